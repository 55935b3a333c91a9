import type { ReactNode } from 'react';
import { AccentStyle } from '@/components/frame/accent-style';
import { LanguageChoice } from '@/components/frame/language-choice';
import { SignInFrame } from '@/components/frame/sign-in-frame';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

export type DoorFrameProps = {
  locale: Locale;
  office: OfficeFace;
  nonce: string | undefined;
  /** This page's own path, to come back to after choosing a language. */
  path: string;
  chooseLanguage: (data: FormData) => Promise<void>;
  demo?: ReactNode;
  helpHref?: string | undefined;
  children: ReactNode;
};

/** Every screen before one is signed in: the office's name and colour, its service desk, languages, footer. */
export function DoorFrame(props: DoorFrameProps) {
  const { locale, office, nonce, path, chooseLanguage, demo, helpHref, children } = props;
  return (
    <>
      <AccentStyle nonce={nonce} accent={office.accent} />
      <SignInFrame
        locale={locale}
        office={office}
        destination={translator(locale, 'signIn')('portal')}
        languageForm={<LanguageChoice locale={locale} action={chooseLanguage} back={path} />}
        demo={demo}
        helpHref={helpHref}
      >
        {children}
      </SignInFrame>
    </>
  );
}
