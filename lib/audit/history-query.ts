import { readDay } from '@/lib/office/people/last-day';
import { readSearch } from '@/lib/office/people/query';
import { type HistoryGroup, historyGroups } from './groups';
import { readBefore } from './history';

/** What an address of a history asks for. */
export type HistoryQuery = {
  show: HistoryGroup | 'notable' | undefined;
  /** First and last day, `YYYY-MM-DD`, where the office is. */
  from: string | undefined;
  to: string | undefined;
  /** Of an office's history: part of the name, e-mail address or user name of whom it is about or by. */
  person: string;
  /** The event after which, going back in time, the page begins. */
  before: number | undefined;
};

type Parameters = { [name: string]: string | string[] | undefined };

/** Reads the parameters of an address: `show`, `from`, `to`, `person`, `before`. Whatever makes no sense asks for nothing. */
export function readHistoryQuery(parameters: Parameters): HistoryQuery {
  const text = (name: string) => {
    const value = parameters[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    show: [...historyGroups, 'notable' as const].find((show) => show === text('show')),
    from: dayOf(text('from')),
    to: dayOf(text('to')),
    person: readSearch(text('person')),
    before: readBefore(parameters.before),
  };
}

/** PostgreSQL has no day before the common era's first year, and none that a year of four digits cannot name. */
const dayOf = (text: string) => {
  const day = readDay(text);
  return day && day >= '1970-01-02' && day <= '9999-12-30' ? day : undefined;
};

/** Parameters of such an address: of its first page, or of one that begins after an event. */
export const historyParameters = ({ show, from, to, person }: HistoryQuery, before?: number) => ({
  show,
  from,
  to,
  person,
  before: before === undefined ? undefined : String(before),
});

/** True where everything is shown. */
export const showsAll = ({ show, from, to, person }: HistoryQuery) => !show && !from && !to && !person;
