import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOut } from '@/lib/account/carry-out';
import { articleTitle } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { listAnnouncements } from '@/lib/office/announcement/find';
import { listFailedMails, mailsOnPage } from '@/lib/office/mails/find-mails';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { Postbox } from '../setup/postbox';
import { race } from '../setup/race';
import { ask } from './inviting';
import { secretKeys, visitorFrom } from './journey';
import { eventually, notify, openMailer, settled } from './mail-room';
import { makePerson } from './people';
import { sessionOf } from './sensitive';

const db = await testDatabase();

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

const makeAdmin = (options: PersonOptions = {}) => makePerson({ roles: ['office-admin'], ...options });

/** A mail to somebody's address that was given up, `minutes` ago. */
async function giveUp(
  whose: { account: Person } | { invitation: string },
  given: { kind?: string; problem?: string; minutes?: number; to?: string } = {},
): Promise<string> {
  const { kind = 'password-changed', problem = '550 RCPT TO', minutes = 5, to = 'x@person.example' } = given;
  const [accountId, invitationId] =
    'account' in whose ? [whose.account.accountId, null] : [null, whose.invitation];
  const [mail] = await db.$client<{ id: string }[]>`
    insert into mail (account_id, invitation_id, kind, to_address, state, tries, problem, created_at)
    values (${accountId}, ${invitationId}, ${kind}, ${to}, 'failed', 3, ${problem},
            now() - interval '1 minute' * ${minutes}::int) returning id`;
  return mail?.id ?? '';
}

async function invite(officeId: string, email: string): Promise<string> {
  const [made] = await db.$client<{ id: string }[]>`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, token_hash, expires_at)
    values (${officeId}, ${email}, ${email}, 'New Person', '{staff}', 'nl', ${Buffer.from(randomUUID())}, now())
    returning id`;
  return made?.id ?? '';
}

const idsOf = async (officeId: string) => (await listFailedMails(db, officeId, {})).mails.map(({ id }) => id);

/** As an action does it, with a proof of a moment ago. */
async function sendAgain(by: Person, mail: string) {
  const session = await sessionOf(by, { factor: 0, password: 0 });
  return carryOut(db, secretKeys(), session, { kind: 'send-mail-again', mail }, visitorFrom());
}

type Row = { id: string; state: string; tries: number; problem: string | null };
const mailsTo = (column: 'account_id' | 'invitation_id', id: string) => db.$client<Row[]>`
  select id, state, tries, problem from mail where ${db.$client(column)} = ${id} order by created_at, id`;
const eventsOf = (officeId: string) => db.$client<{ accountId: string; actorId: string; data: object }[]>`
  select account_id as "accountId", actor_id as "actorId", data from audit_event
   where office_id = ${officeId} and kind = 'mail.sent-again'`;

const gone = { kind: 'refused', because: 'gone' };

describe('the list of mails that were given up', () => {
  test('says of each what, to whom, since when, why, and what can be done; of people and of invitations', async () => {
    const admin = await makeAdmin();
    const person = await makePerson({ officeId: admin.officeId, displayName: 'Robin Reader' });
    const invitation = await invite(admin.officeId, `new.${person.email}`);
    await giveUp({ account: person }, { to: person.email, problem: '552 RCPT TO', minutes: 3 });
    await giveUp(
      { invitation },
      { kind: 'invitation', to: `new.${person.email}`, problem: '550 RCPT TO', minutes: 2 },
    );
    await giveUp({ account: person }, { kind: 'confirm-email', problem: 'link-expired', minutes: 1 });
    await giveUp({ account: person }, { to: 'none', problem: 'bad-address', minutes: 0 });
    const { mails, next } = await listFailedMails(db, admin.officeId, { order: 'oldest' });
    expect(next).toBeUndefined();
    expect(mails).toMatchObject([
      {
        ...{ kind: 'password-changed', to: person.email, name: 'Robin Reader' },
        ...{ problem: 'full-mailbox', remedy: 'send-again' },
      },
      {
        ...{ kind: 'invitation', to: `new.${person.email}`, name: 'New Person' },
        ...{ problem: 'unknown-address', remedy: 'renew-invitation' },
      },
      { kind: 'confirm-email', problem: 'no-link', remedy: 'ask-anew' },
      { kind: 'password-changed', problem: 'bad-address', remedy: 'none' },
    ]);
    expect(Math.abs((mails[0]?.since ?? 0) - Date.now() + 180_000)).toBeLessThan(60_000);
    const newest = await listFailedMails(db, admin.officeId, {});
    expect(newest.mails.map(({ id }) => id)).toEqual(mails.map(({ id }) => id).reverse());
  });

  test('has no mail that was sent or is still tried, and none of an invitation that is used or withdrawn', async () => {
    const admin = await makeAdmin();
    for (const column of ['used_at', 'withdrawn_at']) {
      const id = await invite(admin.officeId, `${column}.${admin.email}`);
      await giveUp({ invitation: id }, { kind: 'invitation' });
      await db.$client`update invitation set ${db.$client(column)} = now() where id = ${id}`;
    }
    for (const state of ['waiting', 'queued', 'sent']) {
      const id = await giveUp({ account: admin });
      await db.$client`update mail set state = ${state}::mail_state where id = ${id}`;
    }
    expect(await idsOf(admin.officeId)).toEqual([]);
  });

  test.each(['newest', 'oldest'] as const)(
    'is paged without missing or repeating one, though many were written in the same moment: %s first',
    async (order) => {
      const admin = await makeAdmin();
      const count = mailsOnPage * 2 + 3;
      await db.$client`
        insert into mail (account_id, kind, to_address, state, created_at)
        select ${admin.accountId}, 'password-changed', 'x@person.example', 'failed',
               date_trunc('hour', now()) - interval '1 hour' * (n % 2) from generate_series(1, ${count}::int) n`;
      const seen: string[] = [];
      const sizes: number[] = [];
      let after: string | undefined;
      do {
        const page = await listFailedMails(db, admin.officeId, { order, after });
        seen.push(...page.mails.map(({ id }) => id));
        sizes.push(page.mails.length);
        after = page.next;
      } while (after);
      expect(sizes).toEqual([mailsOnPage, mailsOnPage, 3]);
      expect(new Set(seen).size).toBe(count);
    },
  );

  test.each(['', 'x', "'; drop table mail", '00000000-0000-0000-0000-00000000000z', randomUUID()])(
    'an invented place to begin at is no error: %j',
    async (after) => {
      const admin = await makeAdmin();
      await giveUp({ account: admin });
      expect((await listFailedMails(db, admin.officeId, { after })).next).toBeUndefined();
    },
  );
});

describe('sending a mail again', () => {
  test('puts it back in line with all its tries, and the history says who did it, for whom', async () => {
    const admin = await makeAdmin();
    const person = await makePerson({ officeId: admin.officeId });
    const mail = await giveUp({ account: person }, { to: person.email });
    expect(await sendAgain(admin, mail)).toEqual({ kind: 'done' });
    expect(await mailsTo('account_id', person.accountId)).toEqual([
      { id: mail, state: 'waiting', tries: 0, problem: null },
    ]);
    expect(await idsOf(admin.officeId)).toEqual([]);
    const [event, ...more] = await eventsOf(admin.officeId);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      accountId: person.accountId,
      actorId: admin.accountId,
      data: { mail, kind: 'password-changed' },
    });
    expect(JSON.stringify(event)).not.toContain(person.email);
  });

  test('of an invitation draws a new link, good for a week, in the place of what was given up', async () => {
    const admin = await makeAdmin();
    const invitation = await invite(admin.officeId, `new.${admin.email}`);
    const [before] = await db.$client`select token_hash from invitation where id = ${invitation}`;
    const mail = await giveUp({ invitation }, { kind: 'invitation' });
    expect(await sendAgain(admin, mail)).toEqual({ kind: 'done' });
    const [after] = await db.$client<{ token_hash: Buffer; days: number }[]>`
      select token_hash, round(extract(epoch from expires_at - now()) / 86400)::int as days
        from invitation where id = ${invitation}`;
    expect(after?.token_hash.equals(before?.token_hash)).toBe(false);
    expect(after?.days).toBe(7);
    const mails = await mailsTo('invitation_id', invitation);
    expect(mails).toMatchObject([{ state: 'waiting', tries: 0, problem: null }]);
    expect(mails[0]?.id).not.toBe(mail);
    expect(await idsOf(admin.officeId)).toEqual([]);
  });

  test.each(['of a person', 'of an invitation'])(
    'asked for twenty times at once, by two admins, it goes once: %s',
    async (whose) => {
      const admin = await makeAdmin();
      const other = await makeAdmin({ officeId: admin.officeId });
      const invitation = whose === 'of an invitation' && (await invite(admin.officeId, `r.${admin.email}`));
      const mail = await (invitation
        ? giveUp({ invitation }, { kind: 'invitation' })
        : giveUp({ account: admin }));
      const sessions = [
        await sessionOf(admin, { factor: 0, password: 0 }),
        await sessionOf(other, { factor: 0, password: 0 }),
      ];
      const outcomes = await race(20, (number) =>
        carryOut(
          db,
          secretKeys(),
          sessions[number % 2] ?? { id: '', accountId: '' },
          { kind: 'send-mail-again', mail },
          visitorFrom(),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind !== 'done')).toEqual(Array(19).fill(gone));
      expect(await eventsOf(admin.officeId)).toHaveLength(1);
      const mails = invitation
        ? await mailsTo('invitation_id', invitation)
        : await mailsTo('account_id', admin.accountId);
      expect(mails.map(({ state }) => state)).toEqual(['waiting']);
    },
  );

  test('G7, W3, C2: decisions, reminders and announcements, refused by the mail server, are listed with what can be done; sent again they arrive as they were, and the announcement’s progress says so', async () => {
    const admin = await makeAdmin();
    const person = await makePerson({ officeId: admin.officeId, roles: ['staff'] });
    box.refusals.set(person.email, [550, 'no such mailbox']);
    const about = { method: 'sms', number: '••• •• 56' } as const;
    await notify(person, 'request-approved', about);
    await notify(person, 'request-refused', { ...about, reason: 'An app works, too' });
    await notify(person, 'request-reminder', { ...about, person: 'Ada Applicant' });
    await notify(person, 'grace-ends', { until: '2031-03-05T23:00:00Z' });
    expect(await ask(admin, { kind: 'announce', article: 'recovery-codes', audience: 'staff' })).toBe('done');
    const progress = async () => {
      const [announcement] = (await listAnnouncements(db, admin.officeId, 1)).announcements;
      return announcement && [announcement.sent, announcement.waiting, announcement.refused];
    };
    const first = await openMailer(box.url);
    await settled(admin);
    const refused = await eventually(async () => {
      const mails = await settled(person);
      return mails.length === 5 && mails;
    });
    await first.stop();
    expect(refused.map(({ state }) => state)).toEqual(Array(5).fill('failed'));
    expect(await progress()).toEqual([1, 0, 1]);

    const { mails } = await listFailedMails(db, admin.officeId, {});
    expect(mails.map(({ kind }) => kind).sort()).toEqual([
      'announcement',
      'grace-ends',
      'request-approved',
      'request-refused',
      'request-reminder',
    ]);
    for (const mail of mails) {
      const listed = { to: person.email, name: person.displayName, problem: 'unknown-address' };
      expect(mail).toMatchObject({ ...listed, remedy: 'send-again' });
      expect(await sendAgain(admin, mail.id), mail.kind).toEqual({ kind: 'done' });
    }
    expect(await idsOf(admin.officeId)).toEqual([]);
    expect(await progress()).toEqual([1, 1, 0]);

    box.refusals.clear();
    const second = await openMailer(box.url);
    await settled(person);
    await second.stop();
    expect(await progress()).toEqual([2, 0, 0]);
    const texts = box.to(person.email).map(({ mail }) => `${mail.subject} ${mail.text}`);
    expect(texts).toHaveLength(5);
    const t = translator('en', 'mail');
    for (const [title, fact] of [
      [t('kinds.request-approved.title'), about.number],
      [t('kinds.request-refused.title'), 'An app works, too'],
      [t('kinds.request-reminder.title'), 'Ada Applicant'],
      [t('kinds.grace-ends.title', { day: '5 March 2031' }), admin.officeName],
      [articleTitle('en', 'recovery-codes') ?? '', admin.officeName],
    ] as const) {
      expect(
        texts.filter((text) => text.startsWith(title) && text.includes(fact)),
        title,
      ).toHaveLength(1);
    }
  });

  test('without a fresh proof nothing is looked at', async () => {
    const admin = await makeAdmin();
    const mail = await giveUp({ account: admin });
    const session = await sessionOf(admin, { factor: 3_600, password: 3_600 });
    const change = { kind: 'send-mail-again', mail } as const;
    expect(await carryOut(db, secretKeys(), session, change, visitorFrom())).toEqual({ kind: 'needs-proof' });
    expect(await idsOf(admin.officeId)).toEqual([mail]);
  });

  test('a mail that is nothing without its link, one that was sent, and none at all look the same', async () => {
    const admin = await makeAdmin();
    const linked = await giveUp({ account: admin }, { kind: 'confirm-email' });
    const sent = await giveUp({ account: admin });
    await db.$client`update mail set state = 'sent' where id = ${sent}`;
    for (const mail of [linked, sent, randomUUID(), 'x', ''])
      expect(await sendAgain(admin, mail)).toEqual(gone);
    expect((await mailsTo('account_id', admin.accountId)).map(({ state }) => state).sort()).toEqual([
      'failed',
      'sent',
    ]);
    expect(await eventsOf(admin.officeId)).toEqual([]);
  });
});

describe('an attacker who is somebody else', () => {
  test.each<[string, (admin: Person) => Promise<Person>]>([
    ['another office’s admin', () => makeAdmin()],
    ['a member of staff', ({ officeId }) => makePerson({ officeId, roles: ['staff'] })],
    ['a manager', ({ officeId }) => makePerson({ officeId, roles: ['manager', 'staff'] })],
    ['the service desk', ({ officeId }) => makePerson({ officeId, roles: ['support'] })],
    ['a customer', ({ officeId }) => makePerson({ officeId })],
    [
      'an admin who was deactivated in this moment',
      async ({ officeId }) => {
        const person = await makeAdmin({ officeId });
        await db.$client`update account set deactivated_at = now() where id = ${person.accountId}`;
        return person;
      },
    ],
  ])('sends nothing again, and learns of no mail: %s', async (_, make) => {
    const admin = await makeAdmin();
    const attacker = await make(admin);
    const invitation = await invite(admin.officeId, `i.${admin.email}`);
    const mails = [
      await giveUp({ account: admin }, { minutes: 1 }),
      await giveUp({ invitation }, { kind: 'invitation', minutes: 2 }),
    ];
    for (const mail of mails) {
      const outcome = await sendAgain(attacker, mail);
      expect(outcome).toEqual(outcome.kind === 'needs-proof' ? { kind: 'needs-proof' } : gone);
      expect(outcome).toEqual(await sendAgain(attacker, randomUUID()));
    }
    expect(await idsOf(admin.officeId)).toEqual(mails);
    if (attacker.officeId !== admin.officeId) expect(await idsOf(attacker.officeId)).toEqual([]);
    expect(await eventsOf(admin.officeId)).toEqual([]);
  });
});
