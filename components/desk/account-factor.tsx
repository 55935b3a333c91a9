import type { ReactNode } from 'react';
import { nextInWords, reasonInWords } from '@/components/people/asked-words';
import { SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { WarningIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import { type SummaryItem, SummaryList } from '@/components/ui/summary-list';
import { fromClockTime, localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import type { AccountProps } from './account-asks';

type FactorProps = AccountProps & {
  switchHref: (request: string) => string;
  /** Gets `account`. */
  endWait: (data: FormData) => Promise<void>;
};

/** What proves somebody (never what it proves with), what stands in its way, what is asked of them, and what waits. */
export function AccountFactor(props: FactorProps) {
  const { locale, timeZone, account, switchHref } = props;
  const { person, office, switchId } = account;
  const t = translator(locale, 'person');
  const { standing, request } = person;
  const isActive = person.deactivatedAt === null;
  // What is asked of somebody is told by the calendar and in the name of their own office.
  const [next, ...furtherNext] = nextInWords({ locale, office, person });
  const items: SummaryItem[] = [
    { term: t('has'), detail: <Holdings {...props} /> },
    waitItem(props),
    {
      term: t('demanded'),
      detail: (
        <Lines
          first={t(`requirement.${standing.requirement}`)}
          further={reasonInWords({ locale, office, person })}
        />
      ),
    },
    ...(isActive ? [{ term: t('next'), detail: <Lines first={next} further={furtherNext} /> }] : []),
  ];
  if (request) {
    items.push({
      term: t('request'),
      detail: t('requestIs', {
        state: request.kind === 'switch' ? 'switch' : request.state,
        method: translator(locale, 'phone')(`methods.${request.method}`),
        number: request.number,
        date: localDate(locale, timeZone, request.since),
      }),
      action: switchId ? (
        <Link standalone href={switchHref(switchId)}>
          {translator(locale, 'desk')('toSwitch')}
        </Link>
      ) : undefined,
    });
  }
  return (
    <section aria-labelledby="factor">
      <Heading level={2} id="factor">
        {t('factorTitle')}
      </Heading>
      <SummaryList items={items} />
    </section>
  );
}

function Lines({ first, further }: { first: ReactNode; further: readonly string[] }) {
  return (
    <>
      <p>{first}</p>
      {further.map((line) => (
        <p key={line} className="wrap-anywhere text-small text-soft">
          {line}
        </p>
      ))}
    </>
  );
}

function Holdings({ locale, timeZone, account }: AccountProps) {
  const [t, desk] = [translator(locale, 'person'), translator(locale, 'desk')];
  const { person, apps, blocked } = account;
  const since = (at: number) => t('hasSince', { date: localDate(locale, timeZone, at) });
  if (person.standing.parts.length === 0) return t('hasNone');
  return (
    <>
      {apps.map(({ name, since: at }) => (
        <p key={`${name} ${at}`}>
          <span className="wrap-anywhere">{name === null ? desk('appUnnamed') : desk('app', { name })}</span>
          <span className="block text-small text-soft">{since(at)}</span>
        </p>
      ))}
      {person.numbers.map(({ number, kind }) => (
        <p key={number}>{t('hasNumber', { kind, number })}</p>
      ))}
      <p className="text-small text-soft">{t('codesLeft', { count: person.recoveryCodesLeft })}</p>
      {blocked.map((method) => (
        <p key={method} className="mt-1 flex items-start gap-1 text-amber">
          <WarningIcon className="mt-0.5" />
          <span>{desk('blockedMethod', { method })}</span>
        </p>
      ))}
    </>
  );
}

/** The wait after wrong codes, each method's own, with the way to end it. */
function waitItem({ locale, timeZone, account, endWait }: FactorProps): SummaryItem {
  const [t, codes] = [translator(locale, 'desk'), translator(locale, 'getIn')];
  const { person, mayAct, waits } = account;
  if (waits.length === 0) return { term: t('waits'), detail: t('waitsNot') };
  const lines = waits.map(({ method, until }) =>
    t('waitsFor', { what: codes(`codesBy.${method}`), time: fromClockTime(locale, timeZone, until) }),
  );
  return {
    term: t('waits'),
    detail: (
      <>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="text-small text-soft">{t('countStays')}</p>
      </>
    ),
    action:
      mayAct === 'yes' && person.deactivatedAt === null ? (
        <form action={endWait}>
          <input type="hidden" name="account" value={person.id} />
          <SubmitButton variant="link">{t('endWait')}</SubmitButton>
        </form>
      ) : undefined,
  };
}
