import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading';
import { WarningIcon } from '@/components/ui/icons';
import { type SummaryItem, SummaryList } from '@/components/ui/summary-list';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { nextInWords, reasonInWords } from './asked-words';
import { LineLink, type PersonProps } from './person-details';
import { lastDayBefore } from './standing-words';

type FactorProps = PersonProps & { paths: { requirement: string; exception: string; endException: string } };

/** What somebody has as a second factor, what is asked of them and why, and what their next sign-in does. */
export function PersonFactor(props: FactorProps) {
  const { locale, office, person, paths } = props;
  const t = translator(locale, 'person');
  const { standing, ownRequirement, request } = person;
  const isActive = person.deactivatedAt === null;
  const asked: SummaryItem[] = [
    {
      term: t('demanded'),
      detail: <Lines first={t(`requirement.${standing.requirement}`)} further={reasonInWords(props)} />,
    },
    {
      term: t('own'),
      detail: ownRequirement ? t(`requirement.${ownRequirement}`) : t('inherit'),
      action: isActive ? <LineLink href={paths.requirement} word={t('change')} term={t('own')} /> : undefined,
    },
    {
      term: t('exception'),
      detail: <Exception {...props} />,
      action: isActive ? <ExceptionLinks {...props} /> : undefined,
    },
    ...(request
      ? [
          {
            term: t('request'),
            detail: t('requestIs', {
              state: request.kind === 'switch' ? 'switch' : request.state,
              method: translator(locale, 'phone')(`methods.${request.method}`),
              number: request.number,
              date: localDate(locale, office.timeZone, request.since),
            }),
          },
        ]
      : []),
  ];
  const [next, ...furtherNext] = nextInWords(props);
  return (
    <section aria-labelledby="factor">
      <Heading level={2} id="factor">
        {t('factorTitle')}
      </Heading>
      <SummaryList
        items={[
          { term: t('has'), detail: <Holdings {...props} /> },
          ...asked,
          ...(isActive ? [{ term: t('next'), detail: <Lines first={next} further={furtherNext} /> }] : []),
        ]}
      />
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

/** Kinds, and since when: never what proves. */
function Holdings({ locale, office, person }: PersonProps) {
  const t = translator(locale, 'person');
  const { apps, numbers, standing, recoveryCodesLeft } = person;
  const { blocked, since } = standing;
  if (standing.parts.length === 0) return t('hasNone');
  return (
    <>
      {apps > 0 ? <p>{t('hasApps', { count: apps })}</p> : null}
      {numbers.map(({ number, kind }) => (
        <p key={number}>{t('hasNumber', { kind, number })}</p>
      ))}
      {since === null ? null : (
        <p className="text-small text-soft">
          {t('hasSince', { date: localDate(locale, office.timeZone, since) })}
        </p>
      )}
      <p className="text-small text-soft">{t('codesLeft', { count: recoveryCodesLeft })}</p>
      {blocked === 'none' ? null : (
        <p className="mt-1 flex items-start gap-1 text-amber">
          <WarningIcon className="mt-0.5" />
          <span>{t('blocked', { which: blocked })}</span>
        </p>
      )}
    </>
  );
}

function Exception({ locale, office, person }: PersonProps) {
  const t = translator(locale, 'person');
  const { exception } = person.standing;
  if (!exception) return t('exceptionNone');
  const date = lastDayBefore(locale, office.timeZone, exception.until);
  const reason = person.exceptionReason ? [t('exceptionWhy', { reason: person.exceptionReason })] : [];
  return <Lines first={t('exceptionIs', { requirement: exception.requirement, date })} further={reason} />;
}

function ExceptionLinks({ locale, person, paths }: FactorProps) {
  const t = translator(locale, 'person');
  const { exception, because } = person.standing;
  if (!exception) {
    const word = t(because === 'role-always-required' ? 'exceptionNot' : 'exceptionMake');
    return <LineLink href={paths.exception} word={word} term="" />;
  }
  return (
    <span className="flex flex-wrap gap-x-6 sm:flex-col">
      <LineLink href={paths.exception} word={t('change')} term={t('exception')} />
      <LineLink href={paths.endException} word={t('exceptionEnd')} term={t('exception')} />
    </span>
  );
}
