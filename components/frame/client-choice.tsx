import { linkButtonLook } from '@/components/ui/button-look';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export type ClientChoiceProps = {
  locale: Locale;
  clients: readonly { id: string; name: string }[];
  active: string | null;
  action: (data: FormData) => Promise<void>;
  /** Where the person is now. */
  back: string;
};

/** Which client somebody works for: one who belongs to several can change it, with and without script. */
export function ClientChoice({ locale, clients, active, action, back }: ClientChoiceProps) {
  const t = translator(locale, 'ui');
  const [first] = clients;
  if (!first) return null;
  if (clients.length === 1 && first.id === active) {
    return (
      <p className="wrap-anywhere py-2 text-small">
        {t('client')}: <span className="font-semibold">{first.name}</span>
      </p>
    );
  }
  const isKnown = clients.some(({ id }) => id === active);
  return (
    <form action={action} className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-1 text-small">
      <input type="hidden" name="back" value={back} />
      <label htmlFor="client">{t('client')}</label>
      <select
        // A page that comes anew after a switch has another default: a new element has the right one.
        key={active}
        id="client"
        name="client"
        defaultValue={active ?? ''}
        className="min-h-11 min-w-0 max-w-full rounded-small border-2 border-border bg-field px-2"
      >
        {isKnown ? null : <option value="">{t('noClient')}</option>}
        {clients.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className={linkButtonLook}>
        {t('switchClient')}
      </button>
    </form>
  );
}
