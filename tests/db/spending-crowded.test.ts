import { describe, expect, test } from 'vitest';
import { mostAccountsPerNumber, numberIsCrowded } from '@/lib/factor/phone/spending';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { addNumber, freshNumber } from './numbers';
import { makePerson } from './people';

const db = await testDatabase();
const sql = db.$client;

describe('X6: a number that many have', () => {
  test('is not added to a sixth account; a second time on one account, and unverified ones, do not count', async () => {
    const number = freshNumber();
    const people = await Promise.all(Array.from({ length: mostAccountsPerNumber + 1 }, () => makePerson()));
    const [newcomer, ...others] = people;
    if (!newcomer) throw new Error('nobody');
    for (const other of others) {
      expect(await numberIsCrowded(sql, number, newcomer.accountId)).toBe(false);
      await addNumber(other, { number });
    }
    expect(await numberIsCrowded(sql, number, newcomer.accountId)).toBe(true);
    expect(await numberIsCrowded(sql, number, others[0]?.accountId ?? '')).toBe(false);
    await sql`update phone set verified_at = null, verified_by = null where account_id = ${others[0]?.accountId ?? ''}`;
    expect(await numberIsCrowded(sql, number, newcomer.accountId)).toBe(false);
  });

  test('raced: of twenty who add it at once, five do', async () => {
    const number = freshNumber();
    const people = await Promise.all(Array.from({ length: 20 }, () => makePerson()));
    const outcomes = await race(20, (at) =>
      sql.begin(async (tx) => {
        const accountId = people[at]?.accountId ?? '';
        if (await numberIsCrowded(tx as unknown as typeof sql, number, accountId)) return 'crowded';
        await tx`
          insert into phone (account_id, number, kind, position, verified_by, verified_at)
          values (${accountId}, ${number}, 'mobile', 1, 'sms', now())`;
        return 'added';
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(mostAccountsPerNumber);
  });
});
