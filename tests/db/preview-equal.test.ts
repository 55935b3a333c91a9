import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { decideSecondFactor, type Facts, graceOf } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';
import { clientScope, currentDecidingRules, decideGroups, officeScope } from '@/lib/policy/preview';
import type { Scope } from '@/lib/policy/preview-groups';
import type { Outcome } from '@/lib/policy/preview-outcome';
import { allPeople } from '@/lib/policy/preview-people';
import { testDatabase } from '../setup/database';
import { isThorough } from '../setup/thorough';
import { chanceOf, makeRandomOffice, putRules, randomRules } from './random-office';

const db = await testDatabase();
const people = 150;

/** What the preview must call a decision, told apart from how the preview itself reads it. */
function inWords(facts: Facts): string {
  const decision = decideSecondFactor(facts);
  // Let in now, and refused by the same decision at the moment at which the grace ends.
  const end = decision.kind === 'allow' ? graceOf(facts) : undefined;
  if (end && decideSecondFactor({ ...facts, now: end }).kind === 'refuse')
    return `allow, refuse ${end.toISOString()}`;
  const until =
    'skippableUntil' in decision && decision.skippableUntil ? decision.skippableUntil.toISOString() : '';
  const kind = decision.kind === 'enrol' && decision.methods.length === 0 ? 'apply' : decision.kind;
  const way =
    decision.kind === 'challenge' && decision.methods[0] === 'recovery-code' ? ' by recovery code' : '';
  return `${kind}${way} ${until}`.trim();
}

const words = {
  'not-asked': 'allow',
  offered: 'offer',
  'puts-off': 'enrol',
  'refused-later': 'allow, refuse',
  'sets-up': 'enrol',
  proves: 'challenge',
  'recovery-code': 'challenge by recovery code',
  applies: 'apply',
  waits: 'wait',
  refused: 'refuse',
} as const;
const said = ({ state, until }: Outcome) =>
  `${words[state]} ${until ? new Date(until).toISOString() : ''}`.trim();

/** What is decided of each person, one by one, as their next sign-in would. */
async function truth(sql: postgres.Sql, officeId: string, byPhone: boolean, clientId?: string) {
  const rows = await sql<(FactRow & { id: string })[]>`
    select a.id, ${factColumns(sql, clientId ? sql`${clientId}::uuid` : sql`a.client_id`)}
      from account a join office o on o.id = a.office_id where a.office_id = ${officeId} and a.deactivated_at is null`;
  return new Map(rows.map((row) => [row.id, inWords(factsOf(row, byPhone))]));
}

/** The truth under a draft: it is put in force, looked at, and taken back. */
async function truthUnder(
  officeId: string,
  byPhone: boolean,
  put: (sql: postgres.Sql) => Promise<unknown>,
  client?: string,
) {
  let found = new Map<string, string>();
  await db.$client
    .begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql;
      await put(sql);
      found = await truth(sql, officeId, byPhone, client);
      throw new Error('back to what it was');
    })
    .catch((error: Error) => {
      if (error.message !== 'back to what it was') throw error;
    });
  return found;
}

async function previewed(scope: Scope) {
  const decided = await decideGroups(db, scope);
  const found = new Map<string, { before: string; after: string }>();
  for await (const page of allPeople(db, scope, decided)) {
    for (const { id, before, after } of page) found.set(id, { before: said(before), after: said(after) });
  }
  expect(decided.reduce((sum, { group }) => sum + group.people, 0)).toBe(found.size);
  return found;
}

describe('X2: the preview says of everybody what their next sign-in will decide', () => {
  test.each(isThorough ? [1, 2, 3, 4, 5, 6] : [1, 2, 3])(
    'of an office’s rules (random office %i, eight drafts)',
    async (seed) => {
      const chance = chanceOf(seed);
      const { officeId } = await makeRandomOffice(chance, people);
      for (let draft = 0; draft < 8; draft += 1) {
        const byPhone = chance.yes(0.8);
        await putRules(db.$client, officeId, randomRules(chance));
        const before = await currentDecidingRules(db, officeId);
        if (!before) throw new Error('no such office');
        const wished = randomRules(chance);
        // Some drafts change one thing only: then not everybody is loaded.
        const keys = Object.keys(wished) as (keyof typeof wished)[];
        const after = chance.yes(0.5) ? { ...before, ...only(wished, chance.one(keys)) } : wished;
        const now = await truth(db.$client, officeId, byPhone);
        const then = await truthUnder(officeId, byPhone, async (sql) => {
          await putRules(sql, officeId, after);
          if (before.phoneNeedsApplication && !after.phoneNeedsApplication) {
            await sql`update method_request set state = 'void' where office_id = ${officeId} and kind = 'application'
                     and state = 'pending'`;
          }
        });
        const found = await previewed(officeScope(officeId, before, after, byPhone));
        for (const [id, decision] of now) {
          const told = found.get(id);
          // Who is not loaded must be somebody for whom nothing changes.
          const expected = { before: decision, after: then.get(id) };
          expect(told ?? { before: decision, after: decision }, `draft ${draft} of ${seed}, ${id}`).toEqual(
            expected,
          );
        }
        for (const id of found.keys())
          expect(now.has(id), 'nobody deactivated, and nobody of another office').toBe(true);
      }
    },
  );

  test.each(isThorough ? [11, 12, 13] : [11])('of a client’s rule (random office %i)', async (seed) => {
    const chance = chanceOf(seed);
    const { officeId, clients } = await makeRandomOffice(chance, people);
    await putRules(db.$client, officeId, randomRules(chance));
    for (const clientId of clients) {
      const rule = {
        requirement: chance.one(['off', 'optional', 'required'] as const),
        graceDays: chance.upTo(20),
      };
      const now = await truth(db.$client, officeId, true, clientId);
      const then = await truthUnder(
        officeId,
        true,
        (sql) =>
          sql`update client set requirement = ${rule.requirement}, grace_days = ${rule.graceDays} where id = ${clientId}`,
        clientId,
      );
      const scope = await clientScope(db, officeId, clientId, rule, true);
      if (!scope) throw new Error('no such office');
      const found = await previewed(scope);
      expect(found.size).toBeGreaterThan(5);
      for (const [id, told] of found) expect(told, id).toEqual({ before: now.get(id), after: then.get(id) });
      const members = await db.$client<{ id: string }[]>`
        select a.id from membership m join account a on a.id = m.account_id
         where m.client_id = ${clientId} and a.deactivated_at is null`;
      expect([...found.keys()].sort()).toEqual(members.map(({ id }) => id).sort());
    }
  });
});

const only = <T extends object, K extends keyof T>(from: T, key: K): Partial<T> =>
  ({ [key]: from[key] }) as unknown as Partial<T>;
