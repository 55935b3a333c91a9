import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import { beforeAll, describe, expect, test } from 'vitest';
import { queueOn } from '@/db/queue';
import { findDeniedMail, guardAccount } from '@/lib/account/guard';
import { findLinkOwner, makeWelcomeLink } from '@/lib/account/link';
import { mailLinkToken, readMailLink } from '@/lib/notice/mail-link';
import { type NoticeKind, noticeKinds } from '@/lib/notice/notice';
import { relayOnce } from '@/lib/notice/relay';
import { hasNotMe } from '@/lib/notice/traits';
import { findSession, redeemTicket } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { authSecrets, begin, enterWith, freshAddress, prove, shown, signIn } from './journey';
import { hold, untilWaiting } from './locks';
import { notify, sendLink } from './mail-room';
import { makePerson } from './people';
import { eventsOf, noticesOf } from './phones-record';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const clock = await testClock();

let boss: PgBoss;
beforeAll(async () => {
  boss = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
  await boss.start();
  return () => boss.stop({ graceful: false });
});

/** The mail of a notice, once the relay has written it. */
async function mailed({ accountId }: Person, kind: NoticeKind): Promise<string> {
  while ((await relayOnce(db, boss, { expireInSeconds: 60 })) > 0);
  const [mail] = await db.$client<{ id: string }[]>`
    select id from mail where account_id = ${accountId} and kind = ${kind} order by created_at desc limit 1`;
  if (!mail) throw new Error(`no mail of ${kind}`);
  return mail.id;
}

async function warned(options: PersonOptions = { enrolled: true }, kind: NoticeKind = 'password-changed') {
  const person = await makePerson(options);
  await notify(person, kind);
  return { person, mailId: await mailed(person, kind) };
}

const press = (mailId: string) => guardAccount(db, mailId, freshAddress());

type Row = { isGuarded: boolean; open: number; sessions: number; resetsLater: boolean };
async function rowOf({ accountId }: Person): Promise<Row> {
  const [row] = await db.$client<Row[]>`
    select guarded_since is not null as "isGuarded",
           coalesce(mail_resets_from > now() + interval '23 hours', false) as "resetsLater",
           (select count(*)::int from session where account_id = a.id and ended_at is null) as sessions,
           (select count(*)::int from attempt where account_id = a.id and state not in ('ready', 'closed', 'refused')) as open
      from account a where id = ${accountId}`;
  if (!row) throw new Error('no such account');
  return row;
}

async function makeReset({ accountId, officeId }: Person, state: 'asked' | 'waiting' | 'mailed' | 'handed') {
  const hasPass = state === 'mailed' || state === 'handed';
  const sql = db.$client;
  await sql`
    insert into reset (office_id, account_id, scope, state, checks, reason, takes_effect_at, pass_hash, pass_until)
    values (${officeId}, ${accountId}, 'all', ${state}, '{}', 'Phone lost', now() + interval '1 day',
            ${hasPass ? sql`'\\x01'::bytea` : sql`null`}, ${hasPass ? sql`now() + interval '1 day'` : sql`null`})`;
}
const resetsOf = async ({ accountId }: Person) =>
  (await db.$client<{ state: string }[]>`select state from reset where account_id = ${accountId}`).map(
    ({ state }) => state,
  );

describe('"This wasn’t me"', () => {
  test('signs everybody out, also who is just coming in, closes what is under way and blocks changes', async () => {
    const { person, mailId } = await warned();
    const session = await signIn(db, clock, person);
    await clock.forward(60);
    const coming = await begin(db, person);
    const proof = await prove(db, coming.holder, codeOf(person.appKey, clock.step));
    const ticket = (proof.kind === 'right' && proof.ticket) || '';
    const half = await begin(db, person);
    const link = await makeWelcomeLink(db, person.accountId);
    await sendLink(person, `new.${person.email}`);
    await db.$client`
      insert into contact (account_id, email, email_key, token_hash, link_until)
      values (${person.accountId}, 'a@b.example', 'a@b.example', '\\x01', now() + interval '1 day')`;

    expect(await press(mailId)).toBe('guarded');
    expect(await findSession(db, session.id)).toBeUndefined();
    expect(await redeemTicket(db, ticket)).toBeUndefined();
    expect(await shown(db, half.holder)).toBe('closed (cancelled)');
    expect(await findLinkOwner(db, link)).toBeUndefined();
    expect(await db.$client`select 1 from contact where account_id = ${person.accountId}`).toEqual([]);
    expect(await rowOf(person)).toEqual({ isGuarded: true, open: 0, sessions: 0, resetsLater: false });
    expect(await eventsOf(person, 'account.guarded')).toEqual([{ kind: 'password-changed' }]);
    expect(await eventsOf(person, 'session.ended')).toEqual([{ because: 'not-me' }]);
  });

  test('signing in stays possible, with all that there was', async () => {
    const { person, mailId } = await warned();
    await press(mailId);
    await clock.forward(60);
    expect(await signIn(db, clock, person)).toMatchObject({ isGuarded: true });
    const noCodes = await warned();
    await db.$client`delete from recovery_code_set where account_id = ${noCodes.person.accountId}`;
    await press(noCodes.mailId);
    expect(await signIn(db, clock, noCodes.person), 'without codes that were saved, too').toMatchObject({
      isGuarded: true,
    });
    const nothing = await warned({ requirement: 'optional' });
    await press(nothing.mailId);
    const { ticket } = await begin(db, nothing.person);
    expect(await enterWith(db, ticket), 'and where there is only the password').toBeDefined();
  });

  test('every known contact is told, and so are the office’s admins, of whom it was; once, however often it is pressed', async () => {
    const { person, mailId } = await warned();
    const { officeId } = person;
    const admin = await makePerson({ officeId, roles: ['staff', 'office-admin'] });
    const gone = await makePerson({ officeId, roles: ['staff', 'office-admin'] });
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    const stranger = await makePerson({ roles: ['staff', 'office-admin'] });
    const answers = await race(20, () => press(mailId));
    expect(answers.filter((answer) => answer === 'guarded')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'already')).toHaveLength(19);
    expect((await noticesOf(person)).sort()).toEqual(['account-guarded', 'password-changed']);
    expect(await noticesOf(admin)).toEqual(['account-guarded-of']);
    for (const nobody of [gone, stranger]) expect(await noticesOf(nobody)).toEqual([]);
    const [told] = await db.$client`select data from notice where account_id = ${admin.accountId}`;
    expect(told?.data).toEqual({ about: person.displayName });
    expect(await eventsOf(person, 'account.guarded')).toHaveLength(1);
  });

  test('pressed again, it signs out who has come in since', async () => {
    const { person, mailId } = await warned();
    await press(mailId);
    const session = await signIn(db, clock, person);
    expect(await press(mailId)).toBe('already');
    expect(await findSession(db, session.id)).toBeUndefined();
  });

  test('X4: stops a reset that waits, and further ones by mail for a day; one whose pass is out stays what it is', async () => {
    const waits = await warned();
    await makeReset(waits.person, 'waiting');
    await press(waits.mailId);
    expect(await resetsOf(waits.person)).toEqual(['vetoed']);
    expect(await rowOf(waits.person)).toMatchObject({ resetsLater: true });
    expect(await eventsOf(waits.person, 'reset.vetoed')).toHaveLength(1);
    expect(await noticesOf(waits.person)).toContain('reset-vetoed');
    for (const state of ['asked', 'mailed', 'handed'] as const) {
      const other = await warned();
      await makeReset(other.person, state);
      await press(other.mailId);
      expect(await resetsOf(other.person)).toEqual([state]);
    }
  });

  test('what cannot be written down is not done', async () => {
    const { person, mailId } = await warned();
    const session = await signIn(db, clock, person);
    for (const table of ['audit_event', 'notice']) {
      await db.$client.unsafe(`
        create or replace function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
        create trigger fail before insert on ${table} for each row execute function fail()`);
      await expect(press(mailId)).rejects.toThrow('disk full');
      await db.$client.unsafe(`drop trigger fail on ${table}`);
      expect(await rowOf(person)).toMatchObject({ isGuarded: false, sessions: 1 });
    }
    expect(await findSession(db, session.id)).toBeDefined();
  });

  test('attack: a thief whose change has begun is waited for, and everything of theirs ends then', async () => {
    const { person, mailId } = await warned();
    const session = await signIn(db, clock, person);
    const change = await hold(
      db,
      (sql) => sql`select 1 from account where id = ${person.accountId} for no key update`,
    );
    const pressed = press(mailId);
    await untilWaiting(db, 1);
    await change.release();
    expect(await pressed).toBe('guarded');
    expect(await findSession(db, session.id)).toBeUndefined();
  });
});

describe('attack: a link that somebody made up, or uses for something else', () => {
  const read = (token: string) => readMailLink(authSecrets(), 'not-me', token);

  test('forged, of another purpose, or cut: it is no mail’s', async () => {
    const { mailId } = await warned();
    const right = mailLinkToken(authSecrets(), 'not-me', mailId);
    expect(read(right)).toBe(mailId);
    for (const token of [
      '',
      mailId,
      `${mailId}.`,
      `${randomUUID()}${right.slice(36)}`,
      right.slice(0, -1),
      mailLinkToken(authSecrets(), 'stop-reset', mailId),
      mailLinkToken(['another secret of thirty-two characters'], 'not-me', mailId),
    ])
      expect(read(token)).toBeUndefined();
  });

  test('of a mail that is not there, of no notice, or older than 90 days', async () => {
    const { person, mailId } = await warned();
    await sendLink(person, `x.${person.email}`);
    const [link] = await db.$client<{ id: string }[]>`
      select id from mail where account_id = ${person.accountId} and kind = 'confirm-email'`;
    await db.$client`update mail set created_at = now() - interval '91 days' where id = ${mailId}`;
    for (const id of [randomUUID(), link?.id ?? '', mailId]) {
      expect(await findDeniedMail(db, id)).toBeUndefined();
      expect(await press(id)).toBe('gone');
    }
    expect(await rowOf(person)).toMatchObject({ isGuarded: false });
    await db.$client`update mail set created_at = now() - interval '89 days' where id = ${mailId}`;
    expect(await press(mailId)).toBe('guarded');
  });

  test('of a mail about others: an admin is not blocked by what they are told of', async () => {
    for (const kind of noticeKinds.filter((each) => !hasNotMe(each))) {
      const { person, mailId } = await warned({}, kind);
      expect(await press(mailId), kind).toBe('gone');
      expect(await rowOf(person), kind).toMatchObject({ isGuarded: false });
    }
  });

  test('of one’s own mail: it blocks one’s own account, and nobody else’s', async () => {
    const [one, other] = [await warned(), await warned()];
    expect(await press(one.mailId)).toBe('guarded');
    expect(await rowOf(other.person)).toMatchObject({ isGuarded: false });
  });

  test('opened twenty times by a mail scanner: nothing has changed', async () => {
    const { person, mailId } = await warned();
    const session = await sessionOf(person, { factor: 0 });
    const before = await db.$client`select xmin::text, a.* from account a where id = ${person.accountId}`;
    await race(20, () => findDeniedMail(db, mailId));
    expect(await db.$client`select xmin::text, a.* from account a where id = ${person.accountId}`).toEqual(
      before,
    );
    expect(await findSession(db, session.id)).toBeDefined();
    expect(await findDeniedMail(db, mailId)).toMatchObject({ kind: 'password-changed', isGuarded: false });
  });
});

test('pressed from several mails at once, with sign-ins under way, nothing waits crosswise', async () => {
  const { person } = await warned();
  await notify(person, 'app-added');
  await notify(person, 'email-added');
  const mails = [await mailed(person, 'password-changed'), await mailed(person, 'app-added')] as const;
  await clock.forward(60);
  await race(20, async (number) => {
    if (number % 2 === 0) await press(mails[number % 4 === 0 ? 0 : 1]);
    else {
      const { holder } = await begin(db, person);
      const proof = await prove(db, holder, codeOf(person.appKey, clock.step + (number % 3) - 1));
      if (proof.kind === 'right' && proof.ticket) await redeemTicket(db, proof.ticket);
    }
  });
  expect(await rowOf(person)).toMatchObject({ isGuarded: true });
});
