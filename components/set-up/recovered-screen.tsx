import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import { fewCodes } from '@/lib/factor/recovery-codes/code';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

/** After a recovery code: how many are left, and whether the app has to be replaced. */
export function RecoveredScreen({ locale, view, actions }: ScreenProps<'recovered'>) {
  const [t, ui] = [translator(locale, 'setUp'), translator(locale, 'ui')];
  const factors = translator(locale, 'factors');
  const few = view.codesLeft < fewCodes;
  const several = view.apps > 1;
  const text = several
    ? factors(view.appDisabled ? 'recoveredBlocked' : 'recoveredSeveral', { count: view.apps })
    : t(view.appDisabled ? 'recoveredDisabled' : 'recoveredText');
  return (
    <>
      <title>{pageTitle(t('recoveredTitle'), view.office.name)}</title>
      <Heading>{t('recoveredTitle')}</Heading>
      <NoticeBox kind="success" word={t('recoveredWord')}>
        {few ? t('recoveredSpent') : t('recoveredLeft', { count: view.codesLeft })}
      </NoticeBox>
      {few ? (
        <NoticeBox kind="warning" word={ui('important')}>
          {t('fewCodes', { count: view.codesLeft })}
        </NoticeBox>
      ) : null}
      <p>{text}</p>
      <ButtonRow>
        <form action={actions.begin} className="w-full sm:w-auto">
          <SubmitButton>{t('replace')}</SubmitButton>
        </form>
        <form action={actions.keep} className="w-full sm:w-auto">
          <SubmitButton variant="secondary">
            {view.appDisabled ? t('keepDisabled') : several ? factors('recoveredKeep') : t('keep')}
          </SubmitButton>
        </form>
      </ButtonRow>
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
      </div>
    </>
  );
}
