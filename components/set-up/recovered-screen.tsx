import { GuardedNotice } from '@/components/profile/guarded-notice';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import { fewCodes } from '@/lib/factor/recovery-codes/code';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { isPhoneMethod } from './choose-words';
import { recoveredWords } from './recovered-words';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

/** After a recovery code: how many are left, and whether the app has to be replaced. */
export function RecoveredScreen({ locale, view, actions }: ScreenProps<'recovered'>) {
  const [t, ui] = [translator(locale, 'setUp'), translator(locale, 'ui')];
  const few = view.codesLeft < fewCodes;
  const { title, text, keep } = recoveredWords(locale, view);
  const mayConnect = view.methods.includes('authenticator');
  const mayAdd = view.methods.some(isPhoneMethod);
  return (
    <>
      <title>{pageTitle(title, view.office.name)}</title>
      <Heading>{title}</Heading>
      <NoticeBox kind="success" word={t('recoveredWord')}>
        {few ? t('recoveredSpent') : t('recoveredLeft', { count: view.codesLeft })}
      </NoticeBox>
      {few ? (
        <NoticeBox kind="warning" word={ui('important')}>
          {t('fewCodes', { count: view.codesLeft })}
        </NoticeBox>
      ) : null}
      {text ? <p>{text}</p> : <GuardedNotice locale={locale} />}
      <ButtonRow>
        {mayConnect ? (
          <form action={actions.begin} className="w-full sm:w-auto">
            <SubmitButton>{t('replace')}</SubmitButton>
          </form>
        ) : null}
        {mayAdd ? (
          <form action={actions.beginNumber} className="w-full sm:w-auto">
            <SubmitButton variant={mayConnect ? 'secondary' : 'primary'}>
              {translator(locale, 'phone')('setUp.newNumber')}
            </SubmitButton>
          </form>
        ) : null}
        <form action={actions.keep} className="w-full sm:w-auto">
          <SubmitButton variant={view.isGuarded ? 'primary' : 'secondary'}>{keep}</SubmitButton>
        </form>
      </ButtonRow>
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
      </div>
    </>
  );
}
