import { describe, expect, test } from 'vitest';
import { carryOut } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import { makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { mailLinkToken, readMailLink } from '@/lib/notice/mail-link';
import { redeemPass } from '@/lib/sign-in/redeem-pass';
import { readOutPass } from '@/lib/support/read-out';
import { findVeto, vetoReset } from '@/lib/support/veto';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { authSecrets, begin, enter, freshAddress, secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { eventsOf } from './phones-record';
import { change, colleague } from './requests';
import {
  ask,
  confirm,
  handedPass,
  historyOf,
  hoursPass,
  locked,
  mailAbout,
  mailedPass,
  passMails,
  portalDesk,
  readOut,
  refuse,
  resetOf,
  resetsOf,
  running,
  setPasswordByMail,
  settle,
  toldOf,
  veto,
  withdraw,
} from './resets';
import { sessionOf } from './sensitive';
import { notingDatabase } from './statements';

const db = await testDatabase();
const sql = db.$client;
const desk = await portalDesk();

/** The pass, entered after the right password in a new sign-in. */
const tryPass = async (person: Person, pass: string) =>
  (await redeemPass(db, (await begin(db, person)).holder, pass)).kind;

const deactivated = ({ accountId }: Person) =>
  sql`update account set deactivated_at = now() where id = ${accountId}`;

describe('X4: attack: a stolen session of the desk', () => {
  test('without a fresh proof nothing is asked for, confirmed, refused, withdrawn or read out', async () => {
    const [asked, handed, other] = [await locked(), await locked(), await locked()];
    await ask(desk.first, asked);
    await running(handed, desk, 'handed-over');
    const stale = await sessionOf(desk.second, { factor: 601, password: 601 });
    const { id: reset } = await resetOf(asked);
    const form = { scope: 'all', checks: ['seen'], note: '', reason: 'x' } as const;
    const changes: Change[] = [
      { kind: 'ask-reset', account: other.accountId, ...form, checks: [...form.checks] },
      { kind: 'confirm-reset', reset, by: 'mail' },
      { kind: 'confirm-reset', reset, by: 'handed-over' },
      { kind: 'refuse-reset', reset, reason: 'x' },
      { kind: 'withdraw-reset', reset },
    ];
    for (const change of changes)
      expect(await carryOut(db, secretKeys(), stale, change, visitorFrom())).toEqual({ kind: 'needs-proof' });
    expect(await readOutPass(db, secretKeys(), stale, (await resetOf(handed)).id)).toBeUndefined();
    expect(await resetsOf(other)).toEqual([]);
    expect((await resetOf(asked)).state).toBe('asked');
    expect(await readOut(desk.second, (await resetOf(handed)).id)).toBeDefined();
  });

  test('whoever lost the role after confirming reads no pass out', async () => {
    const person = await locked({ roles: ['staff'] });
    const own = await colleague(person, 'support');
    const id = await running(person, { first: desk.first, second: own }, 'handed-over');
    await sql`update account set roles = '{staff}' where id = ${own.accountId}`;
    expect(await readOut(own, id)).toBeUndefined();
    await sql`update account set roles = '{staff,support}' where id = ${own.accountId}`;
    expect(await readOut(own, id)).toBeDefined();
  });

  test('attack: whoever denied what their account did reads no pass out by it, until the desk has looked', async () => {
    const decider = await colleague(desk.first, 'support');
    const id = await running(await locked(), { first: desk.first, second: decider }, 'handed-over');
    await sql`update account set guarded_since = now() where id = ${decider.accountId}`;
    expect(await readOut(decider, id)).toBeUndefined();
    await sql`update account set guarded_since = null where id = ${decider.accountId}`;
    expect(await readOut(decider, id)).toBeDefined();
  });
});

describe('X4: attack: one person alone', () => {
  test('confirms neither what they asked for nor a reset of their own, by either way', async () => {
    const person = await locked({ officeId: desk.first.officeId, roles: ['staff', 'support'] });
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    for (const alone of [desk.first, person]) {
      for (const by of ['mail', 'handed-over'] as const)
        expect(await confirm(alone, id, by)).toBe('own-reset');
      expect(await refuse(alone, id)).toBe('own-reset');
    }
    expect(await withdraw(person, id)).toBe('own-reset');
    expect(await ask(person, person)).toBe('own-reset');
    expect((await resetOf(person)).state).toBe('asked');
  });

  test('of the desk resets no higher role: not the admin of their office, and of the portal’s nobody but its own desk and admin', async () => {
    const admin = await locked({ roles: ['staff', 'office-admin'] });
    const own = await colleague(admin, 'support');
    expect(await ask(own, admin)).toBe('higher-role');
    await ask(desk.first, admin);
    const { id } = await resetOf(admin);
    expect(await confirm(own, id)).toBe('higher-role');
    expect(await refuse(own, id)).toBe('higher-role');
    expect(await ask(desk.first, desk.admin)).toBe('higher-role');
    const colleagueOfDesk = await locked({ officeId: desk.first.officeId, roles: ['staff', 'support'] });
    for (const outsider of [own, admin]) expect(await ask(outsider, colleagueOfDesk)).toBe('gone');
  });

  test('who is the admin of another office confirms nothing, not even that there is something', async () => {
    const person = await locked({ roles: ['staff'] });
    const other = await makePerson({ roles: ['staff', 'office-admin', 'support'] });
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    for (const by of ['mail', 'handed-over'] as const) expect(await confirm(other, id, by)).toBe('gone');
  });
});

describe('X4: attack: a pass', () => {
  test('without the password opens nothing: there is no sign-in to enter it in', async () => {
    const person = await locked();
    const pass = await handedPass(person, desk);
    expect((await enter(db, person, { password: 'not the password' })).kind).toBe('wrong');
    for (const token of ['', 'invented', pass])
      expect(await redeemPass(db, { token }, pass)).toEqual({ kind: 'not-now' });
    expect((await resetOf(person)).state).toBe('handed');
  });

  test('of another account is wrong, and still good for its owner', async () => {
    const [person, thief] = [await locked(), await locked()];
    const pass = await handedPass(person, desk);
    await running(thief, desk, 'handed-over');
    expect(await tryPass(thief, pass)).toBe('wrong');
    expect(await tryPass(person, pass)).toBe('right');
  });

  test('works once', async () => {
    const person = await locked();
    const pass = await handedPass(person, desk);
    const { holder } = await begin(db, person);
    expect((await redeemPass(db, holder, pass)).kind).toBe('right');
    expect((await redeemPass(db, holder, pass)).kind).toBe('not-now');
    expect(await tryPass(person, pass)).toBe('wrong');
  });

  test('is worth nothing once its reset is withdrawn, expired, or lost the way by mail; or its account is shut or guarded', async () => {
    const ends: [string, (person: Person, pass: string) => Promise<unknown>][] = [
      ['withdrawn', async (person) => withdraw(desk.first, (await resetOf(person)).id)],
      ['expired', async (person) => hoursPass(person, 24.1)],
      ['password by mail', (person) => setPasswordByMail(person)],
      [
        'password by mail, unnoticed',
        ({ accountId }) => sql`update account set password_mailed_at = now() where id = ${accountId}`,
      ],
      ['guarded', ({ accountId }) => sql`update account set guarded_since = now() where id = ${accountId}`],
    ];
    for (const [why, happens] of ends) {
      const person = await locked();
      const pass = await mailedPass(person, desk);
      await happens(person, pass);
      expect(await tryPass(person, pass), why).toBe('wrong');
      expect(await sql`select 1 from authenticator where account_id = ${person.accountId}`).toHaveLength(1);
    }
    const shut = await locked();
    const pass = await handedPass(shut, desk);
    const { holder } = await begin(db, shut);
    await deactivated(shut);
    expect((await redeemPass(db, holder, pass)).kind).toBe('not-now');
  });

  test('attack: was out when its owner said “this wasn’t me”: one of the desk alone, who allows changes again, does not bring it back', async () => {
    for (const passOf of [mailedPass, handedPass]) {
      const person = await locked();
      const pass = await passOf(person, desk);
      await sql`update account set guarded_since = now() where id = ${person.accountId}`;
      expect(await change(desk.first, { kind: 'release-account', account: person.accountId })).toBe('done');
      expect(await tryPass(person, pass)).toBe('wrong');
      expect((await resetOf(person)).state).toBe('withdrawn');
      expect((await historyOf(person)).at(-1)).toBe('reset.withdrawn by Dana Desk');
      expect(await toldOf(person)).toContain('reset-ended');
    }
  });

  test('is guessed five times a sign-in; what is no pass costs no try, and the history says each', async () => {
    const person = await locked();
    const pass = await handedPass(person, desk);
    const { holder } = await begin(db, person);
    expect(await redeemPass(db, holder, 'no pass')).toEqual({ kind: 'malformed' });
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await redeemPass(db, holder, '0000-0000-0000-0000')).toEqual({ kind: 'wrong', triesLeft });
    expect(await redeemPass(db, holder, pass)).toEqual({ kind: 'not-now' });
    expect(await eventsOf(person, 'proof.wrong')).toEqual(Array(5).fill({ by: 'pass' }));
    expect(await tryPass(person, pass)).toBe('right');
  });

  test('in a sign-in by a password that is no longer the account’s opens nothing', async () => {
    const person = await locked();
    await sql`update recovery_code set used_at = now() where set_id = (
      select id from recovery_code_set where account_id = ${person.accountId})`;
    await sql`
      insert into proof_counter (account_id, method, failures) values (${person.accountId}, 'authenticator', 100)`;
    const pass = await handedPass(person, desk);
    const { holder, state } = await begin(db, person);
    expect(state).toBe('refused');
    const token = await makeWelcomeLink(db, person.accountId);
    expect(await setPasswordByLink(db, token, 'A much longer pass phrase 7', freshAddress())).toBe('done');
    expect((await redeemPass(db, holder, pass)).kind).toBe('not-now');
    expect((await resetOf(person)).state).toBe('handed');
  });

  test('enumeration: no reset, a wrong pass, an expired one and that of another account: the same answer by the same statements', async () => {
    const noting = await notingDatabase();
    const [none, open, late, other] = [await locked(), await locked(), await locked(), await locked()];
    const pass = await handedPass(other, desk);
    await handedPass(open, desk);
    const expired = await handedPass(late, desk);
    await hoursPass(late, 24.1);
    const seen = [];
    for (const [person, typed] of [
      [none, pass],
      [open, '0000-0000-0000-0000'],
      [late, expired],
      [open, pass],
    ] as const) {
      const { holder } = await begin(db, person);
      seen.push(await noting.during(() => redeemPass(noting.db, holder, typed)));
    }
    await noting.db.close();
    expect(seen[0]?.result).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(seen[0]?.statements.length).toBeGreaterThan(3);
    for (const each of seen) expect(each).toEqual(seen[0]);
  });
});

describe('X4: attack: one mailbox alone', () => {
  test('never opens an account: a password set by mail leaves handing over only, before, while it waits, and after the pass went', async () => {
    const [before, waiting, mailed] = [await locked(), await locked(), await locked()];
    await setPasswordByMail(before);
    await hoursPass(before, 71);
    await ask(desk.first, before);
    expect(await confirm(desk.second, (await resetOf(before)).id)).toBe('not-by-mail');

    await running(waiting, desk);
    await setPasswordByMail(waiting);
    const pass = await mailedPass(mailed, desk);
    await setPasswordByMail(mailed);
    expect(await tryPass(mailed, pass)).toBe('wrong');
    for (const person of [waiting, mailed]) {
      expect(await resetOf(person)).toMatchObject({
        state: 'asked',
        handedOnly: true,
        hasPass: false,
        decidedBy: null,
      });
      expect(await passMails(person)).toEqual([]);
      expect((await historyOf(person)).at(-1)).toBe('reset.mail-lost');
      const { id } = await resetOf(person);
      // However long ago the password was set.
      await hoursPass(person, 100);
      expect(await confirm(desk.second, id)).toBe('not-by-mail');
      expect(await confirm(desk.second, id, 'handed-over')).toBe('done');
      expect(await tryPass(person, (await readOut(desk.second, id)) ?? '')).toBe('right');
    }
  });

  test('that came to the account while a reset waits gets no pass; nor one that is replaced meanwhile, or a guarded account’s', async () => {
    const [moved, unnoticed, guarded, kept] = [
      await locked(),
      await locked(),
      await locked(),
      await locked(),
    ];
    for (const person of [moved, unnoticed, guarded, kept]) await running(person, desk);
    await sql`
      update account set email = 'thief.' || email, email_key = 'thief.' || email_key where id = ${moved.accountId}`;
    await sql`update account set password_mailed_at = now() where id = ${unnoticed.accountId}`;
    await sql`update account set guarded_since = now() where id = ${guarded.accountId}`;
    const email = `thief.${kept.email}`;
    await sql`
      insert into contact (account_id, email, email_key, confirmed_at) values (${kept.accountId}, ${email}, ${email}, now())`;
    for (const person of [moved, unnoticed, guarded, kept]) await hoursPass(person, 24.1);
    await settle();
    for (const person of [moved, unnoticed, guarded]) {
      expect(await resetOf(person)).toMatchObject({ state: 'asked', handedOnly: true, hasPass: false });
      expect(await passMails(person)).toEqual([]);
    }
    expect((await passMails(kept)).map(({ to }) => to)).toEqual([kept.email]);
  });

  test('gets the pass only where it is the oldest of several; the others were told, and are told when it is used', async () => {
    const person = await locked();
    const older = `older.${person.email}`;
    await sql`
      insert into contact (account_id, email, email_key, confirmed_at)
      values (${person.accountId}, ${older}, ${older}, now() - interval '2 years')`;
    const pass = await mailedPass(person, desk);
    expect(await passMails(person)).toEqual([{ to: older, pass }]);
    expect(await tryPass(person, pass)).toBe('right');
    expect(await toldOf(person)).toEqual(['reset-asked', 'reset-confirmed', 'reset-done']);
  });
});

describe('X4: the owner’s veto', () => {
  test('from any told address ends it, and bars further ones by mail for a day; to look at the page changes nothing', async () => {
    const person = await locked();
    await running(person, desk);
    const [mail, again] = [
      await mailAbout(person, 'reset-confirmed'),
      await mailAbout(person, 'reset-confirmed'),
    ];
    const page = await findVeto(db, mail);
    expect(page).toMatchObject({
      standing: 'can-be-stopped',
      locale: 'en',
      office: { name: person.officeName },
    });
    expect(JSON.stringify(page)).not.toContain(person.displayName);
    expect((await resetOf(person)).state).toBe('waiting');
    expect(await vetoReset(db, mail, freshAddress())).toBe('stopped');
    expect(await resetOf(person)).toMatchObject({ state: 'vetoed', isOver: true });
    for (const other of [mail, again]) {
      expect(await findVeto(db, other)).toMatchObject({ standing: 'over' });
      expect(await vetoReset(db, other, freshAddress())).toBe('over');
    }
    expect((await historyOf(person)).at(-1)).toBe('reset.vetoed');
    expect((await toldOf(person)).at(-1)).toBe('reset-vetoed');
    await hoursPass(person, 23.9);
    await settle();
    expect(await passMails(person)).toEqual([]);
  });

  test('once the pass is out comes too late, and says so; the pass stays good', async () => {
    const person = await locked();
    const pass = await mailedPass(person, desk);
    expect(await veto(person)).toBe('too-late');
    expect(await tryPass(person, pass)).toBe('right');
    expect(await veto(person)).toBe('too-late');
  });

  test('attack: the link of another account, of another mail, or of none, stops nothing', async () => {
    const [person, thief] = [await locked(), await locked()];
    const id = await running(person, desk);
    await running(thief, desk);
    const asked = await mailAbout(person, 'reset-asked');
    expect(await vetoReset(db, await mailAbout(thief, 'reset-confirmed'), freshAddress())).toBe('stopped');
    // A notice about somebody else's reset: the portal writes none.
    await sql`
      insert into notice (account_id, kind, data, created_at)
      values (${thief.accountId}, 'reset-confirmed', ${JSON.stringify({ reset: id })}::text::jsonb, now() + interval '1 second')`;
    const strange = await mailAbout(thief, 'reset-confirmed');
    for (const mail of [asked, strange, '00000000-0000-4000-8000-000000000000', 'none', id]) {
      expect(await findVeto(db, mail)).toBeUndefined();
      expect(await vetoReset(db, mail, freshAddress())).toBe('gone');
    }
    expect((await resetOf(person)).state).toBe('waiting');
  });

  test('attack: a link that somebody made up, or signed for something else, is of no mail', async () => {
    const person = await locked();
    await running(person, desk);
    const mail = await mailAbout(person, 'reset-confirmed');
    const token = mailLinkToken(authSecrets(), 'stop-reset', mail);
    expect(readMailLink(authSecrets(), 'stop-reset', token)).toBe(mail);
    for (const forged of [
      mail,
      `${mail}.x`,
      mailLinkToken(authSecrets(), 'not-me', mail),
      mailLinkToken(['y'], 'stop-reset', mail),
    ])
      expect(readMailLink(authSecrets(), 'stop-reset', forged)).toBeUndefined();
  });
});

describe('X4: an account that is shut while a reset waits', () => {
  test('gets no pass', async () => {
    const person = await locked();
    await running(person, desk);
    await deactivated(person);
    await hoursPass(person, 24.1);
    await settle();
    expect(await passMails(person)).toEqual([]);
    expect((await resetOf(person)).hasPass).toBe(false);
  });
});
