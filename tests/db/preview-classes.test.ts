import { describe, expect, test } from 'vitest';
import type { OfficeRules } from '@/lib/office/change';
import { affectedPeopleFile } from '@/lib/office/rules/people-file';
import { decidingRules, officeSettings } from '@/lib/office/rules/rules';
import {
  clientScope,
  decideGroups,
  officeScope,
  type Preview,
  type PreviewClass,
  previewClientRule,
  previewOf,
} from '@/lib/policy/preview';
import type { Scope } from '@/lib/policy/preview-groups';
import { testDatabase } from '../setup/database';
import { makeAdmin, makeColleague } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();
const mobile = '+447400123456';

async function scopeOf({ officeId }: { officeId: string }, wish: Partial<OfficeRules>, byPhone = true) {
  const settings = await officeSettings(db, officeId);
  if (!settings) throw new Error('no such office');
  const after = decidingRules({ ...settings.rules, ...wish });
  return officeScope(officeId, decidingRules(settings.rules), after, byPhone);
}

const preview = async (of: { officeId: string }, wish: Partial<OfficeRules>) =>
  previewOf(db, await scopeOf(of, wish));

/** The names of a class, in order. */
const names = ({ classes }: Preview, key: PreviewClass) =>
  classes.find((each) => each.key === key)?.first.map(({ name }) => name) ?? [];

const file = async (of: { officeId: string }, wish: Partial<OfficeRules>) => fileOf(await scopeOf(of, wish));

async function fileOf(scope: Scope) {
  const reader = { locale: 'en', timeZone: 'Europe/Brussels' } as const;
  let text = '';
  for await (const piece of affectedPeopleFile(db, scope, await decideGroups(db, scope), reader))
    text += piece;
  return text;
}

/** An office with one of each, on staff. */
async function staffOfAllKinds() {
  const methods = {
    staffMethods: ['authenticator', 'sms', 'voice'] as ('authenticator' | 'sms' | 'voice')[],
  };
  const admin = await makeAdmin({ enrolled: true, office: methods });
  await makeColleague(admin, { displayName: 'Ann App', enrolled: true });
  await makeColleague(admin, { displayName: 'Pia Phone', phones: [{ number: mobile, verifiedBy: 'sms' }] });
  await makeColleague(admin, { displayName: 'Nil Nothing' });
  await makeColleague(admin, { displayName: 'Xena Exception', exception: { requirement: 'off' } });
  await makeColleague(admin, { displayName: 'Cas Customer', roles: ['customer'] });
  const gone = await makeColleague(admin, { displayName: 'Gus Gone' });
  await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
  await makePerson({ displayName: 'Fay Foreign', roles: ['staff'] });
  return admin;
}

describe('X2: the preview of a stricter rule', () => {
  test('names who has no factor, who has only a phone, and leaves out who is not asked, deactivated or elsewhere', async () => {
    const admin = await staffOfAllKinds();
    const found = await preview(admin, { staffRequirement: 'required' });
    expect(found).toMatchObject({
      people: 5,
      asked: 4,
      newlyAsked: 1,
      atNextSignIn: 1,
      stricterFor: 1,
      looserFor: 0,
    });
    expect(names(found, 'no-factor')).toEqual(['Nil Nothing']);
    expect(names(found, 'only-phone')).toEqual(['Pia Phone']);
    expect(names(found, 'locked-out')).toEqual([]);
    expect(found.states).toContainEqual({ state: 'not-asked', before: 1, after: 1 });
  });

  test('names those who are alike by name, whichever ids they have', async () => {
    const admin = await makeAdmin({ enrolled: true });
    // Sixteen: read in two halves by a bit of their ids, hardly ever all in one.
    const alike = [...'PONMLKJIHGFEDCBA'].map((letter) => `${letter} Alike`);
    for (const displayName of alike) await makeColleague(admin, { displayName });
    const found = await preview(admin, { staffRequirement: 'required' });
    expect(found).toMatchObject({ people: 17, newlyAsked: 16 });
    expect(names(found, 'no-factor')).toEqual(alike.reverse().slice(0, 10));
  });

  test('X2: names who is kept out where a country is taken away, and says why', async () => {
    const staffMethods = ['authenticator', 'sms'] as ('authenticator' | 'sms')[];
    const rules = { staffMethods, staffRequirement: 'required', codeCountries: ['GB', 'NL'] } as const;
    const admin = await makeAdmin({ enrolled: true, office: { ...rules, codeCountries: ['GB', 'NL'] } });
    const dutch = { number: '+31612345678', verifiedBy: 'sms' } as const;
    const british = { number: mobile, verifiedBy: 'sms' } as const;
    await makeColleague(admin, { displayName: 'Dora Dutch', phones: [dutch] });
    await makeColleague(admin, { displayName: 'Bo Both', phones: [dutch, british] });
    await makeColleague(admin, { displayName: 'Ada App', phones: [dutch], enrolled: true });
    const last = await makeColleague(admin, { displayName: 'Lou Last', phones: [dutch] });
    await db.$client`delete from recovery_code_set where account_id = ${last.accountId}`;

    const found = await preview(admin, { codeCountries: ['GB'] });
    expect(names(found, 'locked-out')).toEqual(['Lou Last']);
    expect(names(found, 'recovery-code')).toEqual(['Dora Dutch']);
    expect(found).toMatchObject({
      stricterFor: 2,
      looserFor: 0,
      causes: [{ cause: 'country-off', people: 1 }],
      lockedAlready: 0,
    });
    // The other way round nobody is kept out.
    expect(await preview(admin, { codeCountries: ['GB', 'NL', 'DE'] })).toMatchObject({
      stricterFor: 0,
      causes: [],
    });
  });

  test('C2: counts who can put it off until which midnight of the office, with the draft’s days and the grace that has begun', async () => {
    const admin = await makeAdmin({ enrolled: true });
    await makeColleague(admin);
    const late = await makeColleague(admin, { displayName: 'Lee Late' });
    await db.$client`
      insert into grace (account_id, source, started_at) values (${late.accountId}, 'staff', now() - interval '4 days')`;
    const found = await preview(admin, { staffRequirement: 'required', staffGraceDays: 10 });
    const [midnights] = await db.$client<{ late: number; fresh: number }[]>`
      select (extract(epoch from (((now() - interval '4 days') at time zone 'Europe/Brussels')::date + 10)::timestamp
               at time zone 'Europe/Brussels') * 1000)::float8 as late,
             (extract(epoch from ((now() at time zone 'Europe/Brussels')::date + 10)::timestamp
               at time zone 'Europe/Brussels') * 1000)::float8 as fresh`;
    expect(found.days).toEqual([
      { until: midnights?.late, people: 1 },
      { until: midnights?.fresh, people: 1 },
    ]);
    expect(found.atNextSignIn).toBe(0);
    const none = await preview(admin, { staffRequirement: 'required', staffGraceDays: 3 });
    expect(none).toMatchObject({ atNextSignIn: 1, days: [{ people: 1 }] });
  });

  test('says who is locked out and why: their method is not offered, and no recovery code is left', async () => {
    const admin = await makeAdmin({ enrolled: true, office: { staffMethods: ['authenticator', 'sms'] } });
    const phones = [{ number: mobile, verifiedBy: 'sms' as const }];
    const locked = await makeColleague(admin, { displayName: 'Lou Locked', phones });
    await makeColleague(admin, { displayName: 'Cody Code', phones });
    await db.$client`delete from recovery_code_set where account_id = ${locked.accountId}`;
    const found = await preview(admin, { staffMethods: ['authenticator'], staffRequirement: 'required' });
    expect(names(found, 'locked-out')).toEqual(['Lou Locked']);
    expect(names(found, 'recovery-code')).toEqual(['Cody Code']);
    expect(found.causes).toEqual([{ cause: 'method-gone', people: 1 }]);
    expect(found.lockedAlready).toBe(0);
  });

  test('W9: says who has to apply first, who waits, and that neither gets in before', async () => {
    const admin = await makeAdmin({
      enrolled: true,
      office: { staffMethods: ['sms'], phoneNeedsApplication: true },
    });
    await db.$client`update account set roles = '{staff}' where id = ${admin.accountId}`;
    await makeColleague(admin, { displayName: 'Abe Applies' });
    const waits = await makeColleague(admin, { displayName: 'Wil Waits' });
    await db.$client`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                  had_proven) values (${admin.officeId}, ${waits.accountId}, 'application', 'sms', ${mobile},
                                  'mobile', 'Because', false, false)`;
    const found = await preview(admin, { staffRequirement: 'required' });
    expect(names(found, 'locked-out')).toEqual(['Abe Applies', 'Wil Waits']);
    expect(found.causes).toEqual([
      { cause: 'must-apply', people: 1 },
      { cause: 'waits', people: 1 },
    ]);
  });

  test('C2: says who gets in until their grace ends and never after: without Vonage a phone cannot be set up', async () => {
    const admin = await makeAdmin({ office: { staffMethods: ['sms'] } });
    await makeColleague(admin, { displayName: 'Lea Later' });
    const scope = (staffGraceDays: number, byPhone: boolean) =>
      scopeOf(admin, { staffRequirement: 'required', staffGraceDays }, byPhone);
    const later = await scope(14, false);
    const found = await previewOf(db, later);
    expect(names(found, 'locked-later')).toEqual(['Lea Later']);
    expect(found.states).toContainEqual({ state: 'refused-later', before: 0, after: 1 });
    expect(found, 'there is nothing that could be put off').toMatchObject({ stricterFor: 1, days: [] });
    expect(await fileOf(later)).toMatch(
      /"Lea Later".*"Get in for now, locked out later","\d+ \w+ \d{4}","none of the methods offered can be set up"/,
    );
    const now = await previewOf(db, await scope(0, false));
    expect(names(now, 'locked-out')).toContain('Lea Later');
    expect(names(now, 'locked-later')).toEqual([]);
    expect(names(await previewOf(db, await scope(14, true)), 'locked-later')).toEqual([]);
  });

  test('warns of admins who could no longer sign in, by name', async () => {
    const phones = [{ number: mobile, verifiedBy: 'sms' as const }];
    const admin = await makeAdmin({ phones, office: { staffMethods: ['authenticator', 'sms'] } });
    await db.$client`delete from recovery_code_set where account_id = ${admin.accountId}`;
    const found = await preview(admin, { staffMethods: ['authenticator'] });
    expect(names(found, 'locked-admins')).toEqual(['Alex Admin']);
    expect(found.classes[0]?.key, 'before everything else').toBe('locked-admins');
  });
});

describe('the preview of a looser rule', () => {
  test('says that it becomes stricter for nobody, and whom it is looser for', async () => {
    const admin = await makeAdmin({ enrolled: true, requirement: 'required' });
    await makeColleague(admin, { displayName: 'Nil Nothing' });
    const found = await preview(admin, { staffRequirement: 'off' });
    expect(found).toMatchObject({ stricterFor: 0, looserFor: 1, newlyAsked: 0 });
    expect(names(found, 'loosened')).toEqual(['Nil Nothing']);
  });
});

describe('the preview of a client’s rule', () => {
  test('P2: is about the users of that client alone; another office’s client has nobody', async () => {
    const admin = await makeAdmin();
    const clients = [{ name: 'Bakery', requirement: 'optional' as const }];
    const user = await makeColleague(admin, { roles: ['customer'], displayName: 'Uma User', clients });
    await makeColleague(admin, { roles: ['customer'], displayName: 'Olu Other' });
    const bakery = user.clients[0]?.id ?? '';
    const rule = { requirement: 'required', graceDays: 0 } as const;
    const found = await previewClientRule(db, admin.officeId, bakery, rule);
    expect(found).toMatchObject({ people: 1, asked: 1, newlyAsked: 1 });
    expect(found && names(found, 'no-factor')).toEqual(['Uma User']);
    const stranger = await makeAdmin();
    expect(await previewClientRule(db, stranger.officeId, bakery, rule)).toMatchObject({
      people: 0,
      classes: [],
    });
  });
});

describe('P2: whoever works for another client at present', () => {
  async function bakery() {
    const admin = await makeAdmin();
    const here = { name: 'Bakery', requirement: 'off' as const };
    const elsewhere = { name: 'Builder', requirement: 'off' as const };
    const of = { roles: ['customer' as const] };
    const user = await makeColleague(admin, { ...of, displayName: 'Hedy Here', clients: [here, elsewhere] });
    await makeColleague(admin, { ...of, displayName: 'Elsa Elsewhere', clients: [elsewhere, here] });
    const nobodys = await makeColleague(admin, { ...of, displayName: 'Noor None', clients: [here] });
    await db.$client`update account set client_id = null where id = ${nobodys.accountId}`;
    return { ...admin, client: user.clients[0]?.id ?? '' };
  }

  test('X2: is told apart from who is asked at the next sign-in: by number, in the days of grace, by name', async () => {
    const { officeId, client } = await bakery();
    const at = (graceDays: number) =>
      previewClientRule(db, officeId, client, { requirement: 'required', graceDays });
    const none = await at(0);
    expect(none).toMatchObject({ people: 3, asked: 3, newlyAsked: 3, elsewhere: 2, atNextSignIn: 1 });
    expect(await at(5)).toMatchObject({ elsewhere: 2, atNextSignIn: 0, days: [{ people: 1 }] });
    const people = none?.classes.find(({ key }) => key === 'no-factor')?.first;
    expect(people?.map(({ name, isElsewhere }) => [name, isElsewhere])).toEqual([
      ['Elsa Elsewhere', true],
      ['Hedy Here', false],
      ['Noor None', true],
    ]);
    const off = await previewClientRule(db, officeId, client, { requirement: 'off', graceDays: 0 });
    expect(off, 'nobody is asked, here or there').toMatchObject({ asked: 0, elsewhere: 0 });
  });

  test('X2: stands in the file with that, and without a day that nobody knows; an office’s file does not speak of it', async () => {
    const { officeId, client, ...admin } = await bakery();
    const scope = await clientScope(db, officeId, client, { requirement: 'required', graceDays: 5 });
    const rows = (await fileOf(scope as Scope)).trimEnd().split('\r\n');
    const columns = ['Name', 'Client', 'Active client', 'Last day to put it off'];
    const [heading = [], ...lines] = rows.map((row) => row.replace(/^\ufeff?"|"$/g, '').split('","'));
    const at = columns.map((column) => heading.indexOf(column));
    expect(lines.map((cells) => at.map((column) => cells[column]))).toEqual([
      ['Elsa Elsewhere', 'Bakery', 'another one', ''],
      ['Hedy Here', 'Bakery', 'this one', expect.stringMatching(/^\d+ \w+ \d{4}$/)],
      ['Noor None', 'Bakery', 'another one', ''],
    ]);
    expect(await file({ ...admin, officeId }, { staffRequirement: 'required' })).not.toContain(
      'Active client',
    );
  });
});

describe('the file of everybody affected', () => {
  test('has a heading and one line each, by name, without phone numbers', async () => {
    const admin = await staffOfAllKinds();
    const text = await file(admin, { staffRequirement: 'required' });
    expect(text.startsWith('\ufeff"Name","Email address"')).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => line.split('","')[0])).toEqual([
      '"Alex Admin',
      '"Ann App',
      '"Nil Nothing',
      '"Pia Phone',
    ]);
    expect(lines[3]).toContain('"Offered a second factor, may decline","Must set one up"');
    expect(text).not.toContain(mobile.slice(-4));
  });

  test('an attacker who names themselves like a formula has it neither counted nor run', async () => {
    const admin = await makeAdmin({ enrolled: true });
    await makeColleague(admin, { displayName: '=HYPERLINK("https://evil.example";"Click")' });
    const text = await file(admin, { staffRequirement: 'required' });
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"";""Click"")"`);
    expect(text).not.toMatch(/(^|,)"=/m);
  });
});
