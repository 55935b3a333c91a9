import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashToken } from '@/lib/crypto/token';
import { queueFailedAgain } from '@/lib/notice/failed';
import { findInvited } from '@/lib/office/invitation/accept';
import { countRefused, listInvitations } from '@/lib/office/invitation/find';
import { makeInvitations } from '@/lib/office/invitation/make';
import { mostPerAddress, mostPerHour } from '@/lib/office/invitation/rules';
import { listFailedMails } from '@/lib/office/mails/find-mails';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { testClock } from './clock';
import {
  ask,
  freshEmail,
  invitationsTo,
  invited,
  inviteOf,
  linksOf,
  makeAdmin,
  officeEvents,
} from './inviting';
import { secretKeys } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();
const hour = 3_600;

const mailsTo = (address: string) => db.$client<{ kind: string; office: string | null; data: object }[]>`
  select m.kind, a.office_id as office, m.data from mail m left join account a on a.id = m.account_id
   where m.to_address = ${address} order by m.created_at, m.id`;

const listed = async ({ officeId }: Person, search?: string) =>
  (await listInvitations(db, officeId, { search })).invitations;

/** An invitation as the admin sees it, without what tells any two apart. */
const asSeen = async (admin: Person, email: string) =>
  (await listed(admin, email)).map(({ id: _, email: address, ...rest }) => ({
    ...rest,
    isIt: address === email,
  }));

describe('an invitation', () => {
  test('is mailed once, its token kept as a hash only, and the office’s history tells who invited whom', async () => {
    const admin = await makeAdmin();
    const { email, id, token } = await invited(admin, { roles: ['staff', 'manager'] });
    const [kept] = await invitationsTo(email);
    expect(kept?.tokenHash).toEqual(hashToken(token));
    expect(await mailsTo(email)).toEqual([
      { kind: 'invitation', office: null, data: { person: admin.displayName } },
    ]);
    const events = await officeEvents(admin);
    expect(events).toMatchObject([
      {
        kind: 'person.invited',
        actor: admin.accountId,
        data: { invitation: id, roles: ['staff', 'manager'] },
      },
    ]);
    expect(JSON.stringify(events), 'the history names no address in full').not.toContain(email);
    expect(await listed(admin)).toMatchObject([
      {
        id,
        email,
        displayName: 'Noor Example',
        roles: ['staff', 'manager'],
        isExpired: false,
        problem: null,
      },
    ]);
  });

  test('asked for by twenty admins at once is one invitation and one mail', async () => {
    const first = await makeAdmin();
    const admins = await Promise.all(
      Array.from({ length: 19 }, () => makeAdmin({ officeId: first.officeId, enrolled: false })),
    );
    const change = inviteOf();
    const all = [first, ...admins];
    const outcomes = await race(20, (n) => ask(all[n] as Person, change));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    for (const outcome of outcomes)
      expect(['done', 'invited-already', 'too-many-invitations']).toContain(outcome);
    expect(await invitationsTo(change.email)).toHaveLength(1);
    expect(await mailsTo(change.email)).toHaveLength(1);
  });

  test('of somebody at the same office is refused at the field, whichever of their addresses it is, and in any case', async () => {
    const admin = await makeAdmin();
    const colleague = await makePerson({ officeId: admin.officeId });
    const second = freshEmail();
    await db.$client`
      insert into contact (account_id, email, email_key, confirmed_at)
      values (${colleague.accountId}, ${second}, ${second}, now())`;
    const open = await invited(admin);
    for (const email of [colleague.email, colleague.email.toUpperCase(), second, open.email, admin.email]) {
      expect(await ask(admin, inviteOf({ email })), email).toBe('invited-already');
    }
    expect(await listed(admin)).toHaveLength(1);
  });

  test('is only for clients of the office, for customers, and with roles that go together', async () => {
    const admin = await makeAdmin();
    const { clients: own } = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Own' }] });
    const { clients: foreign } = await makePerson({ clients: [{ name: 'Foreign' }] });
    const [mine = '', theirs = ''] = [own[0]?.id, foreign[0]?.id];
    for (const wrong of [
      { clients: [theirs] },
      { clients: [mine, theirs] },
      { clients: [mine, mine] },
      { clients: ['no id'] },
      { clients: [mine], roles: ['staff'] as const },
      { roles: [] },
      { roles: ['customer', 'staff'] as const },
      { roles: ['staff', 'support'] as const },
      { roles: ['office-admin'] as const },
    ]) {
      expect(await ask(admin, inviteOf({ ...wrong, roles: [...(wrong.roles ?? ['customer'])] }))).toBe(
        'gone',
      );
    }
    expect(await listed(admin)).toEqual([]);
    expect(await ask(admin, inviteOf({ clients: [mine] }))).toBe('done');
  });

  test('as support is for the operator’s office alone', async () => {
    const admin = await makeAdmin();
    await db.$client`update office set is_operator = false where is_operator`;
    await db.$client`update office set is_operator = true where id = ${admin.officeId}`;
    expect(await ask(admin, inviteOf({ roles: ['staff', 'support'] }))).toBe('done');
    await db.$client`update office set is_operator = false where id = ${admin.officeId}`;
    expect(await ask(admin, inviteOf({ roles: ['staff', 'support'] }))).toBe('gone');
  });

  test('withdrawn, the address can be invited anew, and a mail that has not left does not leave', async () => {
    const admin = await makeAdmin();
    const { email, id } = await invited(admin);
    expect(await ask(admin, { kind: 'withdraw-invitation', invitation: id })).toBe('done');
    expect(await mailsTo(email)).toEqual([]);
    expect(await listed(admin)).toEqual([]);
    expect(await ask(admin, { kind: 'withdraw-invitation', invitation: id })).toBe('gone');
    expect(await ask(admin, { kind: 'renew-invitation', invitation: id })).toBe('gone');
    expect(await ask(admin, inviteOf({ email }))).toBe('done');
  });

  test('no admin makes the portal a mail cannon: neither at one address, nor at many', async () => {
    const admin = await makeAdmin();
    const { id } = await invited(admin);
    const renew = () => ask(admin, { kind: 'renew-invitation', invitation: id });
    for (let sent = 1; sent < mostPerAddress; sent += 1) expect(await renew()).toBe('done');
    expect(await renew()).toBe('too-many-invitations');
    await clock.forward(24 * hour);
    expect(await renew()).toBe('done');

    // All but the last one of the hour, without making them.
    const office = createHash('sha256').update(`invitation|office|${admin.officeId}`).digest();
    const counted =
      await db.$client`update sending_count set sent = ${mostPerHour - 1} where key = ${office} returning 1`;
    expect(counted).toHaveLength(1);
    expect(await ask(admin, inviteOf())).toBe('done');
    expect(await ask(admin, inviteOf())).toBe('too-many-invitations');
    expect(await ask(await makeAdmin({ officeId: admin.officeId }), inviteOf())).toBe('too-many-invitations');
    expect(await ask(await makeAdmin(), inviteOf()), 'another office is not concerned').toBe('done');
    await clock.forward(hour);
    expect(await ask(admin, inviteOf())).toBe('done');
  });
});

describe('an address that has an account elsewhere', () => {
  test('an attacker who invites it learns nothing: same answer, same statements, same listing as for any other', async () => {
    const admin = await makeAdmin();
    const elsewhere = await makePerson();
    const noting = await notingDatabase();
    const steps = async (email: string) => {
      const seen: unknown[] = [];
      const counts: number[] = [];
      const step = async (change: Parameters<typeof ask>[1]) => {
        const { result, statements } = await noting.during(() => ask(admin, change, noting.db));
        seen.push(result, await asSeen(admin, email));
        counts.push(statements.length);
      };
      await step(inviteOf({ email }));
      await step(inviteOf({ email }));
      const [row] = await invitationsTo(email);
      const invitation = row?.id ?? '';
      await step({ kind: 'renew-invitation', invitation });
      await step({ kind: 'renew-invitation', invitation });
      await step({ kind: 'withdraw-invitation', invitation });
      await step({ kind: 'renew-invitation', invitation });
      await step(inviteOf({ email }));
      return { seen: JSON.stringify(seen).replaceAll(/"invitedAt":[\d.]+/g, ''), counts };
    };
    const known = await steps(elsewhere.email);
    const unknown = await steps(freshEmail());
    await noting.db.close();
    expect(known).toEqual(unknown);
    expect(known.seen).toContain('invited-already');
  });

  test('has no link in anybody’s hands, and its owner alone is told, as their own office writes, once a day', async () => {
    const admin = await makeAdmin();
    const owner = await makePerson({ locale: 'de' });
    await ask(admin, inviteOf({ email: owner.email.toUpperCase(), locale: 'nl' }));
    const [row] = await invitationsTo(owner.email);
    expect(row).toMatchObject({ tokenHash: null, officeId: admin.officeId });
    expect(await linksOf(row?.id ?? '')).toEqual([]);
    expect(await mailsTo(owner.email)).toMatchObject([{ kind: 'invited-elsewhere', office: owner.officeId }]);

    const renew = () => ask(admin, { kind: 'renew-invitation', invitation: row?.id ?? '' });
    await renew();
    await renew();
    expect(await mailsTo(owner.email)).toHaveLength(1);
    await clock.forward(24 * hour);
    await db.$client`update mail set state = 'sent' where account_id = ${owner.accountId}`;
    await renew();
    expect(await mailsTo(owner.email)).toHaveLength(2);
  });

  test('expires like any other, and becomes a real invitation when the account has another address by then', async () => {
    const admin = await makeAdmin();
    const owner = await makePerson();
    await ask(admin, inviteOf({ email: owner.email }));
    await clock.forward(7 * 24 * hour);
    const [seen] = await listed(admin);
    expect(seen).toMatchObject({ isExpired: true });
    const moved = freshEmail();
    await db.$client`update account set email = ${moved}, email_key = ${moved} where id = ${owner.accountId}`;
    const id = seen?.id ?? '';
    expect(await ask(admin, { kind: 'renew-invitation', invitation: id })).toBe('done');
    const [token = ''] = await linksOf(id);
    expect((await findInvited(db, token))?.state).toBe('open');
  });

  test('a mail that its server refused shows up for the admin as any other does, until it is sent again', async () => {
    const admin = await makeAdmin();
    const owner = await makePerson();
    const unknown = await invited(admin);
    await ask(admin, inviteOf({ email: owner.email }));
    expect(await countRefused(db, admin.officeId)).toBe(0);
    await db.$client`
      update mail set state = 'failed', problem = '550 RCPT TO', sealed_token = null
       where to_address in (${unknown.email}, ${owner.email})`;
    const problems = async () => (await listed(admin)).map(({ problem }) => problem);
    expect(await problems()).toEqual(['550 RCPT TO', '550 RCPT TO']);
    expect(await countRefused(db, admin.officeId)).toBe(2);
    const { invitations } = await listInvitations(db, admin.officeId, { onlyRefused: true });
    expect(invitations).toHaveLength(2);
    for (const { id } of invitations) await ask(admin, { kind: 'renew-invitation', invitation: id });
    expect(await problems()).toEqual([null, null]);
    expect(await countRefused(db, admin.officeId)).toBe(0);
  });
});

describe('attack: an admin looks at what became of the mails to learn whose address has an account elsewhere', () => {
  /** Everything that they are shown of an address, without what tells any two apart. */
  const shownOf = async (admin: Person, email: string) => {
    const { mails } = await listFailedMails(db, admin.officeId, {});
    const failed = mails.filter(({ to }) => to === email);
    return {
      invitations: (await asSeen(admin, email)).map(({ invitedAt: _, until: __, ...rest }) => rest),
      refused: await countRefused(db, admin.officeId),
      mails: failed.map(({ id: _, since: __, to: ___, ...rest }) => rest),
    };
  };
  const bounce = (email: string) => db.$client`
    update mail set state = 'failed', problem = '550 RCPT TO', sealed_token = null
     where state <> 'sent' and to_address = ${email}`;

  /** An address that bounces, invited, renewed, withdrawn and invited again within a day. */
  async function tell(email: string) {
    const admin = await makeAdmin({ displayName: 'Rogue Admin' });
    const shown: unknown[] = [];
    const step = async (change: Parameters<typeof ask>[1]) => {
      shown.push(change.kind, await ask(admin, change), await shownOf(admin, email));
      await bounce(email);
      shown.push(await shownOf(admin, email));
    };
    const invitation = async () =>
      (await invitationsTo(email)).find(
        ({ officeId, withdrawn }) => officeId === admin.officeId && !withdrawn,
      )?.id ?? '';
    await step(inviteOf({ email }));
    await step({ kind: 'renew-invitation', invitation: await invitation() });
    const [mail] = (await listFailedMails(db, admin.officeId, {})).mails;
    await step({ kind: 'send-mail-again', mail: mail?.id ?? '' });
    await step({ kind: 'withdraw-invitation', invitation: await invitation() });
    await step(inviteOf({ email }));
    const events = (await officeEvents(admin)).map(({ kind, data }) => [kind, data.kind]);
    return { shown, events };
  }

  test('both lists say the same of both at every step, and the office whose account it is sees nothing', async () => {
    const owner = await makePerson();
    const second = freshEmail();
    await db.$client`
      insert into contact (account_id, email, email_key, confirmed_at)
      values (${owner.accountId}, ${second}, ${second}, now())`;
    const unknown = await tell(freshEmail());
    expect(unknown.shown[3], 'what bounced is shown').toMatchObject({
      invitations: [{ problem: '550 RCPT TO' }],
      refused: 1,
      mails: [{ kind: 'invitation', name: 'Noor Example', remedy: 'renew-invitation' }],
    });
    expect(unknown.shown[6], 'until it is renewed').toMatchObject({
      invitations: [{ problem: null }],
      refused: 0,
      mails: [],
    });
    expect(await tell(owner.email)).toEqual(unknown);
    expect(await tell(second)).toEqual(unknown);
    expect((await listFailedMails(db, owner.officeId, {})).mails).toEqual([]);
    const own = await makeAdmin({ officeId: owner.officeId });
    const [bounced] = await mailIdsOf(owner);
    expect(await ask(own, { kind: 'send-mail-again', mail: bounced ?? '' })).toBe('gone');
  });

  const mailIdsOf = async ({ accountId }: Person) =>
    (await db.$client<{ id: string }[]>`select id from mail where account_id = ${accountId}`).map(
      ({ id }) => id,
    );

  test('nor does the operator who has all mails sent again make a difference between the two', async () => {
    const [admin, owner] = [await makeAdmin(), await makePerson()];
    const emails = [freshEmail(), owner.email];
    for (const email of emails) {
      await ask(admin, inviteOf({ email }));
      await bounce(email);
    }
    await queueFailedAgain(db);
    expect(await countRefused(db, admin.officeId)).toBe(2);
  });
});

describe('who may invite', () => {
  test('staff, customers, managers and support of the office invite nobody, as if there were no such thing', async () => {
    const admin = await makeAdmin();
    const { id, token } = await invited(admin);
    for (const roles of [['staff'], ['customer'], ['staff', 'manager'], ['staff', 'support']] as const) {
      const person = await makePerson({ officeId: admin.officeId, roles: [...roles], enrolled: true });
      expect(await ask(person, inviteOf())).toBe('gone');
      expect(await ask(person, { kind: 'renew-invitation', invitation: id })).toBe('gone');
      expect(await ask(person, { kind: 'withdraw-invitation', invitation: id })).toBe('gone');
    }
    expect((await findInvited(db, token))?.state).toBe('open');
    expect(await listed(admin)).toHaveLength(1);
  });

  test('another office’s admin finds an invitation neither by its id nor in a list', async () => {
    const [admin, other] = [await makeAdmin(), await makeAdmin()];
    const { id, token } = await invited(admin);
    for (const invitation of [id, 'no id', '', '00000000-0000-0000-0000-000000000000']) {
      expect(await ask(other, { kind: 'renew-invitation', invitation })).toBe('gone');
      expect(await ask(other, { kind: 'withdraw-invitation', invitation })).toBe('gone');
    }
    expect((await findInvited(db, token))?.state).toBe('open');
    expect(await listed(other)).toEqual([]);
    expect((await listInvitations(db, other.officeId, { after: id })).invitations).toEqual([]);
  });
});

describe('the list of open invitations', () => {
  test('goes page by page through all of them, by name, and finds parts of names and addresses', async () => {
    const admin = await makeAdmin();
    const people = Array.from({ length: 60 }, (_, n) => ({
      ...inviteOf({ email: `${n}%_x@list.example` }),
      displayName: n % 2 ? 'Ada Same' : `Person ${100 - n}`,
    }));
    await makeInvitations(db.$client, { ...admin, address: null, keys: secretKeys() }, people);
    const first = await listInvitations(db, admin.officeId, {});
    const second = await listInvitations(db, admin.officeId, { after: first.next });
    const all = [...first.invitations, ...second.invitations];
    expect([first.invitations.length, second.invitations.length, second.next]).toEqual([50, 10, undefined]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
    expect(all.slice(0, 30).every(({ displayName }) => displayName === 'Ada Same')).toBe(true);
    expect((await listed(admin, 'PERSON 9')).length).toBe(5);
    expect((await listed(admin, '7%_X@')).map(({ email }) => email).sort()).toEqual(
      ['7', '17', '27', '37', '47', '57'].map((n) => `${n}%_x@list.example`).sort(),
    );
    expect(await listed(admin, '%%')).toEqual([]);
  });
});
