import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ResetRow } from '@/lib/support/list';
import { isOpenState } from '@/lib/support/reset-state';
import { stateInWords } from './reset-words';

/** The resets of one account, the newest first, and the way to another one while none is open. */
export function AccountResets(props: {
  locale: Locale;
  timeZone: string;
  resets: readonly ResetRow[];
  /** Where single ones are. */
  path: string;
  /** Where one is asked for; undefined where whoever looks may not, or there is nothing to reset. */
  askHref: string | undefined;
}) {
  const { locale, timeZone, resets, path, askHref } = props;
  const t = translator(locale, 'resets');
  const isOpen = resets.some(({ state }) => isOpenState(state));
  return (
    <section aria-labelledby="resets">
      <Heading level={2} id="resets">
        {t('ofAccount')}
      </Heading>
      {resets.length === 0 ? <p>{t('ofAccountNone')}</p> : null}
      {resets.length > 0 ? (
        <ul className="my-4 border-hairline border-t">
          {resets.map((reset) => (
            <li
              key={reset.id}
              className="border-hairline border-b py-2 md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] md:items-center md:gap-x-6"
            >
              <p>
                <Link standalone href={`${path}/${reset.id}`}>
                  {t('askedOn', { moment: localMoment(locale, timeZone, reset.since) })}
                </Link>
              </p>
              <p>{stateInWords(locale, timeZone, reset)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {askHref && !isOpen ? (
        <p>
          <Link standalone href={askHref}>
            {t('askLink')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
