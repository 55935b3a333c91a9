import { LinkButton } from '@/components/ui/button';
import { CheckIcon } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SessionInWords } from '@/lib/web/views/info';

/** Where one is signed in, each other browser with a button that ends it; of somebody else's, nothing but the list. */
export function SessionList(props: {
  locale: Locale;
  sessions: readonly SessionInWords[];
  /** Gets `session`, the id of the one to end. */
  end?: (data: FormData) => Promise<void>;
}) {
  const { locale, sessions, end } = props;
  const t = translator(locale, 'info');
  return (
    <ul className="my-4 border-hairline border-t">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-start justify-between gap-x-6 border-hairline border-b py-3"
        >
          <div className="min-w-0">
            <p className="font-semibold">{session.device}</p>
            {session.isThis ? (
              <p className="flex items-center gap-1 text-green">
                <CheckIcon />
                {t('thisBrowser')}
              </p>
            ) : null}
            <p>{session.place}</p>
            <p className="text-small text-soft">{t('since', { time: session.since })}</p>
            <p className="text-small text-soft">{t('lastActive', { time: session.lastActive })}</p>
            <p className="wrap-anywhere text-small text-soft">{t('address', { address: session.address })}</p>
          </div>
          {session.isThis || !end ? null : (
            <form action={end}>
              <input type="hidden" name="session" value={session.id} />
              <LinkButton>
                {t('end')}
                <span className="sr-only"> {session.device}</span>
              </LinkButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
