import type { ReactNode } from 'react';
import { AccentStyle } from '@/components/frame/accent-style';
import { LanguageChoice } from '@/components/frame/language-choice';
import { PortalFrame } from '@/components/frame/portal-frame';
import { SessionGate, SignedOut, StaySignedIn, WhileSignedIn } from '@/components/stay/session-gate';
import type { MoreTime } from '@/components/stay/time-limit';
import { timeTexts } from '@/components/stay/time-texts';
import { linkButtonLook } from '@/components/ui/button-look';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { TimeLeft } from '@/lib/session/time-left';

/** W7: the profile's three tabs, in the order people know from the insurer's portal. */
const tabs = [
  { key: 'tabInfo', href: '/profile/info' },
  { key: 'tabFactor', href: '/profile/second-factor' },
  { key: 'tabPassword', href: '/profile/password' },
] as const;

export type ProfileFrameProps = {
  locale: Locale;
  office: OfficeFace;
  person: string;
  nonce: string | undefined;
  /** This page's own path. */
  path: string;
  /** How long the session lasts. */
  time: TimeLeft;
  /** True where the page ends before the session does. */
  endsSooner?: boolean;
  stay: MoreTime;
  signOut: () => Promise<void>;
  chooseLanguage: (data: FormData) => Promise<void>;
  children: ReactNode;
};

export function ProfileFrame(props: ProfileFrameProps) {
  const { locale, office, person, nonce, path, signOut, chooseLanguage, children } = props;
  const [t, common] = [translator(locale, 'profile'), translator(locale, 'common')];
  return (
    <SessionGate>
      <AccentStyle nonce={nonce} accent={office.accent} />
      <PortalFrame
        locale={locale}
        office={office}
        person={<WhileSignedIn>{t('signedInAs', { name: person })}</WhileSignedIn>}
        helpHref="/sign-in/help"
        signOut={
          <WhileSignedIn>
            <form action={signOut}>
              <button type="submit" className={linkButtonLook}>
                {common('signOut')}
              </button>
            </form>
          </WhileSignedIn>
        }
        navigation={tabs.map(({ key, href }) => ({ href, text: t(key), current: path.startsWith(href) }))}
        languageForm={<LanguageChoice locale={locale} action={chooseLanguage} back={path} />}
      >
        <WhileSignedIn otherwise={<Left locale={locale} office={office} path={path} />}>
          {children}
          <div className="mt-12">
            <StaySignedIn
              time={props.time}
              action={props.stay}
              texts={timeTexts(locale, 'session')}
              isSilent={props.endsSooner}
            />
          </div>
        </WhileSignedIn>
      </PortalFrame>
    </SessionGate>
  );
}

/** What is left of the page when the session ended while it stood open. */
function Left({ locale, office, path }: { locale: Locale; office: OfficeFace; path: string }) {
  const t = translator(locale, 'stay');
  return (
    <SignedOut
      texts={{
        title: pageTitle(t('outTitle'), office.name),
        heading: t('outTitle'),
        why: [t('outText'), t('outNext')],
        next: t('signInAgain'),
      }}
      href={`/sign-in?to=${encodeURIComponent(path)}`}
    />
  );
}
