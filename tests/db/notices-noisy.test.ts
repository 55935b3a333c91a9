import PgBoss from 'pg-boss';
import { beforeAll, describe, expect, test } from 'vitest';
import { queueOn } from '@/db/queue';
import { contact } from '@/db/schema';
import { writeNoisyMails } from '@/lib/notice/noisy';
import type { NoticeKind } from '@/lib/notice/notice';
import { relayOnce } from '@/lib/notice/relay';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { Postbox } from '../setup/postbox';
import { race } from '../setup/race';
import { wrongCode } from './app';
import { begin, prove } from './journey';
import { untilWaitingOr } from './locks';
import { mailsOf, notify, openMailer, settled } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();
const options = { expireInSeconds: 60 };

let boss: PgBoss;
beforeAll(async () => {
  boss = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
  await boss.start();
  return () => boss.stop({ graceful: false });
});

const relay = async () => {
  while ((await relayOnce(db, boss, options)) > 0);
};

type Written = { kind: string; to: string; data: { items?: { kind: string }[]; more?: number } };
const written = ({ accountId }: Person) => db.$client<Written[]>`
  select kind, to_address as "to", data from mail where account_id = ${accountId} order by created_at, id`;
const waiting = async ({ accountId }: Person) =>
  (await db.$client`select 1 from notice where account_id = ${accountId} and mailed_at is null`).length;

/** Lets time pass for the mails of an account. */
const later = ({ accountId }: Person, minutes: number) => db.$client`
  update mail set created_at = created_at - interval '1 minute' * ${minutes}::int where account_id = ${accountId}`;

const listed = ({ data }: Written) => data.items?.map(({ kind }) => kind);

async function addContact(person: Person, email: string, confirmedAt: Date) {
  await db.insert(contact).values({ accountId: person.accountId, email, emailKey: email, confirmedAt });
}

describe('notices that come in numbers', () => {
  test('the first goes out at once, the next ones wait for an hour and are then one mail that lists them in their order', async () => {
    const person = await makePerson();
    await notify(person, 'proof-failed', { attempt: 'x' });
    await relay();
    expect(await written(person)).toMatchObject([{ kind: 'proof-failed', data: { attempt: 'x' } }]);
    for (const kind of ['signed-in-new-device', 'recovery-code-used', 'proof-failed'] as const)
      await notify(person, kind, { left: 2 });
    await relay();
    await later(person, 59);
    await relay();
    expect(await written(person)).toHaveLength(1);
    await later(person, 2);
    await relay();
    const [, second, ...others] = await written(person);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ kind: 'bundle', to: person.email, data: { more: 0 } });
    expect(second && listed(second)).toEqual(['signed-in-new-device', 'recovery-code-used', 'proof-failed']);
    expect(await waiting(person)).toBe(0);
  });

  test('one that waited alone is a mail like any other; what is no such notice waits for nothing', async () => {
    const person = await makePerson();
    await notify(person, 'proof-failed');
    await relay();
    await notify(person, 'recovery-code-used', { left: 1 });
    await notify(person, 'password-changed');
    await relay();
    await later(person, 61);
    await relay();
    expect((await written(person)).map(({ kind }) => kind).sort()).toEqual([
      'password-changed',
      'proof-failed',
      'recovery-code-used',
    ]);
  });

  test('each contact reads of what happened while it was one, and of nothing before', async () => {
    const person = await makePerson();
    await notify(person, 'proof-failed');
    await notify(person, 'recovery-code-used', { left: 3 });
    await db.$client`update notice set created_at = created_at - interval '1 hour' where account_id = ${person.accountId}`;
    await addContact(person, `second.${person.email}`, new Date(Date.now() - 60_000));
    await notify(person, 'signed-in-new-device');
    await relay();
    const mails = await written(person);
    expect(mails).toHaveLength(2);
    const to = (email: string) => mails.find((mail) => mail.to === email);
    expect(to(person.email)?.data.items).toHaveLength(3);
    expect(to(`second.${person.email}`)).toMatchObject({ kind: 'signed-in-new-device' });
  });

  test('a long row of them lists the newest twenty, and says how many there were before', async () => {
    const person = await makePerson();
    for (let number = 0; number < 23; number += 1)
      await notify(person, 'recovery-code-used', { left: number });
    await relay();
    const [mail, ...others] = await written(person);
    expect(others).toEqual([]);
    expect(mail?.data.more).toBe(3);
    expect(
      mail?.data.items?.map((item) => (item as unknown as { data: { left: number } }).data.left),
    ).toEqual(Array.from({ length: 20 }, (_, index) => index + 3));
  });

  test('attack: flooded with notices. Two hundred wrong codes and fifty sign-ins make one mail an hour and contact, and keep nobody else waiting', async () => {
    const [person, other] = [await makePerson({ enrolled: true }), await makePerson()];
    await addContact(person, `second.${person.email}`, new Date(Date.now() - 60_000));
    const code = wrongCode(Math.floor(Date.now() / 30_000), person.appKey);
    for (let tries = 0; tries < 40; tries += 1) {
      const { holder } = await begin(db, person);
      for (let each = 0; each < 5; each += 1) await prove(db, holder, code);
      // Whoever waits patiently between their tries.
      await db.$client`update proof_counter set wait_until = null, failures = 1 where account_id = ${person.accountId}`;
      await relay();
    }
    for (let number = 0; number < 50; number += 1) await notify(person, 'signed-in-new-device');
    await notify(other, 'proof-failed');
    await relay();
    const kinds = async () => (await written(person)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['proof-failed', 'proof-failed']);
    expect(await written(other)).toMatchObject([{ kind: 'proof-failed' }]);
    await later(person, 61);
    await relay();
    expect((await kinds()).slice(2)).toEqual(['bundle', 'bundle']);
    expect((await written(person)).at(-1)?.data).toMatchObject({ more: 39 + 50 - 20 });
    await relay();
    expect(await kinds()).toHaveLength(4);
    await db.$client`delete from notice where account_id = ${person.accountId}`;
  });

  test('attack: seventy flooded accounts, all waiting, keep no warning and no other account waiting', async () => {
    const flooded = await Promise.all(Array.from({ length: 70 }, () => makePerson()));
    for (const person of flooded) await notify(person, 'proof-failed');
    await relay();
    for (const person of flooded) await notify(person, 'proof-failed');
    const other = await makePerson();
    await notify(other, 'proof-failed');
    await notify(other, 'password-changed');
    await relayOnce(db, boss, options);
    expect((await written(other)).map(({ kind }) => kind).sort()).toEqual([
      'password-changed',
      'proof-failed',
    ]);
    for (const person of flooded) expect(await waiting(person)).toBe(1);
    await db.$client`delete from notice`;
  });

  test('twenty relays at once write each of them once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => makePerson()));
    const kinds: NoticeKind[] = ['proof-failed', 'recovery-code-used', 'signed-in-new-device'];
    for (const person of people) for (const kind of kinds) await notify(person, kind);
    await race(20, async (number) => {
      const person = people[number % people.length];
      if (person) await notify(person, 'proof-failed');
      await relayOnce(db, boss, options);
    });
    await relay();
    for (const person of people) {
      expect(await written(person), 'one within the hour').toHaveLength(1);
      await later(person, 61);
    }
    await race(20, () => relayOnce(db, boss, options));
    await relay();
    for (const person of people) {
      const mails = await written(person);
      const told = mails.flatMap((mail) => listed(mail) ?? [mail.kind]);
      const [row] = await db.$client<{ count: number }[]>`
        select count(*)::int from notice where account_id = ${person.accountId}`;
      expect(told, 'each in one mail').toHaveLength(row?.count ?? 0);
    }
  });

  test('a relay that comes while another one is writing leaves what is new to the next hour', async () => {
    const person = await makePerson();
    await notify(person, 'proof-failed');
    const other = await db.$client.reserve();
    await other`begin`;
    await writeNoisyMails(other);
    await notify(person, 'recovery-code-used', { left: 5 });
    let isDone = false;
    const second = relayOnce(db, boss, options).finally(() => {
      isDone = true;
    });
    await untilWaitingOr(db, 1, () => isDone);
    await other`commit`;
    other.release();
    await second;
    await relay();
    expect(await written(person)).toMatchObject([{ kind: 'proof-failed' }]);
    expect(await waiting(person)).toBe(1);
    await later(person, 61);
    await relay();
    expect((await written(person)).map(({ kind }) => kind)).toEqual(['proof-failed', 'recovery-code-used']);
  });

  test('a relay that is killed at its last step has written nothing, and the next one writes all of it', async () => {
    const person = await makePerson();
    await notify(person, 'proof-failed');
    await notify(person, 'recovery-code-used');
    const broken = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
    broken.insert = () => Promise.reject(new Error('the plug'));
    await expect(relayOnce(db, broken, options)).rejects.toThrow('the plug');
    expect(await mailsOf(person)).toEqual([]);
    expect(await waiting(person)).toBe(2);
    await relay();
    expect(await mailsOf(person)).toMatchObject([{ kind: 'bundle', state: 'queued' }]);
  });

  test('what waits opens no transaction', async () => {
    await relay();
    const person = await makePerson();
    for (const _ of [1, 2]) {
      await notify(person, 'proof-failed');
      await relay();
    }
    expect(await waiting(person)).toBe(1);
    const began = db.$client.begin;
    let transactions = 0;
    db.$client.begin = ((...given: Parameters<typeof began>) => {
      transactions += 1;
      return began(...given);
    }) as typeof began;
    await relayOnce(db, boss, options);
    db.$client.begin = began;
    expect(transactions).toBe(0);
  });

  test('X7: the mail of several reads as one, with times, words and the link "This wasn’t me"', async () => {
    const person = await makePerson({ locale: 'nl' });
    await notify(person, 'signed-in-new-device', {
      device: { browser: 'Firefox', system: 'Windows' },
      place: { kind: 'country', country: 'BE' },
    });
    await notify(person, 'proof-failed');
    await notify(person, 'recovery-code-used', { left: 2 });
    const box = await Postbox.open();
    const mailer = await openMailer(box.url);
    await settled(person);
    await mailer.stop();
    await box.close();
    const [mail, ...others] = box.to(person.email);
    expect(others).toEqual([]);
    const { text = '' } = mail?.mail ?? {};
    expect(mail?.mail.subject).toBe(`Meerdere meldingen over uw account – ${person.officeName}`);
    for (const said of [
      'Ingelogd op een nieuw apparaat',
      ', Firefox op Windows, België',
      'Goed wachtwoord, verkeerde code',
      'U hebt nog 2 codes over. Maak binnenkort nieuwe codes in uw profiel.',
      'https://portal.example/not-me/open?token=',
    ])
      expect(text).toContain(said);
  });
});
