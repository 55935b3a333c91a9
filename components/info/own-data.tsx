import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { DownloadLink } from '@/components/ui/download-link';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

const holds = ['account', 'factors', 'sessions', 'requests', 'history'] as const;
const lacks = ['secrets', 'others'] as const;

/** What the file holds and what it does not, and the button that asks for it; `fileHref`: where it is, once it was asked for. */
export function OwnData(props: {
  locale: Locale;
  office: OfficeFace;
  action: FormAction;
  fileHref: string | undefined;
  back: string;
}) {
  const { locale, office, action, fileHref, back } = props;
  const t = translator(locale, 'ownData');
  return (
    <ActionForm action={action} {...formTexts(locale, t('title'), office)}>
      <Heading>{t('title')}</Heading>
      <p>{t('lead')}</p>
      {fileHref === undefined ? null : (
        <div className="my-6">
          <p>{t('ready')}</p>
          <DownloadLink href={fileHref}>{t('download')}</DownloadLink>
          <p>{t('keep')}</p>
        </div>
      )}
      <Heading level={2}>{t('inTitle')}</Heading>
      <ul className="list-disc pl-6">
        {holds.map((each) => (
          <li key={each} className="py-1">
            {t(`in.${each}`)}
          </li>
        ))}
      </ul>
      <Heading level={2}>{t('outTitle')}</Heading>
      <ul className="list-disc pl-6">
        {lacks.map((each) => (
          <li key={each} className="py-1">
            {t(`out.${each}`, { office: office.name })}
          </li>
        ))}
      </ul>
      <ButtonRow>
        {fileHref === undefined ? <SubmitButton>{t('prepare')}</SubmitButton> : null}
        <Link standalone href={back}>
          {t('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
