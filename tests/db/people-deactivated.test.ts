import { describe, expect, test } from 'vitest';
import { findLinkOwner, makeWelcomeLink } from '@/lib/account/link';
import { findSession } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { begin, enter, enterWith, shown } from './journey';
import { changeAs, doneTo, makeAdmin, makeColleague, rowOf, toldTo } from './office-people';
import { sessionOf } from './sensitive';

const db = await testDatabase();

describe('an account that is deactivated', () => {
  test('attack: somebody who was let go still has everything open. Sessions, sign-ins, links, questions and applications end', async () => {
    const admin = await makeAdmin({ requirement: 'off', office: { phoneNeedsApplication: true } });
    const person = await makeColleague(admin, { enrolled: true });
    const { accountId } = person;
    const session = await enterWith(db, (await begin(db, person)).ticket);
    const change = { kind: 'set-requirement', account: accountId, requirement: 'required' } as const;
    await changeAs(admin, change);
    const { holder } = await begin(db, person);
    const link = await makeWelcomeLink(db, accountId);
    const email = `second.${person.email}`;
    await db.$client`
      insert into contact (account_id, email, email_key, token_hash, link_until)
      values (${accountId}, ${email}, ${email}, decode(md5(${email}), 'hex'), now() + interval '1 hour')`;
    await db.$client`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
      values (${admin.officeId}, ${accountId}, 'application', 'voice', '+31612345678', 'mobile', 'Why not', true, false)`;
    await db.$client`
      insert into challenge (account_id, attempt_id, purpose, method, number, state, expires_at)
      select ${accountId}, id, 'prove', 'sms', '+31612345678', 'running', now() + interval '10 minutes'
        from attempt where account_id = ${accountId} and state = 'awaiting-proof'`;

    expect(await changeAs(admin, { kind: 'deactivate', account: accountId })).toBe('done');
    expect(await findSession(db, session.id)).toBeUndefined();
    const [left] = await db.$client`
      select (select count(*) from session where account_id = a.id and ended_at is null)::int as sessions,
             (select count(*) from attempt where account_id = a.id and state not in ('ready', 'closed', 'refused'))::int as attempts,
             (select count(*) from challenge where account_id = a.id and state in ('starting', 'running', 'proven'))::int as asked,
             (select count(*) from contact where account_id = a.id and confirmed_at is null)::int as waiting,
             array(select state::text from method_request where account_id = a.id) as requests
        from account a where a.id = ${accountId}`;
    expect(left).toEqual({ sessions: 0, attempts: 0, asked: 0, waiting: 0, requests: ['void'] });
    expect(await findLinkOwner(db, link)).toBeUndefined();
    expect(await enter(db, person), 'as if it had never been').toEqual({ kind: 'wrong' });
    expect((await doneTo(person, admin)).map(({ kind }) => kind)).toEqual([
      'person.requirement-changed',
      'request.void',
      'person.deactivated',
    ]);
    expect((await toldTo(person)).map(({ kind }) => kind)).toEqual(['account-deactivated']);

    expect(await changeAs(admin, { kind: 'reactivate', account: accountId })).toBe('done');
    expect(await findLinkOwner(db, link), 'what has ended stays ended').toBeUndefined();
    expect(await findSession(db, session.id)).toBeUndefined();
    await expect(shown(db, holder)).resolves.toMatch(/^closed/);
    expect((await begin(db, person)).state, 'with the same password and factor').toBe('awaiting-proof');
  });

  test('is deactivated and activated once of twenty times each, and nothing else is changed of it meanwhile', async () => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin);
    const account = person.accountId;
    for (const kind of ['deactivate', 'reactivate'] as const) {
      const outcomes = await race(20, () => changeAs(admin, { kind, account }));
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(new Set(outcomes)).toEqual(new Set(['done', 'gone']));
      if (kind === 'reactivate') continue;
      const before = await rowOf(person);
      expect(await changeAs(admin, { kind: 'set-roles', account, roles: ['customer'] })).toBe('gone');
      expect(await changeAs(admin, { kind: 'set-requirement', account, requirement: 'off' })).toBe('gone');
      expect(await changeAs(admin, { kind: 'set-manager', account, manager: admin.accountId })).toBe('gone');
      expect(await rowOf(person)).toEqual(before);
    }
    expect(await toldTo(person)).toHaveLength(1);
  });

  test('attack: a sign-in is in the middle of it while the account is deactivated. No session comes of it', async () => {
    const admin = await makeAdmin({ requirement: 'off' });
    const person = await makeColleague(admin);
    const outcomes = await race(12, async (number) =>
      number === 6
        ? changeAs(admin, { kind: 'deactivate', account: person.accountId })
        : (await enter(db, person)).kind,
    );
    expect(outcomes[6]).toBe('done');
    const [row] = await db.$client`
      select count(*)::int as open from session where account_id = ${person.accountId} and ended_at is null`;
    expect(row?.open).toBe(0);
  });

  test('one’s own is deactivated by nobody but another admin', async () => {
    const admin = await makeAdmin();
    const { accountId } = admin;
    expect(await changeAs(admin, { kind: 'deactivate', account: accountId })).toBe('own-account');
    expect((await rowOf(admin)).deactivated).toBe(false);
    const other = await makeColleague(admin, { roles: ['staff', 'office-admin'] });
    const session = await sessionOf(admin, {});
    expect(await changeAs(other, { kind: 'deactivate', account: accountId })).toBe('done');
    expect(await findSession(db, session.id)).toBeUndefined();
  });
});
