import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { FactorOverview } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { askerOf } from '@/lib/policy/asker';
import { pageTitle } from '@/lib/product';
import type { FormAction } from '@/lib/web/form-result';
import { DeskContact } from './desk-contact';

type SwitchOffProps = {
  locale: Locale;
  office: OfficeFace;
  overview: FactorOverview;
  /** What the active client is called, of somebody who has one. */
  client: string | undefined;
  action: FormAction;
  backHref: string;
};

/** G6: asks once before the second factor is turned off and says what happens then; or who demands it, and whom to ask. */
export function FactorSwitchOff(props: SwitchOffProps) {
  const { locale, office, overview, action, backHref } = props;
  if (overview.requirement === 'required') return <Demanded {...props} />;
  const t = translator(locale, 'factors');
  const numbers = overview.numbers.length;
  return (
    <ActionForm action={action} {...formTexts(locale, t('offQuestion'), office)}>
      <Heading>{t('offQuestion')}</Heading>
      <ul className="list-disc pl-6">
        <li className="py-1">{t('offPassword')}</li>
        {overview.apps.length > 0 ? (
          <li className="py-1">{t('offApps', { count: overview.apps.length })}</li>
        ) : null}
        {numbers > 0 ? (
          <li className="py-1">{translator(locale, 'numbers')('offNumbers', { count: numbers })}</li>
        ) : null}
        {overview.hasRecoveryCodes ? <li className="py-1">{t('offCodes')}</li> : null}
        <li className="py-1">{t('offSessions')}</li>
      </ul>
      <ButtonRow>
        <SubmitButton variant="danger">{t('offSubmit')}</SubmitButton>
        <Link standalone href={backHref}>
          {t('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}

function Demanded({ locale, office, overview, client, backHref }: SwitchOffProps) {
  const t = translator(locale, 'factors');
  const byRole = overview.because === 'role-always-required';
  const asker = askerOf([overview.because], { office: office.name, client });
  const text = byRole ? 'offRole' : asker === office.name ? 'offOffice' : 'offClient';
  const hasNumbers = overview.numbers.length > 0;
  return (
    <>
      <title>{pageTitle(t('offNot'), office.name)}</title>
      <Heading>{t('offNot')}</Heading>
      <p>{t(text, { office: office.name, client: asker })}</p>
      <p className="mt-4">{hasNumbers ? translator(locale, 'numbers')('offSwap') : t('offSwap')}</p>
      <p className="mt-4">{t('offAsk')}</p>
      <DeskContact locale={locale} desk={office.serviceDesk} />
      <p>
        <Link standalone href={backHref}>
          {t('back')}
        </Link>
      </p>
    </>
  );
}
