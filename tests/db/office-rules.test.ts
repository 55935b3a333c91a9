import { describe, expect, test } from 'vitest';
import { config, installConfig } from '@/lib/config';
import type { OfficeRules } from '@/lib/office/change';
import { changesSince } from '@/lib/office/rules/changes-since';
import { officeSettings } from '@/lib/office/rules/rules';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { begin, shown } from './journey';
import { changeAs, makeAdmin, makeColleague, toldTo } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();

async function settingsOf({ officeId }: { officeId: string }) {
  const found = await officeSettings(db, officeId);
  if (!found) throw new Error('no such office');
  return found;
}

/** Somebody saves other rules, from what the page shows now (or from a version given). */
async function save(who: { accountId: string; officeId: string }, wish: Partial<OfficeRules>, from?: number) {
  const { rules, version } = await settingsOf(who);
  return changeAs(who, { kind: 'save-rules', version: from ?? version, rules: { ...rules, ...wish } });
}

const changesOf = ({ officeId }: { officeId: string }) => db.$client<
  { kind: string; accountId: string | null; data: Record<string, unknown> }[]
>`select kind, account_id as "accountId", data from audit_event
   where office_id = ${officeId} and kind in ('office.rules-changed', 'office.region-changed') order by id`;

describe('G2: an office’s rules', () => {
  test('one setting demands a second factor of all staff from their next sign-in on, and the history says what changed', async () => {
    const admin = await makeAdmin();
    const staff = await makeColleague(admin);
    const customer = await makeColleague(admin, { roles: ['customer'] });
    expect(await save(admin, { staffRequirement: 'required', staffGraceDays: 0 })).toBe('done');
    expect(await begin(db, staff)).toMatchObject({ state: 'choosing', ticket: undefined });
    expect(await putOff(db, (await begin(db, staff)).holder), 'and cannot be put off').toBeUndefined();
    expect(
      await putOff(db, (await begin(db, customer)).holder),
      'customers are left the choice',
    ).toBeDefined();
    expect((await settingsOf(admin)).version).toBe(2);
    expect(await changesOf(admin)).toEqual([
      {
        kind: 'office.rules-changed',
        accountId: null,
        data: { version: 2, staffRequirement: ['optional', 'required'] },
      },
    ]);
  });

  test('no rules are saved under which the last admin could not sign in any more', async () => {
    const admin = await makeAdmin({ usedCodes: 10 });
    expect(await save(admin, { staffMethods: ['keypad-call'] })).toBe('admins-shut-out');
    expect((await settingsOf(admin)).version).toBe(1);
    expect(await changesOf(admin)).toEqual([]);
    const withCodes = await makeColleague(admin, { roles: ['staff', 'office-admin'], enrolled: true });
    expect(await save(admin, { staffMethods: ['keypad-call'] }), withCodes.displayName).toBe('done');
  });

  test('nor rules that send no codes to the only number of the last admin', async () => {
    const staffMethods = ['authenticator', 'sms'] as ('authenticator' | 'sms')[];
    const admin = await makeAdmin({
      phones: [{ number: '+31612345678', verifiedBy: 'sms' }],
      usedCodes: 10,
      office: { staffMethods, codeCountries: ['GB', 'NL'] },
    });
    // What the portal does not serve keeps nobody out by a rule: here it serves phones.
    const without = config();
    const [applicationId, privateKey, signatureSecret] = ['application', 'none', 'secret'];
    const apiHost = 'http://127.0.0.1:1';
    const vonage = {
      applicationId,
      privateKey,
      signatureSecret,
      apiHost,
      fromNumber: undefined,
      templateIds: {},
    };
    installConfig({ ...without, vonage });
    try {
      expect(await save(admin, { codeCountries: ['GB'] })).toBe('admins-shut-out');
      expect((await settingsOf(admin)).version).toBe(1);
      expect(await save(admin, { codeCountries: ['NL'] })).toBe('done');
    } finally {
      installConfig(without);
    }
  });

  test('saving what stands already changes nothing, and writes nothing', async () => {
    const admin = await makeAdmin();
    expect(await save(admin, {})).toBe('done');
    expect((await settingsOf(admin)).version).toBe(1);
    expect(await changesOf(admin)).toEqual([]);
  });

  test('a stricter rule ends the sign-ins that could still be put off, in this office alone', async () => {
    const admin = await makeAdmin();
    const staff = await makeColleague(admin);
    const stranger = await makePerson();
    const [offered, elsewhere] = [await begin(db, staff), await begin(db, stranger)];
    expect(await save(admin, { staffRequirement: 'required' })).toBe('done');
    expect(await shown(db, offered.holder)).toBe('closed (cancelled)');
    expect(await putOff(db, offered.holder)).toBeUndefined();
    expect(await shown(db, elsewhere.holder)).toBe('choosing');
  });

  test('a looser rule leaves them alone, and is told to every admin who can sign in, whoever loosened it', async () => {
    const admin = await makeAdmin({ requirement: 'required' });
    const second = await makeColleague(admin, { roles: ['office-admin'] });
    const gone = await makeColleague(admin, { roles: ['office-admin'] });
    const staff = await makeColleague(admin);
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    const asked = await begin(db, staff);
    expect(await save(admin, { staffGraceDays: 30 })).toBe('done');
    expect(await shown(db, asked.holder)).toBe('choosing');
    const told = [{ kind: 'rules-loosened', data: { person: 'Alex Admin' } }];
    expect(await toldTo(admin)).toEqual(told);
    expect(await toldTo(second)).toEqual(told);
    expect(await toldTo(gone)).toEqual([]);
    expect(await toldTo(staff)).toEqual([]);
  });

  test('a stricter rule is told to nobody', async () => {
    const admin = await makeAdmin();
    expect(await save(admin, { customerRequirement: 'required', staffMethods: ['authenticator'] })).toBe(
      'done',
    );
    expect(await toldTo(admin)).toEqual([]);
  });

  test('W3: where nothing has to be applied for any more, nobody waits any more; what was approved stays', async () => {
    const admin = await makeAdmin({
      office: { phoneNeedsApplication: true, staffMethods: ['authenticator', 'sms'] },
    });
    const people = await Promise.all([makeColleague(admin), makeColleague(admin), makePerson()]);
    for (const [index, state] of (['pending', 'approved', 'pending'] as const).entries()) {
      const person = people[index];
      await db.$client`
        insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                    had_proven, state)
        values (${person?.officeId ?? ''}, ${person?.accountId ?? ''}, 'application', 'sms', '+447400123456', 'mobile',
                'Because', false, false, ${state})`;
    }
    expect(await save(admin, { phoneNeedsApplication: false })).toBe('done');
    const states = await db.$client<{ state: string }[]>`
      select r.state from unnest(${people.map(({ accountId }) => accountId)}::uuid[]) with ordinality as p (id, place)
        join method_request r on r.account_id = p.id order by p.place`;
    expect(states.map(({ state }) => state)).toEqual(['void', 'approved', 'pending']);
  });

  test('W14: each application is set by itself, planned ones, too; the portal’s asks everybody', async () => {
    const admin = await makeAdmin();
    const customer = await makeColleague(admin, { roles: ['customer'] });
    await db.$client`
      insert into application (office_id, key, name, is_planned) values (${admin.officeId}, 'quotes', 'Quotes', true)`;
    expect(await save(admin, { requiredApplications: ['quotes'] })).toBe('done');
    expect(await putOff(db, (await begin(db, customer)).holder)).toBeDefined();
    expect(await save(admin, { requiredApplications: ['portal', 'quotes'] })).toBe('done');
    expect((await settingsOf(admin)).rules.requiredApplications).toEqual(['portal', 'quotes']);
    expect((await begin(db, customer)).state).toBe('choosing');
  });
});

describe('two admins at once', () => {
  test('of twenty who save at the same moment one wins; to the others something has changed meanwhile', async () => {
    const admin = await makeAdmin();
    const second = await makeColleague(admin, { roles: ['office-admin'] });
    const outcomes = await race(20, (number) =>
      save(number % 2 ? admin : second, { staffGraceDays: number + 1 }, 1),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'changed-meanwhile')).toHaveLength(19);
    expect((await settingsOf(admin)).version).toBe(2);
    expect(await changesOf(admin)).toHaveLength(1);
  });

  test('the one who comes second is told who changed what since', async () => {
    const admin = await makeAdmin();
    const second = await makeColleague(admin, { roles: ['office-admin'], displayName: 'Sam Second' });
    expect(await save(second, { staffMethods: ['sms', 'authenticator'], codeCountries: ['NL'] })).toBe(
      'done',
    );
    const region = { defaultLocale: 'nl', country: 'NL', timeZone: 'Europe/Amsterdam' } as const;
    expect(await changeAs(second, { kind: 'save-region', version: 2, ...region })).toBe('done');
    expect(await save(admin, { staffGraceDays: 3 }, 1)).toBe('changed-meanwhile');
    const saved = await changesSince(db, admin.officeId, await settingsOf(admin), 1);
    expect(saved).toMatchObject([
      { person: 'Sam Second', isRegion: true, changes: [] },
      {
        person: 'Sam Second',
        isRegion: false,
        changes: [
          { rule: 'staffMethods', before: ['authenticator'], after: ['sms', 'authenticator'] },
          { rule: 'codeCountries', before: ['GB', 'NL', 'DE', 'BE'], after: ['NL'] },
        ],
      },
    ]);
    expect(await changesSince(db, admin.officeId, await settingsOf(admin), 3)).toEqual([]);
  });
});

describe('country, language and time zone', () => {
  const region = { defaultLocale: 'de', country: 'DE', timeZone: 'Europe/Berlin' } as const;

  test('are saved with what they were; an older form is refused, and so is a zone the database does not know', async () => {
    const admin = await makeAdmin();
    expect(await changeAs(admin, { kind: 'save-region', version: 1, ...region })).toBe('done');
    expect((await settingsOf(admin)).region).toEqual(region);
    const [event] = await changesOf(admin);
    expect(event).toMatchObject({
      kind: 'office.region-changed',
      data: { version: 2, country: ['GB', 'DE'] },
    });
    expect(await changeAs(admin, { kind: 'save-region', version: 1, ...region, country: 'NL' })).toBe(
      'changed-meanwhile',
    );
    const nowhere = { ...region, timeZone: 'Europe/Nowhere' };
    expect(await changeAs(admin, { kind: 'save-region', version: 2, ...nowhere })).toBe('gone');
    expect((await settingsOf(admin)).region).toEqual(region);
  });
});

describe('an attacker who is signed in, and sends the form of an office’s rules', () => {
  test.each(['staff', 'customer', 'manager', 'support'] as const)(
    'gets nowhere as %s: it looks as if it did not exist',
    async (role) => {
      const admin = await makeAdmin();
      const person = await makeColleague(admin, { roles: [role] });
      expect(await save(person, { staffRequirement: 'off' })).toBe('gone');
      const region = { defaultLocale: 'de', country: 'DE', timeZone: 'Europe/Berlin' } as const;
      expect(await changeAs(person, { kind: 'save-region', version: 1, ...region })).toBe('gone');
      expect((await settingsOf(admin)).version).toBe(1);
    },
  );

  test('as another office’s admin changes that office alone; a manager or an application from there is refused', async () => {
    const admin = await makeAdmin();
    const foreign = await makeAdmin();
    const manager = await makeColleague(foreign, { roles: ['manager'] });
    await db.$client`insert into application (office_id, key, name) values (${foreign.officeId}, 'theirs', 'Theirs')`;
    expect(await save(admin, { managerId: manager.accountId })).toBe('gone');
    expect(await save(admin, { managerId: 'no-id' })).toBe('gone');
    expect(await save(admin, { requiredApplications: ['theirs'] })).toBe('gone');
    expect(await save(foreign, { staffRequirement: 'off', managerId: manager.accountId })).toBe('done');
    expect(await settingsOf(admin)).toMatchObject({ version: 1, rules: { staffRequirement: 'optional' } });
  });

  test('a customer or somebody deactivated cannot be the one who decides about applications', async () => {
    const admin = await makeAdmin();
    const customer = await makeColleague(admin, { roles: ['customer'] });
    const gone = await makeColleague(admin, { roles: ['manager'] });
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    expect(await save(admin, { managerId: customer.accountId })).toBe('gone');
    expect(await save(admin, { managerId: gone.accountId })).toBe('gone');
  });

  test('as an admin who is deactivated, or no admin any more, changes nothing', async () => {
    const admin = await makeAdmin();
    const demoted = await makeColleague(admin, { roles: ['office-admin'] });
    const gone = await makeColleague(admin, { roles: ['office-admin'] });
    await db.$client`update account set roles = '{staff}' where id = ${demoted.accountId}`;
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    expect(await save(demoted, { staffRequirement: 'off' })).toBe('gone');
    expect(await save(gone, { staffRequirement: 'off' })).not.toBe('done');
    expect((await settingsOf(admin)).version).toBe(1);
  });
});
