import { expect, test } from 'vitest';
import { makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { rememberBrowser } from '@/lib/sign-in/known-browser';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { shownCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import {
  authSecrets,
  begin,
  enter,
  enterWith,
  freshAddress,
  look,
  pair,
  prove,
  saveCodes,
  secretKeys,
  showKey,
  signIn,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

/** Everything that is written in the database, row for row, as text. */
async function allRows(): Promise<Map<string, string>> {
  const tables = await db.$client<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await db.$client.unsafe(`select t::text from ${name} t`);
    texts.set(name, rows.map((row) => String(row.t)).join('\n'));
  }
  return texts;
}

test('an attacker who reads a copy of the database finds no password, key, recovery code or token in it', async () => {
  const secrets: string[] = [];
  const codes: string[] = [];
  const code = (text: string) => {
    codes.push(text);
    return text;
  };

  // A whole life: invited, password chosen, app connected, codes saved and used, signed in, typed wrong.
  const person = await makePerson();
  const link = await makeWelcomeLink(db, person.accountId);
  const password = 'eine ganz eigene Losung 7';
  await setPasswordByLink(db, link, password, freshAddress());
  const own = { ...person, password };
  const cookie = rememberBrowser(authSecrets(), undefined, [person.email]);
  const typo = 'eine ganz eigene Lösung 8';
  await enter(db, own, { password: typo });
  await enter(db, own, { identifier: 'my secret typed in the wrong field', password });
  const first = await begin(db, own);
  const key = await showKey(db, first.holder);
  await pair(db, first.holder, code(wrongCode(clock.step, key)));
  await pair(db, first.holder, code(codeOf(key, clock.step)));
  const pending = shownCodes(secretKeys(), await look(db, first.holder));
  const saved = await saveCodes(db, first.holder);
  await clock.forward(30);
  const second = await begin(db, own);
  await prove(db, second.holder, code(wrongCode(clock.step, key)));
  const proof = await prove(db, second.holder, code(codeOf(key, clock.step)));
  const ticket = (proof as { ticket?: string }).ticket ?? '';
  const third = await begin(db, own);
  await proveWithRecoveryCode(db, secretKeys(), third.holder, saved[0] ?? '');
  const unfinished = await showKey(db, third.holder);
  secrets.push(password, typo, 'my secret typed in the wrong field', link, cookie, key, unfinished, ticket);
  secrets.push(...pending, ...saved, ...[first, second, third].map(({ holder }) => holder.token));

  const texts = await allRows();
  expect([...texts.keys()]).toEqual(expect.arrayContaining(['account', 'attempt', 'audit_event', 'session']));
  // The look itself is worth something: what may be there is found.
  expect(texts.get('account')).toContain(person.email);
  for (const [table, text] of texts) {
    const found = secrets.filter((secret) => secret === '' || text.includes(secret));
    expect(found, table).toEqual([]);
  }
  for (const table of ['audit_event', 'notice']) {
    const text = texts.get(table) ?? '';
    expect(text.length).toBeGreaterThan(0);
    const found = codes.filter((each) => new RegExp(`(?<![\\w.:+-])${each}(?![\\w.:+-])`).test(text));
    expect(found, table).toEqual([]);
  }
  await enterWith(db, ticket);
});

test('an attacker who may write to the database cannot give a person another one’s app', async () => {
  const person = await makePerson({ enrolled: true });
  const thief = await makePerson({ enrolled: true });
  await signIn(db, clock, thief);
  await db.$client`update authenticator set sealed_secret =
      (select sealed_secret from authenticator where account_id = ${thief.accountId})
    where account_id = ${person.accountId}`;
  const { holder } = await begin(db, person);
  await expect(prove(db, holder, codeOf(thief.appKey, clock.step))).rejects.toThrow('another owner');
  expect(await look(db, holder), 'our trouble, not the person’s').toMatchObject({ triesLeft: 5 });
});
