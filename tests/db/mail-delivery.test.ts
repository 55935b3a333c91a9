import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { contact } from '@/db/schema';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { failedMails, queueFailedAgain } from '@/lib/notice/failed';
import type { Mailer } from '@/lib/notice/mailer';
import { testDatabase } from '../setup/database';
import { Postbox } from '../setup/postbox';
import { eventually, mailsOf, notify, openMailer, quick, sendLink, settled } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();
// Each looks on until the mails are there; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000 });

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
beforeEach(() => {
  box.hook = () => undefined;
  box.refusals.clear();
});
afterAll(() => box.close());

const mailers: Mailer[] = [];
const begin = async (
  ...[options]: Parameters<typeof openMailer> extends [string, ...infer Rest] ? Rest : never
) => {
  const mailer = await openMailer(box.url, options);
  mailers.push(mailer);
  return mailer;
};
afterEach(async () => {
  for (const mailer of mailers.splice(0)) await mailer.stop();
});

const rowOf = async (id: string) =>
  (await db.$client<Record<string, unknown>[]>`select * from mail where id = ${id}`)[0] ?? {};

const linkIn = (text = '') => /https?:\/\/\S+token=\S+/.exec(text)?.[0];

describe('a notice', () => {
  test.each(['en', 'nl', 'de'] as Locale[])(
    'arrives in the person’s language, from their office (%s)',
    async (locale) => {
      const person = await makePerson({ locale });
      await notify(person, 'factor-connected');
      await begin();
      const [mail] = await settled(person);
      const [taken] = box.to(person.email);
      const title = translator(locale, 'mail')('kinds.factor-connected.title');
      expect(taken?.id).toBe(mail?.id);
      expect(taken?.mail).toMatchObject({
        subject: `${title} – ${person.officeName}`,
        from: { name: person.officeName, address: 'noreply@portal.example' },
        replyTo: [{ address: expect.stringMatching(/^desk@/) }],
        text: expect.stringContaining(translator(locale, 'mail')('kinds.factor-connected.text')),
        html: expect.stringContaining(`<html lang="${locale}">`),
      });
      expect(box.to(person.email)).toHaveLength(1);
    },
  );

  test('reaches the second address, and the one that was removed lately, each in a mail of its own', async () => {
    const person = await makePerson();
    const values = { accountId: person.accountId, confirmedAt: new Date(Date.now() - 60_000) };
    const [second, removed] = [`second.${person.email}`, `removed.${person.email}`];
    await db.insert(contact).values([
      { ...values, email: second, emailKey: second },
      { ...values, email: removed, emailKey: removed, removedAt: new Date() },
    ]);
    await notify(person, 'email-removed', { email: removed });
    await begin();
    await settled(person);
    for (const address of [person.email, second, removed]) {
      expect(box.to(address).map(({ mail }) => mail.to)).toEqual([[{ name: '', address }]]);
      expect(box.to(address)[0]?.mail.text).toContain(removed);
    }
  });
});

test('however many processes send at the same time, each mail arrives once', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => makePerson()));
  for (const person of people) {
    await notify(person, 'password-changed');
    await sendLink(person, `new.${person.email}`);
  }
  await Promise.all([begin(), begin(), begin(), begin()]);
  for (const person of people) {
    const sent = (await settled(person)).map(({ id }) => id).sort();
    const arrived = [...box.to(person.email), ...box.to(`new.${person.email}`)].map(({ id }) => id);
    expect(arrived.sort()).toEqual(sent);
  }
});

describe('once a mail is sent', () => {
  test('its row keeps that it was, and nothing it was made of: no link, no address, no data', async () => {
    const person = await makePerson();
    const to = `new.${person.email}`;
    const token = await sendLink(person, to);
    await begin();
    const [mail] = await settled(person);
    expect(linkIn(box.to(to)[0]?.mail.text)).toBe(`https://portal.example/confirm-email/open?token=${token}`);
    const row = await rowOf(mail?.id ?? '');
    expect(row).toMatchObject({
      kind: 'confirm-email',
      state: 'sent',
      tries: 1,
      sealed_token: null,
      data: {},
    });
    expect(row.sent_at).not.toBeNull();
    expect(JSON.stringify(row)).not.toContain(to);
  });

  test('an attacker with the database finds no token in the queue either, whatever became of the mail', async () => {
    const person = await makePerson();
    const tokens = [await sendLink(person, `a.${person.email}`), await sendLink(person, `b.${person.email}`)];
    box.refusals.set(`b.${person.email}`, [550, 'no']);
    await begin();
    await settled(person);
    const mails = JSON.stringify(await db.$client`select * from mail where account_id = ${person.accountId}`);
    const jobs = JSON.stringify(await db.$client`select * from pgboss.job`);
    for (const token of tokens) expect(mails + jobs).not.toContain(token);
    const sealed = await db.$client`
      select kind from mail where account_id = ${person.accountId} and sealed_token is not null`;
    expect(sealed, 'mails that keep their link, sealed or not').toEqual([]);
    expect(jobs, 'a job names nobody').not.toContain('@');
  });
});

describe('a mail server that is down', () => {
  test('loses nothing: what was written meanwhile arrives, once, when it is back', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => makePerson()));
    await box.close();
    const { givenUp } = await begin();
    for (const person of people) await notify(person, 'password-changed');
    // It has been tried, more than once, by the time the server comes back.
    for (const person of people) {
      await eventually(async () => (await mailsOf(person)).some(({ tries }) => tries >= 2));
      expect(await mailsOf(person)).toMatchObject([{ state: 'queued', problem: 'ESOCKET' }]);
    }
    await box.open();
    for (const person of people) {
      const [mail] = await settled(person);
      expect(mail).toMatchObject({ state: 'sent', problem: null });
      expect(box.to(person.email).map(({ id }) => id)).toEqual([mail?.id]);
    }
    expect(givenUp).toEqual([]);
  });

  test('a server that says "not now" (4xx) is asked again', async () => {
    const person = await makePerson();
    box.refusals.set(person.email, [451, 'come back later']);
    await begin();
    await notify(person, 'password-changed');
    await eventually(async () => (await mailsOf(person)).some(({ tries }) => tries >= 3));
    expect(await mailsOf(person)).toMatchObject([{ state: 'queued', problem: '451 RCPT TO' }]);
    box.refusals.clear();
    expect(await settled(person)).toMatchObject([{ state: 'sent' }]);
  });

  test('one that stays down: the mail is given up after its last try, told once, and listed', async () => {
    const person = await makePerson();
    box.refusals.set(person.email, [451, 'never']);
    const { givenUp } = await begin({ retry: { ...quick.retry, tries: 3 } });
    await notify(person, 'password-changed');
    const [mail] = await settled(person);
    expect(mail).toMatchObject({ state: 'failed', tries: 3, problem: '451 RCPT TO' });
    expect(box.asked.get(person.email)).toBe(3);
    const { id, kind } = mail ?? { id: '', kind: '' };
    expect(givenUp).toEqual([
      { mailId: id, accountId: person.accountId, invitationId: null, kind, problem: '451 RCPT TO' },
    ]);
    const listed = (await failedMails(db)).filter(({ accountId }) => accountId === person.accountId);
    expect(listed).toMatchObject([{ id, kind, problem: '451 RCPT TO', mayGoAgain: true }]);
    expect(listed[0]?.to).toBe('r***@person.example');
  });
});

describe('a refused mail', () => {
  test('is given up at once when the server knows no such reader, while the others’ mails arrive', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    const [refused, ...others] = people as [(typeof people)[number], ...typeof people];
    box.refusals.set(refused.email, [550, `no mailbox ${refused.email}`]);
    await begin();
    for (const person of people) await notify(person, 'password-changed');
    const all = await Promise.all(people.map(settled));
    expect(all[0]).toMatchObject([{ state: 'failed', tries: 1, problem: '550 RCPT TO' }]);
    expect(box.asked.get(refused.email)).toBe(1);
    for (const [n, person] of others.entries()) {
      expect(box.to(person.email).map(({ id }) => id)).toEqual(all[n + 1]?.map(({ id }) => id));
    }
  });

  test('can be put back in line; without its link it cannot, and says so', async () => {
    const person = await makePerson();
    const to = `new.${person.email}`;
    for (const address of [to, person.email]) box.refusals.set(address, [550, 'no']);
    await begin();
    await notify(person, 'password-changed');
    await sendLink(person, to);
    await settled(person);
    const listed = (await failedMails(db)).filter(({ accountId }) => accountId === person.accountId);
    expect(listed.map(({ kind, mayGoAgain }) => [kind, mayGoAgain]).sort()).toEqual([
      ['confirm-email', false],
      ['password-changed', true],
    ]);
    box.refusals.clear();
    expect(await queueFailedAgain(db)).toBeGreaterThan(0);
    await eventually(() => box.to(person.email).length > 0);
    expect((await settled(person)).map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['confirm-email', 'failed'],
      ['password-changed', 'sent'],
    ]);
    expect(box.to(to)).toEqual([]);
  });

  test('a link that is older than it is good for is not sent any more', async () => {
    const person = await makePerson();
    await sendLink(person, `new.${person.email}`);
    await db.$client`update mail set created_at = now() - interval '25 hours' where account_id = ${person.accountId}`;
    await begin();
    expect(await settled(person)).toMatchObject([{ state: 'failed', problem: 'link-expired' }]);
    expect(box.to(`new.${person.email}`)).toEqual([]);
  });

  test('an attacker who moves a sealed link to another account’s mail gets no mail with it', async () => {
    const [owner, other] = [await makePerson(), await makePerson()];
    await sendLink(owner, `new.${owner.email}`);
    await sendLink(other, `new.${other.email}`);
    await db.$client`
      update mail set sealed_token = (select sealed_token from mail where account_id = ${owner.accountId})
       where account_id = ${other.accountId}`;
    await begin();
    expect(await settled(other)).toMatchObject([{ state: 'failed', problem: 'no-link' }]);
    expect(box.to(`new.${other.email}`)).toEqual([]);
  });
});

describe('told to stop', () => {
  test('a mailer finishes the mail it is sending, notes it, and takes no other', async () => {
    const [first, later] = [await makePerson(), await makePerson()];
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let reached = false;
    box.hook = (at) => {
      if (at !== 'mail-read') return undefined;
      reached = true;
      return held;
    };
    const mailer = await openMailer(box.url);
    await notify(first, 'password-changed');
    await eventually(() => reached);
    const stopped = mailer.stop();
    await notify(later, 'password-changed');
    goOn();
    await stopped;
    expect(await mailsOf(first)).toMatchObject([{ state: 'sent', tries: 1 }]);
    // At most it is in the queue, for another process: a round may have begun before the mailer was told.
    expect((await mailsOf(later)).filter(({ tries }) => tries > 0)).toEqual([]);
    expect(box.to(later.email)).toEqual([]);
  });
});
