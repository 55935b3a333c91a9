import { expect, test } from 'vitest';
import { findSession } from '@/lib/session/session';
import { keepApp } from '@/lib/sign-in/attempt';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import { makePerson } from '../setup/people';
import { testClock } from './clock';
import { begin, enterWith, secretKeys } from './journey';

const db = await testDatabase();
const clock = await testClock();

test('attack: a browser left open between proof and last page. The session is only as fresh as the proof', async () => {
  const person = await makePerson(db, secretKeys(), { enrolled: true });
  const { holder } = await begin(db, person);
  const [code = ''] = person.recoveryCodes;
  expect(await proveWithRecoveryCode(db, secretKeys(), holder, code)).toMatchObject({ kind: 'right' });

  await clock.forward(9.5 * 60);
  const { id, freshlyProven } = await enterWith(db, (await keepApp(db, holder))?.ticket);
  expect(freshlyProven).toBe(true);
  await clock.forward(60);
  expect(await findSession(db, id)).toMatchObject({ freshlyProven: false });
});
