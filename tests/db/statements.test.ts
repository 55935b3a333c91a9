import { afterAll, expect, test } from 'vitest';
import { findSession, redeemTicket } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import { testDatabase } from '../setup/database';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, prove } from './journey';
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

  const counts = Object.entries({ password, screen, code, redeemed, session }).map(
    ([step, { statements }]) => [step, statements.length] as const,
  );
  console.info(`statements of a sign-in: ${counts.map(([step, count]) => `${step} ${count}`).join(', ')}`);
  expect(Object.fromEntries(counts)).toEqual({ password: 2, screen: 1, code: 2, redeemed: 1, session: 1 });
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(12);
});

test('a wrong code takes as many as a right one', async () => {
  const person = await makePerson({ enrolled: true });
  const { holder } = await begin(db, person);
  const wrong = await during(() => prove(db, holder, wrongCode(clock.step, person.appKey)));
  expect(wrong.result).toMatchObject({ kind: 'wrong' });
  expect(wrong.statements).toHaveLength(2);
});
