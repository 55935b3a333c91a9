import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Details } from '@/components/ui/details';
import { CodeField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { GroupedKey } from '@/components/ui/grouped-key';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { Link } from '@/components/ui/link';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { Qr } from '@/components/ui/qr';
import { clockTime } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import type { ScreenProps } from './set-up';

/** QR code, the key for those who cannot scan, and the app's first code. */
export function ScanScreen({ locale, view, actions }: ScreenProps<'proving'>) {
  const [t, ui] = [translator(locale, 'setUp'), translator(locale, 'ui')];
  const { office, pairing } = view;
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
          <LeaveForm action={actions.leave} label={t('cancel')} />
        </div>
      </>
    );
  }
  const until = clockTime(locale, office.timeZone, pairing.until);
  return (
    <>
      <ActionForm action={actions.connect} {...formTexts(locale, t('scanTitle'), office)}>
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
        <CodeField name="code" label={t('code')} hint={t('codeHint')} />
        <p className="mt-2 text-small text-soft">{t('until', { time: until })}</p>
        <ButtonRow>
          <SubmitButton>{t('connect')}</SubmitButton>
        </ButtonRow>
      </ActionForm>
      <div className="mt-4">
        <LeaveForm action={actions.leave} label={t('cancel')} />
      </div>
    </>
  );
}
