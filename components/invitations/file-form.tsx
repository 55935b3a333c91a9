import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { DownloadLink } from '@/components/ui/download-link';
import { FileField } from '@/components/ui/file-field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { columns } from '@/lib/office/invitation/import/columns';
import { mostBytes } from '@/lib/office/invitation/import/limits';
import type { FormAction } from '@/lib/web/form-result';

/** Asks for a file of people, and says what may stand in it. */
export function FileForm(props: {
  locale: Locale;
  office: OfficeFace;
  /** Files that were run not long ago. `at` in milliseconds since 1970. */
  recent: readonly { id: string; fileName: string; at: number; isDone: boolean }[];
  action: FormAction;
  paths: { template: string; back: string; file: (id: string) => string };
}) {
  const { locale, office, recent, action, paths } = props;
  const t = translator(locale, 'peopleImport');
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('title'), office)}>
        <Heading>{t('title')}</Heading>
        <p>{t('lead')}</p>
        <FileField
          name="file"
          label={t('fileLabel')}
          hint={t('fileHint')}
          accept=".csv,text/csv"
          most={mostBytes}
          tooLarge={t('tooLarge')}
        />
        <ButtonRow>
          <SubmitButton>{t('check')}</SubmitButton>
          <Link standalone href={paths.back}>
            {translator(locale, 'common')('cancel')}
          </Link>
        </ButtonRow>
      </ActionForm>
      <Heading level={2}>{t('columnsTitle')}</Heading>
      <p>{t('columnsLead')}</p>
      <ul className="my-4 list-disc pl-6">
        {columns.map((column) => (
          <li key={column}>
            <strong>{t(`columns.${column}`)}</strong>: {t(`columnMeans.${column}`)}
          </li>
        ))}
      </ul>
      <p>
        <DownloadLink href={paths.template}>{t('template')}</DownloadLink>
      </p>
      {recent.length > 0 ? (
        <>
          <Heading level={2}>{t('recentTitle')}</Heading>
          <ul>
            {recent.map(({ id, fileName, at, isDone }) => (
              <li key={id}>
                <Link standalone href={paths.file(id)} className="wrap-anywhere">
                  {t(isDone ? 'recentDone' : 'recentRunning', {
                    file: fileName,
                    moment: localMoment(locale, office.timeZone, at),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
