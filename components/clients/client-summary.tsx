import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Client } from '@/lib/office/clients/client';
import { ruleWords } from './rule-words';

/** What a client is called, and what it asks of its users. */
export function ClientSummary(props: {
  locale: Locale;
  client: Client;
  /** Where each is changed. */
  paths: { name: string; rule: string };
}) {
  const { locale, client, paths } = props;
  const t = translator(locale, 'clients');
  const change = (href: string, what: string) => (
    <Link standalone href={href}>
      {translator(locale, 'info')('change')}
      <span className="sr-only"> {what}</span>
    </Link>
  );
  return (
    <SummaryList
      className="max-w-text"
      items={[
        {
          term: t('name'),
          detail: <span className="wrap-anywhere">{client.name}</span>,
          action: change(paths.name, t('name')),
        },
        {
          term: t('ruleTerm'),
          detail: (
            <>
              <p className="font-semibold">{ruleWords(locale, client)}</p>
              <p className="text-small text-soft">{t(`ruleMeans.${client.requirement}`)}</p>
            </>
          ),
          action: change(paths.rule, t('ruleTerm')),
        },
      ]}
    />
  );
}
