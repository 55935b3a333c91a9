import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonLink, ButtonRow, SubmitButton } from '@/components/ui/button';
import { DownloadLink } from '@/components/ui/download-link';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { ImportStanding, RefusedLine } from '@/lib/office/invitation/import/find-import';
import { pageTitle } from '@/lib/product';
import type { FormAction } from '@/lib/web/form-result';
import { ImportProgress } from './import-progress';

type ScreenProps = {
  locale: Locale;
  office: OfficeFace;
  file: ImportStanding;
  /** The first of them. */
  refused: readonly RefusedLine[];
  paths: { refused: string; progress: string; another: string; invitations: string };
};

/** What a file would do, before anything is sent. */
export function ImportPreview({ action, ...props }: ScreenProps & { action: FormAction }) {
  const { locale, office, file, paths } = props;
  const t = translator(locale, 'peopleImport');
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('previewTitle'), office)}>
        <Heading>{t('previewTitle')}</Heading>
        <FileName {...props} />
        <p className="font-semibold">{t('willInvite', { count: file.people })}</p>
        <p>{t('refusedCount', { count: file.refused })}</p>
        <input type="hidden" name="import" value={file.id} />
        <ButtonRow>
          {file.people > 0 ? <SubmitButton>{t('run', { count: file.people })}</SubmitButton> : null}
          <Link standalone href={paths.another}>
            {t('another')}
          </Link>
        </ButtonRow>
      </ActionForm>
      <Refused {...props} />
    </>
  );
}

/** How far it is. */
export function ImportRunning(props: ScreenProps) {
  const { locale, file, paths } = props;
  const t = translator(locale, 'peopleImport');
  const { people, done } = file;
  return (
    <Screen {...props} title={t('runningTitle')}>
      <ImportProgress
        label={t('progressLabel')}
        {...{ people, done }}
        text={t('progress', { people, done })}
        href={paths.progress}
      />
      <p className="mt-4">{t('runningText')}</p>
      <p>
        <Link standalone href="">
          {t('refresh')}
        </Link>
      </p>
    </Screen>
  );
}

/** What it did. */
export function ImportDone(props: ScreenProps) {
  const { locale, file, paths } = props;
  const t = translator(locale, 'peopleImport');
  const isStopped = file.state === 'cancelled';
  return (
    <>
      <Screen {...props} title={t(isStopped ? 'stoppedTitle' : 'doneTitle')}>
        {isStopped ? <p>{t('stoppedText')}</p> : null}
        <p className="font-semibold">{t('invitedCount', { count: file.done })}</p>
        <p>{t('refusedCount', { count: file.refused })}</p>
        <ButtonRow>
          <ButtonLink href={paths.invitations}>{t('toInvitations')}</ButtonLink>
        </ButtonRow>
      </Screen>
      <Refused {...props} />
    </>
  );
}

function Screen({ office, title, children, ...props }: ScreenProps & { title: string; children: ReactNode }) {
  return (
    <>
      <title>{pageTitle(title, office.name)}</title>
      <Heading>{title}</Heading>
      <FileName {...props} />
      {children}
    </>
  );
}

function FileName({ locale, file }: Pick<ScreenProps, 'locale' | 'file'>) {
  return (
    <p className="mb-4 wrap-anywhere text-soft">
      {translator(locale, 'peopleImport')('previewFile', { file: file.fileName })}
    </p>
  );
}

/** Each refused line with its number, what stands there, and why. */
function Refused({ locale, file, refused, paths }: ScreenProps) {
  const t = translator(locale, 'peopleImport');
  if (file.refused === 0) return null;
  return (
    <>
      <Heading level={2}>{t('refusedTitle')}</Heading>
      {refused.length < file.refused ? <p>{t('refusedFirst', { count: refused.length })}</p> : null}
      <p>
        <DownloadLink href={paths.refused}>{t('refusedFile')}</DownloadLink>
      </p>
      <ul className="mt-2 border-hairline border-t">
        {refused.map(({ line, displayName, email, problem }) => (
          <li
            key={line}
            className="border-hairline border-b py-2 sm:grid sm:grid-cols-[6rem_minmax(0,1fr)] sm:gap-x-4"
          >
            <p className="font-semibold tabular-nums">{t('line', { line })}</p>
            <div className="min-w-0">
              <p>{t(`reasons.${problem}`)}</p>
              <p className="wrap-anywhere text-small text-soft">
                {[displayName, email].filter(Boolean).join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
