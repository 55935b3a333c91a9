import { randomBytes } from 'node:crypto';
import { contact } from '@/db/schema';
import type { Change, OwnChange } from '@/lib/account/change';

type ChangeKind = OwnChange['kind'];

import { passwordFingerprint } from '@/lib/account/password-change';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { addNumber } from './numbers';
import { makePerson } from './people';

/** Everything of an account that is changed with a fresh proof only; two equal ones: nothing was changed. */
export async function standing(accountId: string) {
  const [row] = await fileDatabase().db.$client<Standing[]>`
    select a.email, a.user_name as "userName", a.password_hash as "passwordHash",
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'isCurrent', t.is_current)
                     order by t.created_at, t.id) from authenticator t where t.account_id = a.id), '[]') as apps,
           (select s.id from recovery_code_set s where s.account_id = a.id) as codes,
           array(select p.number from phone p where p.account_id = a.id order by p.position) as numbers,
           (select jsonb_object_agg(p.number, p.id) from phone p where p.account_id = a.id) as "numberIds",
           a.current_method as "currentMethod",
           (select count(*) from audit_event e where e.account_id = a.id and e.kind = 'data.exported')::int as exports,
           coalesce((select jsonb_agg(jsonb_build_object('email', c.email, 'takesOver', c.takes_over,
                     'confirmed', c.confirmed_at is not null) order by c.email)
                     from contact c where c.account_id = a.id and c.removed_at is null), '[]') as contacts
      from account a where a.id = ${accountId}`;
  if (!row) throw new Error('no such account');
  return row;
}

export type Standing = {
  email: string;
  userName: string | null;
  passwordHash: string | null;
  apps: { id: string; name: string | null; isCurrent: boolean }[];
  codes: string | null;
  /** The primary one first. */
  numbers: string[];
  numberIds: Record<string, string> | null;
  currentMethod: string | null;
  /** How often their data was to be fetched. */
  exports: number;
  contacts: { email: string; takesOver: boolean; confirmed: boolean }[];
};

type Example<K extends ChangeKind> = {
  /** A change of this kind that the account, standing so, can make. */
  change: (before: Standing) => Extract<Change, { kind: K }>;
  /** What is different afterwards. */
  differs: (before: Standing, change: Extract<Change, { kind: K }>) => Partial<Standing>;
  /** True when there must be an app or a number for it. */
  needsApp?: true;
};

const tag = () => randomBytes(5).toString('hex');
const lastNumber = ({ numbers }: Standing) => numbers.at(-1) ?? '';
const idOf = (number: string, { numberIds }: Standing) => numberIds?.[number] ?? '';
const lastApp = ({ apps }: Standing) => apps.at(-1)?.id ?? '';
const asked = (before: Standing, email: string, takesOver: boolean) => ({
  contacts: [...before.contacts, { email, takesOver, confirmed: false }].sort((a, b) =>
    a.email.localeCompare(b.email),
  ),
});

/** Each kind of change once: a new kind without an example is an error of types. */
export const examples: { [K in ChangeKind]: Example<K> } = {
  'rename-app': {
    change: (before) => ({ kind: 'rename-app', app: lastApp(before), name: 'Blue phone' }),
    differs: ({ apps }, { app, name }) => ({
      apps: apps.map((each) => (each.id === app ? { ...each, name } : each)),
    }),
    needsApp: true,
  },
  'make-app-current': {
    change: (before) => ({ kind: 'make-app-current', app: lastApp(before) }),
    differs: ({ apps }, { app }) => ({ apps: apps.map((each) => ({ ...each, isCurrent: each.id === app })) }),
    needsApp: true,
  },
  'remove-app': {
    change: (before) => ({ kind: 'remove-app', app: lastApp(before) }),
    differs: ({ apps }, { app }) => ({ apps: apps.filter(({ id }) => id !== app) }),
    needsApp: true,
  },
  'switch-off': {
    change: () => ({ kind: 'switch-off' }),
    differs: () => ({ apps: [], codes: null, numbers: [], numberIds: null }),
    needsApp: true,
  },
  'remove-number': {
    change: (before) => ({ kind: 'remove-number', phone: idOf(lastNumber(before), before) }),
    differs: ({ numbers, numberIds }, { phone }) => ({
      numbers: numbers.filter((number) => numberIds?.[number] !== phone),
      numberIds: Object.fromEntries(Object.entries(numberIds ?? {}).filter(([, id]) => id !== phone)),
    }),
    needsApp: true,
  },
  'make-number-primary': {
    change: (before) => ({ kind: 'make-number-primary', phone: idOf(lastNumber(before), before) }),
    differs: ({ numbers }) => ({ numbers: [...numbers.slice(-1), ...numbers.slice(0, -1)] }),
    needsApp: true,
  },
  'make-method-current': {
    change: () => ({ kind: 'make-method-current', method: 'authenticator' }),
    differs: () => ({ currentMethod: 'authenticator' }),
    needsApp: true,
  },
  'export-data': {
    change: () => ({ kind: 'export-data' }),
    differs: ({ exports }) => ({ exports: exports + 1 }),
  },
  'user-name': {
    change: () => ({ kind: 'user-name', userName: `name-${tag()}` }),
    differs: (_, { userName }) => ({ userName }),
  },
  'add-email': {
    change: () => ({ kind: 'add-email', email: `a.${tag()}@second.example` }),
    differs: (before, { email }) => asked(before, email, false),
  },
  'remove-email': {
    change: () => ({ kind: 'remove-email' }),
    differs: ({ contacts }) => ({ contacts: contacts.filter(({ confirmed }) => !confirmed) }),
  },
  'change-email': {
    change: () => ({ kind: 'change-email', email: `b.${tag()}@other.example` }),
    differs: (before, { email }) => asked(before, email, true),
  },
  password: {
    change: ({ passwordHash }) => ({
      kind: 'password',
      hash: `$argon2id$v=19$m=19456,t=2,p=1$${tag()}`,
      checkedAgainst: passwordFingerprint(passwordHash ?? ''),
    }),
    differs: (_, { hash }) => ({ passwordHash: hash }),
  },
};

export const kinds = Object.keys(examples) as ChangeKind[];

/** A change of this kind, and how the account stands when it is made. */
export function exampleOf(kind: ChangeKind, before: Standing): { change: Change; after: Standing } {
  const example = examples[kind] as Example<ChangeKind>;
  const change = example.change(before);
  return { change, after: { ...before, ...example.differs(before, change as never) } };
}

export const needsApp = (kind: ChangeKind) => examples[kind].needsApp === true;

/** With two apps and two numbers, or with none; a second address each. */
export async function owner(enrolled: boolean): Promise<Person> {
  const { db } = fileDatabase();
  const person = await makePerson({ enrolled });
  const email = `second.${person.email}`;
  await db
    .insert(contact)
    .values({ accountId: person.accountId, email, emailKey: email, confirmedAt: new Date() });
  if (enrolled) {
    await db.$client`
      insert into authenticator (account_id, sealed_secret, last_step, name, created_at)
      select account_id, sealed_secret, 0, 'Second', created_at + interval '1 hour' from authenticator
       where account_id = ${person.accountId}`;
    for (const position of [1, 2]) await addNumber(person, { position });
  }
  return person;
}

export type Proof = {
  factor?: number;
  password?: number;
  signedOff?: 'ended' | 'idle' | 'old' | 'never taken up';
};

/** A session whose factor was proven, and whose password was given again, that many seconds ago (never, if not told). */
export async function sessionOf(
  { accountId }: { accountId: string },
  proof: Proof,
): Promise<{ id: string; accountId: string }> {
  const sql = fileDatabase().db.$client;
  const ago = (seconds?: number) =>
    seconds === undefined ? sql`null::timestamptz` : sql`now() - interval '1 second' * ${seconds}::int`;
  const { signedOff } = proof;
  const [row] = await sql<{ id: string }[]>`
    insert into session (account_id, activated_at, proven, proven_at, password_confirmed_at, address, browser,
                         created_at, last_seen_at, expires_at, ended_at)
    values (${accountId}, ${signedOff === 'never taken up' ? sql`null` : sql`now()`}, '{}', ${ago(proof.factor)},
            ${ago(proof.password)}, '198.51.100.1', 'Firefox on Linux', now(),
            ${signedOff === 'idle' ? ago(3_600) : sql`now()`},
            ${signedOff === 'old' ? sql`now()` : sql`now() + interval '1 day'`},
            ${signedOff === 'ended' ? sql`now()` : sql`null::timestamptz`}) returning id`;
  return { id: row?.id ?? '', accountId };
}
