import PgBoss from 'pg-boss';
import { beforeAll, describe, expect, test } from 'vitest';
import { mailQueue, queueOn } from '@/db/queue';
import { contact } from '@/db/schema';
import { relayOnce } from '@/lib/notice/relay';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { mailsOf, notify, sendLink } from './mail-room';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const relayOptions = { expireInSeconds: 60 };

let boss: PgBoss;
beforeAll(async () => {
  boss = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
  await boss.start();
  return () => boss.stop({ graceful: false });
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function addContact(person: Person, email: string, state: { confirmed?: Date; removed?: Date }) {
  await db.insert(contact).values({
    accountId: person.accountId,
    email,
    emailKey: email.toLowerCase(),
    confirmedAt: state.confirmed ?? null,
    removedAt: state.removed ?? null,
  });
}

const addressesOf = async ({ accountId }: Person) =>
  (
    await db.$client<
      { to: string }[]
    >`select to_address as "to" from mail where account_id = ${accountId} order by 1`
  ).map(({ to }) => to);

const jobsOf = async (person: Person) =>
  db.$client<{ data: unknown }[]>`
    select j.data from pgboss.job j join mail m on j.data = jsonb_build_object('mail', m.id)
     where j.name = ${mailQueue} and m.account_id = ${person.accountId}`;

describe('a notice goes to every known contact', () => {
  test('the address of the account, a confirmed second one, and one that was removed less than 14 days ago', async () => {
    const person = await makePerson();
    const at = (name: string) => `${name}.${person.email}`;
    await addContact(person, at('second'), { confirmed: daysAgo(30) });
    await addContact(person, at('removed-13'), { confirmed: daysAgo(90), removed: daysAgo(13) });
    await addContact(person, at('removed-15'), { confirmed: daysAgo(90), removed: daysAgo(15) });
    await addContact(person, at('never-confirmed'), {});
    await addContact(person, at('withdrawn'), { removed: daysAgo(1) });
    await notify(person, 'password-changed');
    await relayOnce(db, boss, relayOptions);
    expect(await addressesOf(person)).toEqual([person.email, at('removed-13'), at('second')].sort());
  });

  test('counts the 14 days to the notice, however long the mails were held up', async () => {
    const person = await makePerson();
    await addContact(person, `old.${person.email}`, { confirmed: daysAgo(90), removed: daysAgo(15) });
    await notify(person, 'password-changed');
    await db.$client`update notice set created_at = now() - interval '2 days' where account_id = ${person.accountId}`;
    await relayOnce(db, boss, relayOptions);
    expect(await addressesOf(person)).toEqual([`old.${person.email}`, person.email].sort());
  });

  test('an attacker who adds an address of their own right after a change does not get the notice of it', async () => {
    const person = await makePerson();
    await notify(person, 'factor-switched-off');
    await addContact(person, `attacker.${person.email}`, { confirmed: new Date(Date.now() + 1_000) });
    await relayOnce(db, boss, relayOptions);
    expect(await addressesOf(person)).toEqual([person.email]);
  });

  test('each address once, however it is spelled and however often it was a contact', async () => {
    const person = await makePerson();
    await addContact(person, person.email.toUpperCase(), { confirmed: daysAgo(9), removed: daysAgo(3) });
    await addContact(person, person.email, { confirmed: daysAgo(8), removed: daysAgo(2) });
    await notify(person, 'email-changed');
    await relayOnce(db, boss, relayOptions);
    expect(await addressesOf(person)).toEqual([person.email]);
  });
});

describe('however many relays look at the same time', () => {
  test('each notice makes one mail an address, and each mail one job, which carries only its id', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => makePerson()));
    for (const person of people) {
      await addContact(person, `second.${person.email}`, { confirmed: daysAgo(1) });
      await notify(person, 'password-changed');
      await notify(person, 'recovery-codes-renewed');
      await sendLink(person, `third.${person.email}`);
    }
    await race(20, () => relayOnce(db, boss, relayOptions));
    // Those that came while another held the rows went home with nothing.
    while ((await relayOnce(db, boss, relayOptions)) > 0);

    for (const person of people) {
      const mails = await mailsOf(person);
      expect(mails.map(({ kind }) => kind).sort()).toEqual(
        [
          ...Array(2).fill('password-changed'),
          ...Array(2).fill('recovery-codes-renewed'),
          'confirm-email',
        ].sort(),
      );
      const jobs = await jobsOf(person);
      expect(jobs.map(({ data }) => data)).toHaveLength(5);
      expect(new Set(jobs.map(({ data }) => JSON.stringify(data)))).toEqual(
        new Set(mails.map(({ id }) => JSON.stringify({ mail: id }))),
      );
    }
  });

  test('nothing is done when its last step fails: the notice waits, and no mail and no job is there', async () => {
    const person = await makePerson();
    await notify(person, 'password-changed');
    const broken = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
    broken.insert = () => Promise.reject(new Error('the plug'));
    await expect(relayOnce(db, broken, relayOptions)).rejects.toThrow('the plug');
    expect(await mailsOf(person)).toEqual([]);
    await relayOnce(db, boss, relayOptions);
    expect(await mailsOf(person)).toMatchObject([{ state: 'queued' }]);
    expect(await jobsOf(person)).toHaveLength(1);
  });

  test('attack: an office’s thousands of invitations. Warnings overtake them, and so does the reminder of a grace that ends', async () => {
    const person = await makePerson();
    await db.$client`
      with one as (
        insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
        select ${person.officeId}, n || ${person.email}, n || ${person.email}, 'New', '{staff}', 'nl', now() + interval '7 days'
          from generate_series(1, 250) n returning id, email
      )
      insert into mail (invitation_id, kind, to_address) select id, 'invitation', email from one`;
    // A part of them is in the queue before anything else is written.
    await relayOnce(db, boss, relayOptions);
    await notify(person, 'grace-ends', { until: new Date().toISOString() });
    await notify(person, 'password-changed');
    while ((await relayOnce(db, boss, relayOptions)) > 0);
    const fetched: string[] = [];
    for (let job = 1; job > 0; ) {
      const jobs = await boss.fetch<{ mail: string }>(mailQueue, { batchSize: 1 });
      fetched.push(...jobs.map(({ data }) => data.mail));
      job = jobs.length;
    }
    const kinds = await db.$client<{ id: string; kind: string }[]>`
      select m.id, m.kind from mail m left join invitation i on i.id = m.invitation_id
       where m.account_id = ${person.accountId} or i.office_id = ${person.officeId}`;
    const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]));
    const order = fetched.flatMap((id) => kindOf.get(id) ?? []);
    expect(order).toHaveLength(252);
    expect(order.slice(0, 3)).toEqual(['password-changed', 'grace-ends', 'invitation']);
  });

  test('a turn finds nothing to do in one statement, and opens no transaction for it', async () => {
    while ((await relayOnce(db, boss, relayOptions)) > 0);
    const noting = await notingDatabase();
    const { result, statements } = await noting.during(() => relayOnce(noting.db, boss, relayOptions));
    expect(result).toBe(0);
    expect(statements).toEqual([expect.stringMatching(/^select exists/)]);
    await noting.db.close();
  });
});
