import { SessionList } from '@/components/info/session-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import type { SessionInWords } from '@/lib/web/views/info';
import type { AccountProps } from './account-asks';

/** Where somebody is signed in, and the way to end all of it: also what is just coming in. */
export function AccountSessions(
  props: AccountProps & { sessions: readonly SessionInWords[]; endHref: string },
) {
  const { locale, account, sessions, endHref } = props;
  const t = translator(locale, 'desk');
  return (
    <section aria-labelledby="sessions">
      <Heading level={2} id="sessions">
        {t('sessionsTitle')}
      </Heading>
      {sessions.length > 0 ? <SessionList locale={locale} sessions={sessions} /> : <p>{t('sessionsNone')}</p>}
      {account.mayAct === 'yes' && account.person.deactivatedAt === null ? (
        <p>
          <Link standalone href={endHref}>
            {t('endSessions')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
