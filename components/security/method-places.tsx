import { SelectField } from '@/components/ui/choice-field';
import { Hint } from '@/components/ui/field-parts';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type Offer, offers, placeField } from '@/lib/office/rules/fields';

const places = ['1', '2', '3', '4'] as const;

/** What is offered to a kind of people: each method has a place, or none. Works without JavaScript, by keyboard and by voice. */
export function MethodPlaces(props: {
  locale: Locale;
  of: 'staffMethods' | 'customerMethods';
  chosen: readonly Offer[];
}) {
  const { locale, of, chosen } = props;
  const t = translator(locale, 'security');
  const names = translator(locale, 'phone');
  const options = [
    { value: '', label: t('notOffered') },
    ...places.map((value) => ({ value, label: t(`places.${value}`) })),
  ];
  const hint = `${of}-explained`;
  return (
    <fieldset className="mt-6 min-w-0" aria-describedby={hint}>
      <legend className="font-semibold">{t('methods')}</legend>
      <Hint id={hint}>{t('methodsHint')}</Hint>
      <div className="-mt-2 gap-x-6 sm:grid sm:grid-cols-2">
        {offers.map((method) => (
          <SelectField
            key={method}
            name={placeField(of, method)}
            label={names(`methods.${method}`)}
            options={options}
            defaultValue={chosen.includes(method) ? String(chosen.indexOf(method) + 1) : ''}
          />
        ))}
      </div>
    </fieldset>
  );
}
