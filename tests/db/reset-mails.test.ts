import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMailLink } from '@/lib/notice/mail-link';
import { redeemPass } from '@/lib/sign-in/redeem-pass';
import { vetoReset } from '@/lib/support/veto';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { Postbox } from '../setup/postbox';
import { begin, freshAddress } from './journey';
import { eventually, mailsOf, openMailer, sender, settled } from './mail-room';
import { hoursPass, locked, portalDesk, resetOf, running, setPasswordByMail } from './resets';

const db = await testDatabase();
const sql = db.$client;
const desk = await portalDesk();

let box: Postbox;
let mailer: Awaited<ReturnType<typeof openMailer>>;
beforeAll(async () => {
  box = await Postbox.open();
  mailer = await openMailer(box.url, { remindEveryMs: 50 });
  return () => mailer.stop();
});
afterAll(() => box.close());

/** A second address, that many days old; negative: removed so many days ago. */
async function addAddress(person: Person, days: number): Promise<string> {
  const email = `second.${Math.abs(days)}.${person.email}`;
  await sql`
    insert into contact (account_id, email, email_key, confirmed_at, removed_at)
    values (${person.accountId}, ${email}, ${email}, now() - interval '1 day' * ${Math.max(days, 100)}::int,
            ${days < 0 ? sql`now() - interval '1 day' * ${-days}::int` : null})`;
  return email;
}

/** The newest mail that came to an address; with its id, when one like that is there. */
const mailTo = (to: string, like: RegExp) =>
  eventually(() => box.taken.filter((each) => each.to === to && like.test(each.mail.subject ?? '')).at(-1));

describe('X4: a reset by mail, from end to end', () => {
  test('every known address is told and can stop it, even the one that was removed; its link says which mail it is', async () => {
    const person = await locked();
    const removed = await addAddress(person, -3);
    const second = await addAddress(person, 2);
    await running(person, desk);
    const links = [];
    for (const to of [person.email, removed, second]) {
      const { id, mail } = await mailTo(to, /will remove your second factor/);
      const token = /\/stop-reset\/open\?token=(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
      expect(readMailLink(sender.authSecrets, 'stop-reset', token)).toBe(id);
      links.push(id);
    }
    expect(new Set(links).size).toBe(3);
    await settled(person);
    // The mails are sent, and their rows keep nothing but that: the links work all the same.
    expect(await vetoReset(db, links[1] ?? '', freshAddress())).toBe('stopped');
    await mailTo(person.email, /has been stopped/);
    await hoursPass(person, 25);
    await eventually(async () => (await mailsOf(person)).every(({ state }) => state === 'sent'));
    expect((await mailsOf(person)).map(({ kind }) => kind)).not.toContain('reset-pass');
  });

  test('its pass comes by itself when the time is over, to one address alone, and stays in no row', async () => {
    const person = await locked();
    const second = await addAddress(person, 100);
    await running(person, desk);
    await mailTo(person.email, /will remove your second factor/);
    await hoursPass(person, 24.1);
    const { mail } = await mailTo(second, /Your pass/);
    const pass = /^Your pass: (\S+)$/m.exec(mail.text ?? '')?.[1] ?? '';
    await settled(person);
    expect(box.taken.filter(({ raw }) => raw.includes(pass))).toHaveLength(1);
    const rows = await sql`
      select (select jsonb_agg(to_jsonb(m)) from mail m where account_id = a.id) as mails,
             (select jsonb_agg(to_jsonb(r)) from reset r where account_id = a.id) as resets,
             (select jsonb_agg(to_jsonb(j)) from pgboss.job j) as jobs,
             (select jsonb_agg(to_jsonb(e)) from audit_event e where account_id = a.id) as events
        from account a where a.id = ${person.accountId}`;
    expect(JSON.stringify(rows)).not.toContain(pass);
    expect(
      await sql`select 1 from mail where account_id = ${person.accountId} and sealed_token is not null`,
    ).toEqual([]);
    expect(await redeemPass(db, (await begin(db, person)).holder, pass)).toEqual({ kind: 'right' });
    await mailTo(person.email, /has been removed/);
    await mailTo(second, /has been removed/);
  });

  test('attack: a password is set by mail while the pass waits for a mail server that is down: it never leaves', async () => {
    const person = await locked();
    await running(person, desk);
    await settled(person);
    await box.close();
    await hoursPass(person, 24.1);
    await eventually(async () =>
      (await mailsOf(person)).some(({ kind, tries }) => kind === 'reset-pass' && tries > 0),
    );
    await setPasswordByMail(person);
    await box.open();
    await eventually(async () => (await mailsOf(person)).every(({ state }) => state === 'sent'));
    expect(await resetOf(person)).toMatchObject({ state: 'asked', handedOnly: true });
    expect(
      box.taken.filter(({ to, mail }) => to === person.email && /Your pass/.test(mail.subject ?? '')),
    ).toEqual([]);
  });
});
