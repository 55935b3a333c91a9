import { describe, expect, test } from 'vitest';
import { changesSince } from '@/lib/office/rules/changes-since';
import { officeSettings } from '@/lib/office/rules/rules';
import { type SupportRules, supportRules } from '@/lib/office/rules/support';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { changeAs, makeAdmin, makeColleague, toldTo } from './office-people';

const db = await testDatabase();

async function rulesOf({ officeId }: { officeId: string }) {
  const found = await supportRules(db, officeId);
  if (!found) throw new Error('no such office');
  return found;
}

/** Somebody saves, from what the page shows now (or from a version given). */
async function save(
  who: { accountId: string; officeId: string },
  wish: Partial<SupportRules>,
  from?: number,
) {
  const { version, ...rules } = await rulesOf(who);
  return changeAs(who, { kind: 'save-support', version: from ?? version, ...rules, ...wish });
}

const eventsOf = ({ officeId }: { officeId: string }) => db.$client<
  { accountId: string | null; actorId: string; data: object }[]
>`select account_id as "accountId", actor_id as "actorId", data from audit_event
   where office_id = ${officeId} and kind = 'office.support-changed' order by id`;

const [birth, voice] = ['Date of birth', 'Voice known to the desk'];

describe('X4: how resets go in an office', () => {
  test('is 24 hours and the portal’s own list of checks, until its admin says otherwise', async () => {
    const admin = await makeAdmin();
    expect(await rulesOf(admin)).toEqual({ version: 1, resetWaitHours: 24, identityChecks: [] });
    expect(await save(admin, { resetWaitHours: 72, identityChecks: [birth, voice] })).toBe('done');
    expect(await rulesOf(admin)).toEqual({ version: 2, resetWaitHours: 72, identityChecks: [birth, voice] });
    expect(await eventsOf(admin)).toEqual([
      {
        accountId: null,
        actorId: admin.accountId,
        data: { version: 2, from: 24, to: 72, checks: [birth, voice] },
      },
    ]);
    expect(await toldTo(admin), 'stricter: nobody is told').toEqual([]);
  });

  test('saved as it stands changes nothing, and writes nothing', async () => {
    const admin = await makeAdmin();
    expect(await save(admin, {})).toBe('done');
    expect((await rulesOf(admin)).version).toBe(1);
    expect(await eventsOf(admin)).toEqual([]);
  });

  test.each<[string, Partial<SupportRules>]>([
    ['a shorter wait', { resetWaitHours: 24 }],
    ['a check that is left out', { identityChecks: [birth] }],
    ['a check that reads otherwise', { identityChecks: [birth, 'Voice'] }],
  ])('attack: %s, saved in a stolen session, is told to every admin who can sign in', async (_, wish) => {
    const admin = await makeAdmin();
    const second = await makeColleague(admin, { roles: ['office-admin'] });
    const staff = await makeColleague(admin);
    expect(await save(admin, { resetWaitHours: 48, identityChecks: [birth, voice] })).toBe('done');
    expect(await save(admin, wish)).toBe('done');
    const told = [{ kind: 'rules-loosened', data: { person: 'Alex Admin' } }];
    expect(await toldTo(admin)).toEqual(told);
    expect(await toldTo(second)).toEqual(told);
    expect(await toldTo(staff)).toEqual([]);
  });

  test('of twenty who save at the same moment one wins, and who has the office’s other rules open is told of it', async () => {
    const admin = await makeAdmin();
    const outcomes = await race(20, (number) => save(admin, { resetWaitHours: 30 + number }, 1));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'changed-meanwhile')).toHaveLength(19);
    expect(await eventsOf(admin)).toHaveLength(1);
    const settings = await officeSettings(db, admin.officeId);
    if (!settings) throw new Error('no such office');
    expect(
      await changeAs(admin, {
        kind: 'save-rules',
        version: 1,
        rules: { ...settings.rules, staffGraceDays: 3 },
      }),
    ).toBe('changed-meanwhile');
    expect(await changesSince(db, admin.officeId, settings, 1)).toMatchObject([
      { person: 'Alex Admin', isResets: true, isRegion: false, changes: [] },
    ]);
  });

  test.each(['staff', 'customer', 'manager', 'support'] as const)(
    'attack: %s sends the form: it is as if there were none',
    async (role) => {
      const admin = await makeAdmin();
      const person = await makeColleague(admin, { roles: [role] });
      expect(await save(person, { resetWaitHours: 48 })).toBe('gone');
      expect((await rulesOf(admin)).version).toBe(1);
    },
  );
});
