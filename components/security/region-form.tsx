import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { CountryChoice } from '@/lib/factor/phone/countries';
import { type Locale, locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { OfficeSettings } from '@/lib/office/rules/rules';
import { timeZoneChoices } from '@/lib/office/rules/time-zones';
import type { FormAction } from '@/lib/web/form-result';

type RegionFormProps = {
  locale: Locale;
  office: OfficeFace;
  settings: Pick<OfficeSettings, 'version' | 'region'>;
  countries: readonly CountryChoice[];
  action: FormAction;
  back: string;
};

/** Default language, country and time zone. */
export function RegionForm({ locale, office, settings, countries, action, back }: RegionFormProps) {
  const t = translator(locale, 'security');
  const { defaultLocale, country, timeZone } = settings.region;
  return (
    <ActionForm action={action} {...formTexts(locale, t('regionQuestion'), office)}>
      <Heading>{t('regionQuestion')}</Heading>
      <p>{t('regionLead')}</p>
      <input type="hidden" name="version" value={settings.version} />
      <SelectField
        name="country"
        label={t('country')}
        options={countries.map((each) => ({ value: each.country, label: each.name }))}
        defaultValue={country}
      />
      <SelectField
        name="defaultLocale"
        label={t('language')}
        options={locales.map((each) => ({
          value: each,
          label: translator(each, 'common')('languageName'),
        }))}
        defaultValue={defaultLocale}
      />
      <SelectField
        name="timeZone"
        label={t('timeZone')}
        options={timeZoneChoices(timeZone).map((zone) => ({
          value: zone,
          label: zone.replace(/_/g, '\u00A0'),
        }))}
        defaultValue={timeZone}
      />
      <ButtonRow>
        <SubmitButton>{t('save')}</SubmitButton>
        <Link standalone href={back}>
          {t('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
