import { Details } from '@/components/ui/details';
import { Link } from '@/components/ui/link';
import { demoAccounts, demoPassword } from '@/lib/demo/offices';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** In the demo only: who can be signed in as, at the office one stands before and at the others. */
export function DemoAccounts({ locale, slug, phone }: { locale: Locale; slug: string; phone: string }) {
  const t = translator(locale, 'signIn');
  const roles = translator(locale, 'roles');
  const here = demoAccounts.filter((account) => account.officeSlug === slug);
  const others = new Map(
    demoAccounts
      .filter((account) => account.officeSlug !== slug)
      .map((account) => [account.officeSlug, account.office]),
  );
  return (
    <section aria-label={t('demoTitle')}>
      <Details summary={t('demoTitle')} open>
        <p className="text-small">
          {t.rich('demoText', {
            password: () => <code className="whitespace-nowrap font-mono">{demoPassword}</code>,
          })}
        </p>
        <ul className="mt-2 text-small">
          {here.map((account) => (
            <li key={account.identifier} className="py-1">
              <code className="block break-all font-mono">{account.identifier}</code>
              <span className="block">
                {`${account.name}, ${account.roles.map((role) => roles(role)).join(', ')}`}
              </span>
              {account.clients.length > 0 ? (
                <span className="block text-soft">{account.clients.join(', ')}</span>
              ) : null}
              {account.appKey ? (
                <span className="block break-all text-soft">{t('demoKey', { key: account.appKey })}</span>
              ) : null}
              {account.phones.map((number) => (
                <Link
                  key={number}
                  standalone
                  href={`${phone}/${locale}/phones/${number.slice(1)}`}
                  className="mr-4"
                >
                  {number}
                </Link>
              ))}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-small">{t('demoChoose')}</p>
        <ul className="flex flex-wrap gap-x-6 text-small">
          {[...others].map(([otherSlug, name]) => (
            <li key={otherSlug}>
              <Link standalone href={`/sign-in?office=${otherSlug}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <p className="text-small">
          <Link standalone href={phone}>
            {t('demoPhone')}
          </Link>
        </p>
      </Details>
    </section>
  );
}
