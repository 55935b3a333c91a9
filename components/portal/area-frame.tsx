import type { ReactNode } from 'react';
import { AccentStyle } from '@/components/frame/accent-style';
import { ClientChoice, type ClientChoiceProps } from '@/components/frame/client-choice';
import { LanguageChoice } from '@/components/frame/language-choice';
import { PortalFrame } from '@/components/frame/portal-frame';
import { SessionGate, SignedOut, StaySignedIn, WhileSignedIn } from '@/components/stay/session-gate';
import type { MoreTime } from '@/components/stay/time-limit';
import { timeTexts } from '@/components/stay/time-texts';
import { linkButtonLook } from '@/components/ui/button-look';
import type { TabItem } from '@/components/ui/tabs';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type Area, areaPath } from '@/lib/office/areas';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { TimeLeft } from '@/lib/session/time-left';

export type AreaFrameProps = {
  locale: Locale;
  office: OfficeFace;
  person: string;
  /** The parts of the portal this person may enter, and the one they are in. */
  areas: readonly Area[];
  area: Area;
  /** The pages of that part. */
  tabs: readonly TabItem[];
  /** The clients of a customer, and the active one. */
  clients?: ClientChoiceProps['clients'];
  activeClient?: string | null;
  chooseClient: ClientChoiceProps['action'];
  width?: 'text' | 'list';
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

/** The page around everything behind the sign-in, with its session. */
export function AreaFrame(props: AreaFrameProps) {
  const { locale, office, person, nonce, path, signOut, chooseLanguage, children, clients = [] } = props;
  const areaName = translator(locale, 'ui');
  const [t, common] = [translator(locale, 'profile'), translator(locale, 'common')];
  return (
    <SessionGate>
      <AccentStyle nonce={nonce} accent={office.accent} />
      <PortalFrame
        locale={locale}
        office={office}
        person={<WhileSignedIn>{t('signedInAs', { name: person })}</WhileSignedIn>}
        areas={props.areas.map((area) => ({
          href: areaPath[area],
          text: areaName(`area.${area}`),
          current: area === props.area,
        }))}
        width={props.width}
        clientChoice={
          <WhileSignedIn>
            <ClientChoice
              locale={locale}
              clients={clients}
              active={props.activeClient ?? null}
              action={props.chooseClient}
              back={path}
            />
          </WhileSignedIn>
        }
        signOut={
          <WhileSignedIn>
            <form action={signOut}>
              <button type="submit" className={linkButtonLook}>
                {common('signOut')}
              </button>
            </form>
          </WhileSignedIn>
        }
        navigation={props.tabs}
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
