import { describe, expect, test } from 'vitest';
import { todayIn } from '@/lib/office/people/last-day';
import { findPerson } from '@/lib/office/people/person';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { testClock } from './clock';
import { begin } from './journey';
import { changeAs, makeAdmin, makeColleague } from './office-people';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const clock = await testClock();

async function find({ officeId }: Person, { accountId }: Person) {
  const found = await findPerson(db, officeId, accountId);
  if (!found) throw new Error('nobody is there');
  return found;
}

describe('what an admin sees of one person', () => {
  test('kinds, dates and masked numbers: nothing that proves, and no number in full', async () => {
    const admin = await makeAdmin({ office: { staffMethods: ['authenticator', 'sms'] } });
    const person = await makeColleague(admin, {
      enrolled: true,
      phones: [
        { number: '+31612345678', verifiedBy: 'sms' },
        { number: '+31201234567', verifiedBy: 'voice' },
      ],
    });
    const sql = db.$client;
    await sql`
      insert into phone (account_id, number, kind, position, created_at)
      values (${person.accountId}, '+31687654321', 'mobile', 9, now())`;
    await sql`
      update recovery_code set used_at = now()
       where hash in (select c.hash from recovery_code c join recovery_code_set s on s.id = c.set_id
                       where s.account_id = ${person.accountId} limit 3)`;
    await sql`update authenticator set created_at = now() - interval '9 days' where account_id = ${person.accountId}`;
    await sql`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
      values (${admin.officeId}, ${person.accountId}, 'switch', 'voice', '+31612345678', 'mobile', 'Hard of seeing', true, true)`;
    await sessionOf(person, {});
    await sessionOf(person, { signedOff: 'ended' });
    await sessionOf(person, { signedOff: 'never taken up' });
    const found = await find(admin, person);
    expect(found).toMatchObject({
      apps: 1,
      numbers: [
        { number: '+31\u00A0••••••\u00A078', kind: 'mobile' },
        { number: '+31\u00A0••••••\u00A067', kind: 'landline' },
      ],
      recoveryCodesLeft: 7,
      sessions: 1,
      request: { kind: 'switch', method: 'voice', number: '+31\u00A0••••••\u00A078', state: 'pending' },
      standing: {
        parts: ['app', 'mobile', 'landline'],
        blocked: 'none',
        since: (clock.seconds - 9 * 86_400) * 1000,
      },
      lastSignIn: clock.seconds * 1000,
    });
    const said = JSON.stringify(found);
    for (const secret of [person.appKey ?? 'none', person.password, '612345678', '687654321', '201234567']) {
      expect(said).not.toContain(secret);
    }
  });

  test('C2: grace that has not begun is told in days, and once it has met the person with its last day', async () => {
    const admin = await makeAdmin({
      requirement: 'required',
      office: { staffGraceDays: 14, timeZone: 'Europe/Amsterdam' },
    });
    const person = await makeColleague(admin);
    const before = (await find(admin, person)).standing;
    expect(before).toMatchObject({ decision: { kind: 'enrol' }, daysToCome: 14 });
    await begin(db, person);
    await clock.forward(3 * 86_400);
    const { decision, daysToCome } = (await find(admin, person)).standing;
    expect(daysToCome).toBeUndefined();
    const until = 'skippableUntil' in decision ? decision.skippableUntil?.getTime() : undefined;
    const lastDay = todayIn('Europe/Amsterdam', (until ?? 0) - 1);
    expect(lastDay).toBe(todayIn('Europe/Amsterdam', (clock.seconds + (14 - 1 - 3) * 86_400) * 1000));
    await clock.forward(20 * 86_400);
    expect((await find(admin, person)).standing.decision).not.toHaveProperty('skippableUntil');
  });

  test('P1: the client that is active at the next sign-in says what is asked, and an exception stands before it', async () => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin, {
      roles: ['customer'],
      clients: [
        { name: 'Bakery', requirement: 'required' },
        { name: 'Anvil', requirement: 'off' },
      ],
    });
    const found = await find(admin, person);
    expect(found.clients).toMatchObject([
      { name: 'Anvil', isActive: false },
      { name: 'Bakery', isActive: true },
    ]);
    expect(found.standing).toMatchObject({ requirement: 'required', because: 'client-requires' });
    const until = todayIn('Europe/Brussels', clock.seconds * 1000);
    await changeAs(admin, {
      kind: 'set-exception',
      account: person.accountId,
      requirement: 'off',
      until,
      reason: 'First day',
    });
    expect(await find(admin, person)).toMatchObject({
      standing: { because: 'exception', exception: { requirement: 'off' } },
      exceptionReason: 'First day',
    });
    await clock.forward(86_400);
    expect((await find(admin, person)).standing, 'over').toMatchObject({
      exception: null,
      because: 'client-requires',
    });
  });

  test('who decides is shown as somebody who may, or as somebody who no longer may', async () => {
    const admin = await makeAdmin();
    const manager = await makeColleague(admin, { roles: ['staff', 'manager'], managesOffice: true });
    const person = await makeColleague(admin, { managerId: manager.accountId });
    expect(await find(admin, person)).toMatchObject({
      manager: { id: manager.accountId, mayDecide: true },
      officeManager: { id: manager.accountId, mayDecide: true },
    });
    await changeAs(admin, { kind: 'set-roles', account: manager.accountId, roles: ['staff'] });
    expect((await find(admin, person)).manager).toMatchObject({ mayDecide: false });
    expect((await find(admin, admin)).manager).toBeNull();
  });
});
