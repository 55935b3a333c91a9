import type { ReactNode } from 'react';
import { AccentStyle } from '@/components/frame/accent-style';
import { LanguageChoice } from '@/components/frame/language-choice';
import { PortalFrame } from '@/components/frame/portal-frame';
import { linkButtonLook } from '@/components/ui/button-look';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

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
  signOut: () => Promise<void>;
  chooseLanguage: (data: FormData) => Promise<void>;
  children: ReactNode;
};

export function ProfileFrame(props: ProfileFrameProps) {
  const { locale, office, person, nonce, path, signOut, chooseLanguage, children } = props;
  const [t, common] = [translator(locale, 'profile'), translator(locale, 'common')];
  return (
    <>
      <AccentStyle nonce={nonce} accent={office.accent} />
      <PortalFrame
        locale={locale}
        office={office}
        person={t('signedInAs', { name: person })}
        helpHref="/sign-in/help"
        signOut={
          <form action={signOut}>
            <button type="submit" className={linkButtonLook}>
              {common('signOut')}
            </button>
          </form>
        }
        navigation={tabs.map(({ key, href }) => ({ href, text: t(key), current: path.startsWith(href) }))}
        languageForm={<LanguageChoice locale={locale} action={chooseLanguage} back={path} />}
      >
        {children}
      </PortalFrame>
    </>
  );
}
