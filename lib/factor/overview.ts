import type { Database } from '@/db/connection';
import { type Demand, demandOf } from '@/lib/policy/asker';
import {
  graceOf,
  type Method,
  type Reason,
  type Requirement,
  requirementFor,
  usableMethods,
} from '@/lib/policy/decide';
import { factColumns, isServedText, portalApplication } from '@/lib/policy/fact-columns';
import { applicableMethods, deskSwitch, type FactRow, factsOf, offeredMethods } from '@/lib/policy/facts';
import { daysLeft } from '@/lib/policy/grace';
import { isByPhone, waysOf } from '@/lib/sign-in/challenge';
import { failuresToDisable, mostApps, mostNumbers } from './limits';
import { maskNumber, methodsFor, type PhoneKind, type PhoneMethod } from './phone/number';
import type { Receipt } from './recovery-codes/find-receipt';

/** One connected app. `name` is the person's own; times in milliseconds since 1970. */
export type App = {
  id: string;
  name: string | null;
  isCurrent: boolean;
  since: number;
  lastUsedAt: number;
};

/** One phone number. Times in milliseconds since 1970. */
export type OwnNumber = {
  id: string;
  /** Masked, and kept on one line. */
  number: string;
  kind: PhoneKind;
  /** False where the office sends no codes to the number's country (any more). */
  isServed: boolean;
  /** True for the one that codes go to first. */
  isPrimary: boolean;
  lastUsedAt: number | null;
  /** How and since when its owner is known to have it; null while nobody has shown that, and no code goes there. */
  verified: { by: PhoneMethod; since: number } | null;
};

/** What sign-in may ask for first. */
export type FactorMethod = Exclude<Method, 'recovery-code'>;

/** How sign-in asks, and the number (masked) that it goes to. */
export type FactorWay = { method: FactorMethod; number: string | undefined };

/** The state of one's own second factor, as the profile shows it. */
export type FactorOverview = {
  /** True when there is any factor, be it one that is blocked or not offered. */
  enrolled: boolean;
  /** Oldest first. */
  apps: App[];
  /** The primary one first. */
  numbers: OwnNumber[];
  /** What sign-in asks for first; undefined when nothing works. */
  current: FactorWay | undefined;
  /** What works, as the office ranks it, be it the person's own choice or the service desk's. */
  usable: FactorMethod[];
  /** Of these: what the person can make the current one … */
  choices: FactorMethod[];
  /** … and what only the service desk can (W10). */
  reserved: FactorMethod[];
  /** What takes no code any more, after too many wrong ones in a row. */
  blocked: FactorMethod[];
  /** True when that is everything: what is set up next replaces all there is. */
  allBlocked: boolean;
  /** How the office sends codes to phones, best first; empty where it does not, or the portal cannot. */
  phoneMethods: PhoneMethod[];
  /** Methods by phone that have to be applied for first, best first (W3); never among the others before (W9). */
  applicable: PhoneMethod[];
  /** What the service desk can be asked to switch to (W10), and the number, masked, that codes would then go to. */
  deskSwitch: { to: 'sms' | 'voice'; number: string } | undefined;
  /** ISO 3166-1 of the office. */
  country: string;
  /**
   * True where an app can be connected (the office offers it, and there are fewer than an account may have), or, by
   * somebody with nothing or nothing but blocked factors, anything at all.
   */
  mayAdd: boolean;
  /** True where a number can be added. Those that nobody has verified do not count. */
  mayAddNumber: boolean;
  recoveryCodesLeft: number;
  hasRecoveryCodes: boolean;
  receipt: Receipt | undefined;
  requirement: Requirement;
  because: Reason;
  /** Who demands it; undefined where nobody does. */
  demand: Demand | undefined;
  /** Until when somebody without a factor can put off what is demanded of them; moments in milliseconds since 1970. */
  grace: { until: number; daysLeft: number } | undefined;
  /** When the exception that applies ends. */
  exceptionUntil: number | undefined;
};

type NumberRow = Omit<OwnNumber, 'isPrimary' | 'verified'> & { by: PhoneMethod | null; since: number | null };

/** One statement; undefined when the account is gone. `clientId`: the session's active client; else the account's. */
export async function factorOverview(
  db: Database,
  accountId: string,
  clientId?: string | null,
): Promise<FactorOverview | undefined> {
  const sql = db.$client;
  type Row = FactRow & {
    list: App[] | null;
    numbers: NumberRow[] | null;
    receipt: Receipt | null;
    country: string;
    officeName: string;
    timeZone: string;
    clientName: string | null;
    applicationName: string;
  };
  const active = clientId === undefined ? sql`a.client_id` : sql`${clientId}::uuid`;
  const [row] = await sql<Row[]>`
    select ${factColumns(sql, active)}, o.country, o.name as "officeName", o.time_zone as "timeZone",
           (select c.name from client c where c.id = ${active}) as "clientName",
           (select p.name from application p where p.office_id = o.id and p.key = ${portalApplication}) as "applicationName",
           (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'isCurrent', t.is_current,
                    'since', (extract(epoch from t.created_at) * 1000)::float8,
                    'lastUsedAt', (extract(epoch from t.last_used_at) * 1000)::float8)
                    order by t.created_at, t.id)
              from authenticator t where t.account_id = a.id) as list,
           (select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'kind', p.kind, 'by', p.verified_by,
                    'isServed', ${sql.unsafe(isServedText)},
                    'since', (extract(epoch from p.verified_at) * 1000)::float8,
                    'lastUsedAt', (extract(epoch from p.last_used_at) * 1000)::float8)
                    order by p.position, p.created_at)
              from phone p where p.account_id = a.id) as numbers,
           (select jsonb_build_object('name', receipt_name, 'textVersion', receipt_text_version,
                    'locale', receipt_locale, 'at', (extract(epoch from acknowledged_at) * 1000)::float8)
              from recovery_code_set where account_id = a.id) as receipt
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  if (!row) return undefined;
  const facts = factsOf(row);
  const offered = offeredMethods(row);
  const phoneMethods = offered.filter(isByPhone);
  const mine = facts.enrolled.filter(({ method }) => isFactorMethod(method));
  const methodsOf = (which: typeof mine) => which.map(({ method }) => method).filter(isFactorMethod);
  const usable = methodsOf(mine.filter((factor) => factor.usable));
  const allowed = usableMethods(facts);
  const blocked = methodsOf(mine.filter(({ method }) => (row.failures[method] ?? 0) >= failuresToDisable));
  const allBlocked = mine.length > 0 && blocked.length === mine.length;
  const beginsAnew = mine.length === 0 || allBlocked;
  const apps = row.list ?? [];
  const [way] = waysOf(allowed, row.phones);
  const wanted = deskSwitch(row);
  const rule = requirementFor(facts);
  const until = graceOf(facts)?.getTime();
  return {
    enrolled: mine.length > 0,
    apps,
    numbers: (row.numbers ?? []).map((number) => ownNumber(number, row.phones[0]?.id)),
    current: way && { method: way.method, number: way.phone && shownNumber(way.phone.number) },
    usable,
    choices: usable.filter((method) => allowed.includes(method)),
    reserved: usable.filter((method) => !allowed.includes(method)),
    blocked,
    allBlocked,
    phoneMethods,
    applicable: applicableMethods(row).filter(isByPhone),
    deskSwitch: wanted && { to: wanted.to, number: shownNumber(wanted.phone.number) },
    country: row.country,
    mayAdd: beginsAnew ? offered.length > 0 : offered.includes('authenticator') && apps.length < mostApps,
    mayAddNumber: phoneMethods.length > 0 && (beginsAnew || row.phones.length < mostNumbers),
    recoveryCodesLeft: row.recoveryCodesLeft,
    hasRecoveryCodes: row.hasRecoveryCodes,
    receipt: row.receipt ?? undefined,
    ...rule,
    demand: demandOf([rule.because], {
      office: row.officeName,
      client: row.clientName,
      application: row.applicationName,
    }),
    grace: until === undefined ? undefined : { until, daysLeft: daysLeft(until, row.now, row.timeZone) },
    exceptionUntil: rule.because === 'exception' ? facts.exception?.until.getTime() : undefined,
  };
}

const isFactorMethod = (method: Method): method is FactorMethod => method !== 'recovery-code';

/** In running text, too, a number is read as one. */
const shownNumber = (number: string) => maskNumber(number).replaceAll(' ', '\u00A0');

function ownNumber({ by, since, number, ...rest }: NumberRow, primary: string | undefined): OwnNumber {
  return {
    ...rest,
    number: shownNumber(number),
    isPrimary: rest.id === primary,
    verified: by && since !== null ? { by, since } : null,
  };
}

/** The numbers that are known to be theirs, the primary one first. */
export const verifiedNumbers = ({ numbers }: FactorOverview) =>
  numbers.filter(({ verified }) => verified !== null);

/** What sign-in asks for first when some apps and numbers are gone; undefined when nothing is left that works. */
export function currentWithout(
  overview: FactorOverview,
  gone: { app?: string; number?: string },
): FactorWay | undefined {
  const numbers = verifiedNumbers(overview).filter(({ id, isServed }) => isServed && id !== gone.number);
  const hasApp = overview.apps.some(({ id }) => id !== gone.app);
  const { current, usable } = overview;
  for (const method of current ? [current.method, ...usable] : usable) {
    if (method === 'authenticator') {
      if (hasApp) return { method, number: undefined };
      continue;
    }
    const found = numbers.find(({ kind }) => methodsFor(kind).includes(method));
    if (found) return { method, number: found.number };
  }
  return undefined;
}

/** The app that sign-in names, for a person with several. `name` is null when they have given it none. */
export async function currentApp(db: Database, accountId: string): Promise<Pick<App, 'name'> | undefined> {
  const [found] = await db.$client<Pick<App, 'name'>[]>`
    select name from authenticator where account_id = ${accountId} order by is_current desc, last_used_at desc limit 1`;
  return found;
}
