import { CheckboxField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { Hint } from '@/components/ui/field-parts';
import type { CountryChoice as Country } from '@/lib/factor/phone/countries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { countryField } from '@/lib/office/rules/fields';

/** Where codes go: the chosen countries and the office's own in view, all others behind one click. */
export function CountryChoice(props: {
  locale: Locale;
  /** Every country there is, the office's own first. */
  countries: readonly Country[];
  chosen: readonly string[];
}) {
  const { locale, countries, chosen } = props;
  const t = translator(locale, 'security');
  const isNear = (country: string) => country === countries[0]?.country || chosen.includes(country);
  const box = ({ country, name, callingCode }: Country) => (
    <div key={country} className="-mt-4">
      <CheckboxField
        name={countryField(country)}
        label={`${name} (${callingCode})`}
        value="1"
        defaultChecked={chosen.includes(country)}
      />
    </div>
  );
  return (
    <fieldset className="mt-6 min-w-0" aria-describedby="countries-explained">
      <legend className="font-semibold">{t('countries')}</legend>
      <Hint id="countries-explained">{t('countriesHint')}</Hint>
      {countries.filter(({ country }) => isNear(country)).map(box)}
      <Details summary={t('moreCountries')}>
        {countries.filter(({ country }) => !isNear(country)).map(box)}
      </Details>
    </fieldset>
  );
}
