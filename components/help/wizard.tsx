import { ButtonLink, ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { HelpReader } from '@/lib/help/reader';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

/** P9: opens the set-up of an app from the help, for clients' users and the office's own alike; or says why not. */
export function Wizard(props: {
  locale: Locale;
  office: OfficeFace;
  /** Of somebody signed in. */
  reader: HelpReader | undefined;
  connect: () => Promise<void>;
  signInHref: string;
}) {
  const { locale, office, reader, connect, signInHref } = props;
  const t = translator(locale, 'help');
  const whyNot = {
    'not-offered': () => t('wizardNotOffered', { office: office.name }),
    most: () => t('wizardMost', { count: reader?.apps ?? 0 }),
    possible: undefined,
  }[reader?.connecting ?? 'possible'];
  return (
    <section className="my-8 border-2 border-accent px-4 py-4 print:hidden">
      <Heading level={2} className="mt-0!">
        {t('wizardTitle')}
      </Heading>
      <p>{whyNot?.() ?? t(reader && reader.apps > 0 ? 'wizardAdds' : 'wizardText')}</p>
      {whyNot ? null : (
        <ButtonRow className="mt-4">
          {reader ? (
            <form action={connect} className="w-full sm:w-auto">
              <SubmitButton>{t('wizardStart')}</SubmitButton>
            </form>
          ) : (
            <ButtonLink variant="secondary" href={signInHref}>
              {t('wizardSignIn')}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
    </section>
  );
}
