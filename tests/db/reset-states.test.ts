import { describe, expect, test } from 'vitest';
import { redeemPass } from '@/lib/sign-in/redeem-pass';
import { loseMail } from '@/lib/support/end';
import { drawPass, hashPass } from '@/lib/support/pass';
import {
  type ResetEvent,
  type ResetState,
  resetAfter,
  resetEvents,
  resetStates,
} from '@/lib/support/reset-state';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { begin } from './journey';
import { changeAs, makeAdmin } from './office-people';
import { confirm, locked, portalDesk, refuse, resetOf, settle, veto, withdraw } from './resets';

const db = await testDatabase();
const sql = db.$client;
const desk = await portalDesk();
const admin = await makeAdmin();

/** A reset of somebody, put into a state, with the time over that it has in this event; and its pass. */
async function stand(
  state: ResetState,
  event: ResetEvent,
): Promise<{ person: Person; id: string; pass: string }> {
  const person = await locked({ officeId: admin.officeId });
  const pass = drawPass();
  const hasPass = state === 'mailed' || state === 'handed';
  const days = event === 'lapse' ? 8 : 2;
  const effect = event === 'take-effect' ? sql`now() - interval '1 minute'` : sql`now() + interval '1 day'`;
  const until = event === 'lapse' ? sql`now() - interval '1 minute'` : sql`now() + interval '1 day'`;
  const [made] = await sql<{ id: string }[]>`
    insert into reset (office_id, account_id, scope, state, checks, reason, asked_by, asked_at, takes_effect_at,
                       pass_hash, pass_until)
    values (${person.officeId}, ${person.accountId}, 'all', ${state}, '{}', 'x', ${desk.first.accountId},
            now() - interval '1 day' * ${days}::int, ${effect},
            ${hasPass ? hashPass(pass) : null}, ${hasPass ? until : null})
    returning id`;
  const id = made?.id ?? '';
  await sql`
    insert into notice (account_id, kind, data) values (${person.accountId}, 'reset-confirmed',
      jsonb_build_object('reset', ${id}::text))`;
  return { person, id, pass };
}

/** How each event comes about in the portal. */
const happens: Record<ResetEvent, (about: Awaited<ReturnType<typeof stand>>) => Promise<unknown>> = {
  'confirm-by-mail': ({ id }) => confirm(desk.second, id, 'mail'),
  'confirm-handed-over': ({ id }) => confirm(desk.second, id, 'handed-over'),
  refuse: ({ id }) => refuse(desk.second, id),
  withdraw: ({ id }) => withdraw(desk.first, id),
  'take-effect': settle,
  veto: ({ person }) => veto(person),
  'lose-mail': ({ person }) =>
    sql.begin(async (tx) => {
      await tx`select 1 from account where id = ${person.accountId} for no key update`;
      await loseMail(tx as unknown as typeof sql, person.accountId);
    }),
  redeem: async ({ person, pass }) => redeemPass(db, (await begin(db, person)).holder, pass),
  lapse: settle,
  'account-shut': ({ person }) => changeAs(admin, { kind: 'deactivate', account: person.accountId }),
};

describe.each(resetStates)('X4: in the database a reset that is %s', (state) => {
  test.each(resetEvents)(
    'comes by "%s" to where the plan says, and keeps no pass that opens nothing',
    async (event) => {
      const about = await stand(state, event);
      await happens[event](about);
      const after = await resetOf(about.person);
      expect(after.state).toBe(resetAfter(state, event) ?? state);
      expect(after.hasPass).toBe(after.state === 'mailed' || after.state === 'handed');
      if (resetAfter(state, event)) {
        const open: ResetState[] = ['asked', 'waiting', 'mailed', 'handed'];
        expect(after.isOver).toBe(!open.includes(after.state));
      }
    },
  );
});
