import { afterAll, expect, test } from 'vitest';
import { contact } from '@/db/schema';
import { findContacts } from '@/lib/account/contact';
import { accountOverview } from '@/lib/account/overview';
import { readHistory } from '@/lib/audit/history';
import { listSessions } from '@/lib/session/list';
import { findSession, redeemTicket } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import { testDatabase } from '../setup/database';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, prove, signIn } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

await testDatabase();
const clock = await testClock();
const { db, during } = await notingDatabase();
afterAll(() => db.close());

/** Design, section 9: few statements. Whoever adds one here has to say why. */
test('a whole sign-in with password and code takes at most twelve statements, each step the fewest it can', async () => {
  const person = await makePerson({ enrolled: true });
  const password = await during(() => begin(db, person));
  const { holder } = password.result;
  const screen = await during(() => findAttempt(db, holder));
  const code = await during(() => prove(db, holder, codeOf(person.appKey, clock.step)));
  const { ticket = '' } = code.result as { ticket?: string };
  const redeemed = await during(() => redeemTicket(db, ticket));
  const session = await during(() => findSession(db, redeemed.result ?? ''));
  expect(session.result).toMatchObject({ accountId: person.accountId });

  const mine = session.result ?? { id: '', accountId: '' };
  const overview = await during(() => accountOverview(db, mine, 10));
  const counts = Object.entries({ password, screen, code, redeemed, session, overview }).map(
    ([step, { statements }]) => [step, statements.length] as const,
  );
  console.info(`statements of a sign-in: ${counts.map(([step, count]) => `${step} ${count}`).join(', ')}`);
  expect(Object.fromEntries(counts)).toEqual({
    password: 2,
    screen: 1,
    code: 2,
    redeemed: 1,
    session: 1,
    overview: 1,
  });
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(12);
});

test('the first page’s one statement says what its three parts would say by themselves, in their order', async () => {
  const person = await makePerson({ enrolled: true });
  const other = await signIn(db, clock, person);
  await clock.forward(60);
  const session = await signIn(db, clock, person);
  await db.insert(contact).values([
    {
      accountId: person.accountId,
      email: 'Two@mail.example',
      emailKey: `2.${person.email}`,
      confirmedAt: new Date(),
    },
    { accountId: person.accountId, email: 'three@mail.example', emailKey: `3.${person.email}` },
  ]);
  const { contacts, browsers, history } = await accountOverview(db, session, 3);
  expect(contacts).toEqual(await findContacts(db, person.accountId));
  expect(contacts.second).toBe('Two@mail.example');
  expect(browsers.map(({ id }) => id)).toEqual([session.id, other.id]);
  expect(browsers).toMatchObject(await listSessions(db, session));
  expect(history).toEqual(await readHistory(db, person.accountId, 3));
  expect(history.events).toHaveLength(3);
  expect(history.before).toBeDefined();
});

test('a wrong code takes as many as a right one', async () => {
  const person = await makePerson({ enrolled: true });
  const { holder } = await begin(db, person);
  const wrong = await during(() => prove(db, holder, wrongCode(clock.step, person.appKey)));
  expect(wrong.result).toMatchObject({ kind: 'wrong' });
  expect(wrong.statements).toHaveLength(2);
});
