import { formTexts } from '@/components/form-texts';
import { unbroken } from '@/components/phone/phone-question';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Details } from '@/components/ui/details';
import { CodeField, Field } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { GroupedKey } from '@/components/ui/grouped-key';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { Link } from '@/components/ui/link';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { Qr } from '@/components/ui/qr';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

/** QR code, the key for those who cannot scan, and the app's first code. */
export function ScanScreen({ locale, view, actions }: ScreenProps<'proving'>) {
  const [t, ui] = [translator(locale, 'setUp'), translator(locale, 'ui')];
  const { office, pairing, confirmBy } = view;
  if (!pairing) {
    return (
      <>
        <title>{pageTitle(t('expiredTitle'), office.name)}</title>
        <ProgressSteps locale={locale} step={2} of={view.steps} />
        <Heading>{t('expiredTitle')}</Heading>
        <p>{t('expiredText')}</p>
        <ButtonRow>
          <form action={actions.begin} className="w-full sm:w-auto">
            <SubmitButton>{t('newQr')}</SubmitButton>
          </form>
        </ButtonRow>
        <div className="mt-4">
          <SetUpLimit locale={locale} view={view} actions={actions} />
          <LeaveForm action={actions.leave} label={t('cancel')} />
        </div>
      </>
    );
  }
  return (
    <>
      <ActionForm
        action={confirmBy ? actions.confirmApp : actions.connect}
        {...formTexts(locale, t('scanTitle'), office)}
      >
        <ProgressSteps locale={locale} step={2} of={view.steps} />
        <Heading>{t('scanTitle')}</Heading>
        <p>{t('scanStep')}</p>
        <Qr value={pairing.uri} label={t('qrLabel')} />
        <p>
          <Link standalone href={pairing.uri}>
            {t('onPhone')}
          </Link>
        </p>
        <Details summary={t('cannotScan')}>
          <p>{t('keyText')}</p>
          <div className="my-2">
            <GroupedKey value={pairing.key} />
          </div>
          <CopyButton text={pairing.key} label={t('copyKey')} name={t('copyKeyName')} copied={ui('copied')} />
          <p className="text-small text-soft wrap-anywhere">
            {t('keyName', { issuer: pairing.issuer, label: pairing.label })}
          </p>
        </Details>
        {confirmBy ? (
          <NextByText locale={locale} number={confirmBy} />
        ) : (
          <AppCode locale={locale} view={view} />
        )}
      </ActionForm>
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
        <LeaveForm action={actions.leave} label={t('cancel')} />
      </div>
    </>
  );
}

/** The app's first code, and the name of a further app. */
function AppCode({ locale, view }: Pick<ScreenProps<'proving'>, 'locale' | 'view'>) {
  const [t, factors] = [translator(locale, 'setUp'), translator(locale, 'factors')];
  return (
    <>
      {view.adds ? (
        <Field
          name="name"
          label={factors('nameOptional')}
          hint={factors('nameHint')}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      <CodeField name="code" label={t('code')} hint={t('codeHint')} />
      <ButtonRow>
        <SubmitButton>{t('connect')}</SubmitButton>
      </ButtonRow>
    </>
  );
}

/** P10: on to the page that takes the text message's code and the app's together. */
function NextByText({ locale, number }: { locale: Locale; number: string }) {
  const t = translator(locale, 'phone');
  return (
    <>
      <p className="mt-6">{t('setUp.nextSms', { number: unbroken(number) })}</p>
      <ButtonRow>
        <SubmitButton>{t('setUp.next')}</SubmitButton>
      </ButtonRow>
    </>
  );
}
