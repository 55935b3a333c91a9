import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { RadioField } from '@/components/ui/choice-field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { FactorOverview } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { FormAction } from '@/lib/web/form-result';
import { DeskContact } from './desk-contact';

type MethodFormProps = {
  locale: Locale;
  office: OfficeFace;
  overview: FactorOverview;
  action: FormAction;
  backHref: string;
  /** Where the service desk is asked to switch. */
  switchPath: string;
};

/** W8: what sign-in asks for first. W10: what only the service desk can switch to is said, and whom to ask. */
export function MethodForm(props: MethodFormProps) {
  const { locale, office, overview, action, backHref } = props;
  const t = translator(locale, 'numbers');
  const title = t('methodTitle');
  const desk = overview.reserved.length > 0 ? <Desk {...props} /> : null;
  const back = (
    <Link standalone href={backHref}>
      {translator(locale, 'factors')('back')}
    </Link>
  );
  // Nothing to choose from: what there is to know is how it is switched.
  if (overview.choices.length < 2) {
    return (
      <>
        <title>{pageTitle(title, office.name)}</title>
        <Heading>{title}</Heading>
        {desk}
        {back}
      </>
    );
  }
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, title, office)}>
        <Heading id="question">{title}</Heading>
        <p className="mb-6">{t('methodLead')}</p>
        <RadioField
          name="method"
          labelledBy="question"
          options={options(locale, overview)}
          defaultValue={overview.current?.method}
        />
        <ButtonRow>
          <SubmitButton>{t('methodSubmit')}</SubmitButton>
          {back}
        </ButtonRow>
      </ActionForm>
      {desk}
    </>
  );
}

/** Each with what it needs in hand; the app first. */
function options(locale: Locale, { choices }: FactorOverview) {
  const t = translator(locale, 'phone');
  const appFirst = [...choices].sort((one, other) => rank(one) - rank(other));
  return appFirst.map((method) => ({
    value: method,
    label: method === 'authenticator' ? t('setUp.recommended') : t(`methods.${method}`),
    hint: t(`setUp.needs.${method}`),
  }));
}

const rank = (method: string) => (method === 'authenticator' ? 0 : 1);

function Desk({ locale, office, overview, switchPath }: MethodFormProps) {
  const { deskSwitch } = overview;
  return (
    <>
      <p className="mt-8">{translator(locale, 'numbers')('methodDesk')}</p>
      <DeskContact locale={locale} desk={office.serviceDesk} />
      {deskSwitch ? (
        <p>
          <Link standalone href={switchPath}>
            {translator(locale, 'requests')('switchAsk', { method: deskSwitch.to })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
