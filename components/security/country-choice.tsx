import { CheckboxField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { Hint } from '@/components/ui/field-parts';
import { countryChoices } from '@/lib/factor/phone/countries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { countryField } from '@/lib/office/rules/form';

/** Where codes go: the chosen countries and the office's own in view, all others behind one click. */
export function CountryChoice(props: { locale: Locale; own: string; chosen: readonly string[] }) {
  const { locale, own, chosen } = props;
  const t = translator(locale, 'security');
  const all = countryChoices(locale, own);
  const isNear = (country: string) => country === own || chosen.includes(country);
  const box = ({ country, name, callingCode }: (typeof all)[number]) => (
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
      {all.filter(({ country }) => isNear(country)).map(box)}
      <Details summary={t('moreCountries')}>{all.filter(({ country }) => !isNear(country)).map(box)}</Details>
    </fieldset>
  );
}
