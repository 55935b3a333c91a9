import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import { fewCodes } from '@/lib/factor/recovery-codes/code';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { finishedWords } from './finished-words';
import { ReceiptSummary } from './receipt';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

/** H7: it is active, said plainly; with the receipt, and one button onwards. */
export function FinishedScreen({ locale, view, actions }: ScreenProps<'finished'>) {
  const [t, ui] = [translator(locale, 'setUp'), translator(locale, 'ui')];
  const { title, text, replaced } = finishedWords(locale, view);
  return (
    <>
      <title>{pageTitle(title, view.office.name)}</title>
      <Heading>{title}</Heading>
      <NoticeBox kind="success" word={t('doneWord')}>
        <p>{text}</p>
        {replaced ? <p>{replaced}</p> : null}
      </NoticeBox>
      {view.receipt && !view.adds ? (
        <>
          <Heading level={2}>{t('receipt')}</Heading>
          <ReceiptSummary locale={locale} timeZone={view.office.timeZone} receipt={view.receipt} />
        </>
      ) : null}
      {view.codesLeft < fewCodes ? (
        <NoticeBox kind="warning" word={ui('important')}>
          {t('fewCodes', { count: view.codesLeft })}
        </NoticeBox>
      ) : null}
      <form action={actions.finish}>
        <ButtonRow>
          <SubmitButton>{onwards(locale, view)}</SubmitButton>
        </ButtonRow>
      </form>
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
      </div>
    </>
  );
}

/** Where it goes on: into the portal (C7), with the client that asked for it, or in the profile. */
function onwards(locale: Locale, { purpose, client, method }: ScreenProps<'finished'>['view']): string {
  if (purpose === 'switch-client' && client) return translator(locale, 'clients')('switch.done', { client });
  if (purpose === 'sign-in' && method === 'keypad-call') return translator(locale, 'phone')('signMeIn');
  return translator(locale, 'setUp')(purpose === 'sign-in' ? 'toPortal' : 'toProfile');
}
