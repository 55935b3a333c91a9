import { describe, expect, test } from 'vitest';
import { mostAnnouncementsPerDay } from '@/lib/office/announcement/announce';
import { countAudiences, findAnnouncement, listAnnouncements } from '@/lib/office/announcement/find';
import type { OfficeChange } from '@/lib/office/change';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { ask, makeAdmin, officeEvents } from './inviting';
import { makePerson } from './people';

const db = await testDatabase();
const sql = db.$client;

const announce = (
  audience: 'staff' | 'staff-without-factor' = 'staff',
  article = 'set-up-authenticator-app',
): Extract<OfficeChange, { kind: 'announce' }> => ({ kind: 'announce', article, audience });

/** The mails of an office's announcements, by address. */
const mailsOf = ({ officeId }: Pick<Person, 'officeId'>) => sql<MailRow[]>`
  select m.to_address as to, m.kind, m.state, m.data, m.account_id as "accountId", m.announcement_id as announcement
    from mail m join announcement n on n.id = m.announcement_id
   where n.office_id = ${officeId} order by m.to_address`;

type MailRow = {
  to: string;
  kind: string;
  state: string;
  data: unknown;
  accountId: string;
  announcement: string;
};

/** An office with an admin, staff with and without a factor, somebody who left, and a customer. */
async function makeOffice() {
  const admin = await makeAdmin();
  const join = (options: PersonOptions = {}) =>
    makePerson({ officeId: admin.officeId, roles: ['staff'], ...options });
  const enrolled = await join({ enrolled: true });
  const phone = await join({ phones: [{ number: '+447400123456', verifiedBy: 'sms' }] });
  const without = await join({ locale: 'de' });
  const manager = await join({ roles: ['manager'] });
  const away = await join();
  await sql`update account set deactivated_at = now() where id = ${away.accountId}`;
  const customer = await join({ roles: ['customer'] });
  return { admin, enrolled, phone, without, manager, away, customer, officeId: admin.officeId };
}

const addresses = (people: Person[]) => people.map(({ email }) => email).sort();

describe('an announcement', () => {
  test('G7: goes to everybody who works for the office, once each, and to nobody else', async () => {
    const office = await makeOffice();
    const { admin, enrolled, phone, without, manager } = office;
    const elsewhere = await makeOffice();
    expect(await countAudiences(db, office.officeId)).toEqual({ staff: 5, 'staff-without-factor': 2 });
    expect(await ask(admin, announce())).toBe('done');
    const mails = await mailsOf(office);
    expect(mails.map(({ to }) => to)).toEqual(addresses([admin, enrolled, phone, without, manager]));
    expect(new Set(mails.map(({ announcement }) => announcement)).size).toBe(1);
    expect(mails[0]).toMatchObject({
      kind: 'announcement',
      state: 'waiting',
      data: { article: 'set-up-authenticator-app' },
    });
    expect(await mailsOf(elsewhere)).toEqual([]);
    const { announcements } = await listAnnouncements(db, office.officeId, 20);
    expect(announcements).toMatchObject([
      { article: 'set-up-authenticator-app', audience: 'staff', total: 5, sent: 0, waiting: 5, refused: 0 },
    ]);
    const told = (await officeEvents(admin)).filter(({ kind }) => kind === 'announcement.sent');
    expect(told).toEqual([
      {
        kind: 'announcement.sent',
        actor: admin.accountId,
        data: {
          announcement: mails[0]?.announcement,
          article: 'set-up-authenticator-app',
          audience: 'staff',
          total: 5,
        },
      },
    ]);
  });

  test('G7: for those without a second factor goes to nobody who has one, be it an app or a number', async () => {
    const office = await makeOffice();
    expect(await ask(office.admin, announce('staff-without-factor'))).toBe('done');
    expect((await mailsOf(office)).map(({ to }) => to)).toEqual(addresses([office.without, office.manager]));
  });

  test('G7: sent in twice, or twenty times at once, arrives once', async () => {
    const office = await makeOffice();
    const outcomes = await race(20, () => ask(office.admin, announce()));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'nobody-to-send-to']));
    expect(await mailsOf(office)).toHaveLength(5);
  });

  test('G7: somebody who got the article lately is left out; another article, or a day later, reaches them', async () => {
    const office = await makeOffice();
    expect(await ask(office.admin, announce('staff-without-factor'))).toBe('done');
    expect(await ask(office.admin, announce('staff'))).toBe('done');
    expect(await mailsOf(office)).toHaveLength(5);
    expect(await ask(office.admin, announce('staff', 'recovery-codes'))).toBe('done');
    expect(await mailsOf(office)).toHaveLength(10);
    await sql`
      update announcement set created_at = created_at - interval '25 hours' where office_id = ${office.officeId}`;
    expect(await ask(office.admin, announce('staff'))).toBe('done');
    expect(await mailsOf(office)).toHaveLength(15);
  });

  test('G7: where there is nobody to send to, nothing is kept', async () => {
    const admin = await makeAdmin();
    expect(await ask(admin, announce('staff-without-factor'))).toBe('nobody-to-send-to');
    expect((await listAnnouncements(db, admin.officeId, 20)).announcements).toEqual([]);
  });

  test('an admin who floods the staff is stopped for the day, and other offices are not', async () => {
    const [admin, other] = [await makeAdmin(), await makeAdmin()];
    await sql`
      insert into announcement (office_id, article, audience, total, created_at)
      select ${admin.officeId}::uuid, 'recovery-codes', 'staff', 1, now() - interval '23 hours'
        from generate_series(1, ${mostAnnouncementsPerDay - 1}::int)`;
    expect(await ask(admin, announce('staff', 'exceptions'))).toBe('done');
    expect(await ask(admin, announce('staff', 'invite-people'))).toBe('announced-too-often');
    expect(await ask(other, announce('staff', 'invite-people'))).toBe('done');
  });

  test('an article or audience that there is none of is refused like what is not there', async () => {
    const admin = await makeAdmin();
    expect(await ask(admin, announce('staff', 'no-such-article'))).toBe('gone');
    expect(await ask(admin, announce('staff', 'constructor'))).toBe('gone');
    expect(await ask(admin, announce('everybody' as 'staff'))).toBe('gone');
    expect((await listAnnouncements(db, admin.officeId, 20)).announcements).toEqual([]);
  });

  test('somebody who is no admin of the office, or not any more, sends nothing', async () => {
    const office = await makeOffice();
    for (const person of [office.enrolled, office.manager, office.customer]) {
      expect(await ask(person, announce())).toBe('gone');
    }
    await sql`update account set roles = '{staff}' where id = ${office.admin.accountId}`;
    expect(await ask(office.admin, announce())).toBe('gone');
    expect(await mailsOf(office)).toEqual([]);
  });
});

describe('how far an announcement is', () => {
  test('G7: counts what is sent, waits and was refused, and leaves out who is gone', async () => {
    const office = await makeOffice();
    await ask(office.admin, announce());
    const set = (person: Person, state: string) =>
      sql`update mail set state = ${state}::mail_state where account_id = ${person.accountId}`;
    await set(office.admin, 'sent');
    await set(office.enrolled, 'failed');
    await set(office.phone, 'queued');
    const { announcements } = await listAnnouncements(db, office.officeId, 20);
    const [{ id } = { id: '' }] = announcements;
    const expected = { total: 5, sent: 1, waiting: 3, refused: 1, by: office.admin.displayName };
    expect(await findAnnouncement(db, office.officeId, id)).toMatchObject(expected);
    await sql`delete from mail where account_id = ${office.phone.accountId}`;
    expect(await findAnnouncement(db, office.officeId, id)).toMatchObject({ total: 4, waiting: 2 });
  });

  test('an admin of another office who knows an announcement’s id does not find it, nor does a made-up one', async () => {
    const [office, other] = [await makeOffice(), await makeAdmin()];
    await ask(office.admin, announce());
    const [{ id } = { id: '' }] = (await listAnnouncements(db, office.officeId, 20)).announcements;
    expect(await findAnnouncement(db, office.officeId, id)).toBeDefined();
    expect(await findAnnouncement(db, other.officeId, id)).toBeUndefined();
    expect((await listAnnouncements(db, other.officeId, 20)).announcements).toEqual([]);
    for (const invented of ['', "'", 'a'.repeat(36), '00000000-0000-4000-8000-000000000000']) {
      expect(await findAnnouncement(db, office.officeId, invented)).toBeUndefined();
    }
  });

  test('the list goes on page by page, newest first', async () => {
    const { officeId } = await makeAdmin();
    await sql`
      insert into announcement (office_id, article, audience, total, created_at)
      select ${officeId}::uuid, 'exceptions', 'staff', n, now() - interval '1 hour' * n
        from generate_series(1, 5) n`;
    const first = await listAnnouncements(db, officeId, 3);
    const second = await listAnnouncements(db, officeId, 3, 2);
    expect([first.announcements.length, first.hasMore]).toEqual([3, true]);
    expect([second.announcements.length, second.hasMore]).toEqual([2, false]);
    const moments = [...first.announcements, ...second.announcements].map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
    expect(new Set(moments).size).toBe(5);
  });
});
