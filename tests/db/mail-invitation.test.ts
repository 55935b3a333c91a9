import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '@/lib/crypto/secret-box';
import { drawToken, hashToken } from '@/lib/crypto/token';
import type { Locale } from '@/lib/i18n/locale';
import { failedMails, queueFailedAgain } from '@/lib/notice/failed';
import { mailTo } from '@/lib/notice/mail';
import { testDatabase } from '../setup/database';
import { Postbox } from '../setup/postbox';
import { secretKeys } from './journey';
import { eventually, openMailer } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

type Invited = { id: string; token: string; to: string };

/** An invitation as its verb makes it: the row with the token's hash, and the mail with the token sealed. */
async function invite(officeId: string, to: string, locale: Locale = 'nl'): Promise<Invited> {
  const token = drawToken();
  const [made] = await db.$client<{ id: string }[]>`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, token_hash, expires_at)
    values (${officeId}, ${to}, ${to.toLowerCase()}, 'New Person', '{staff}', ${locale}, ${hashToken(token)},
            now() + interval '7 days') returning id`;
  const id = made?.id ?? '';
  await send(id, to, token);
  return { id, token, to };
}

async function send(invitationId: string, to: string, token: string): Promise<void> {
  const sealedToken = seal(secretKeys(), invitationId, token);
  await mailTo(db.$client, {
    ...{ invitationId, kind: 'invitation', to, sealedToken },
    data: { person: 'Kim Admin' },
  });
}

type Row = { state: string; problem: string | null; sealed: string | null; to: string };
const rowsOf = ({ id }: Invited) => db.$client<Row[]>`
  select state, problem, sealed_token as sealed, to_address as "to" from mail where invitation_id = ${id}
   order by created_at, id`;

const settled = (invited: Invited) =>
  eventually(async () => {
    const rows = await rowsOf(invited);
    return rows.every(({ state }) => state === 'sent' || state === 'failed') && rows;
  });

describe('an invitation’s mail, to somebody who has no account', () => {
  test('goes in the invitation’s language, from its office, with the one-use link, of which nothing stays', async () => {
    const admin = await makePerson({ roles: ['office-admin'], locale: 'de' });
    const invited = await invite(admin.officeId, `new.${admin.email}`);
    const mailer = await openMailer(box.url);
    const [row] = await settled(invited);
    await mailer.stop();
    const [taken, ...more] = box.to(invited.to);
    expect(more).toEqual([]);
    expect(taken?.mail.subject).toBe(`U bent uitgenodigd – ${admin.officeName}`);
    expect(taken?.mail.text).toContain(`https://portal.example/welcome/open?token=${invited.token}\n`);
    expect(taken?.mail.text).toContain('Uitgenodigd door: Kim Admin');
    expect(row).toMatchObject({ state: 'sent', problem: null, sealed: null });
    expect(row?.to).not.toContain('@');
  });

  test('that waits for six days still brings a link that works', async () => {
    const admin = await makePerson();
    const invited = await invite(admin.officeId, `late.${admin.email}`);
    await db.$client`
      update mail set created_at = now() - interval '6 days' where invitation_id = ${invited.id}`;
    const mailer = await openMailer(box.url);
    expect(await settled(invited)).toMatchObject([{ state: 'sent' }]);
    await mailer.stop();
    expect(box.to(invited.to)).toHaveLength(1);
  });

  test.each<[string, (invited: Invited) => Promise<unknown>]>([
    ['withdrawn', ({ id }) => db.$client`update invitation set withdrawn_at = now() where id = ${id}`],
    ['used', ({ id }) => db.$client`update invitation set used_at = now() where id = ${id}`],
    ['over', ({ id }) => db.$client`update invitation set expires_at = now() where id = ${id}`],
  ])('brings no dead link when the invitation is %s before the mail leaves', async (_, happen) => {
    const admin = await makePerson();
    const invited = await invite(admin.officeId, `dead.${admin.email}`);
    await happen(invited);
    const mailer = await openMailer(box.url);
    const [row] = await settled(invited);
    await mailer.stop();
    expect(row).toMatchObject({ state: 'failed', sealed: null });
    expect(row?.problem).toMatch(/^(no-link|link-expired)$/);
    expect(box.to(invited.to)).toEqual([]);
    expect(mailer.givenUp).toMatchObject([{ accountId: null, invitationId: invited.id, kind: 'invitation' }]);
  });

  test('attack: thousands that no server takes. Each further try stands behind warnings and reminders as the first did', async () => {
    const admin = await makePerson();
    const to = `later.${admin.email}`;
    box.refusals.set(to, [450, 'try again later']);
    const invited = await invite(admin.officeId, to);
    const mailer = await openMailer(box.url, { retry: { firstWaitMs: 1, longestWaitMs: 1, tries: 4 } });
    await settled(invited);
    await mailer.stop();
    const jobs = await db.$client<{ priority: number }[]>`
      select j.priority from pgboss.job j join mail m on j.data = jsonb_build_object('mail', m.id)
       where m.invitation_id = ${invited.id}`;
    expect(jobs).toHaveLength(4);
    expect(new Set(jobs.map(({ priority }) => priority))).toEqual(new Set([-2]));
  });

  test('and of two, when it was renewed, only the newer', async () => {
    const admin = await makePerson();
    const invited = await invite(admin.officeId, `twice.${admin.email}`);
    const newer = drawToken();
    await db.$client`update invitation set token_hash = ${hashToken(newer)} where id = ${invited.id}`;
    await send(invited.id, invited.to, newer);
    const mailer = await openMailer(box.url);
    expect((await settled(invited)).map(({ state }) => state)).toEqual(['failed', 'sent']);
    await mailer.stop();
    const texts = box.to(invited.to).map(({ mail }) => mail.text ?? '');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(newer);
  });

  test('that is refused is listed for the operator, who cannot send it again without its link', async () => {
    const admin = await makePerson();
    const to = `refused.${admin.email}`;
    box.refusals.set(to, [550, 'no such mailbox']);
    const invited = await invite(admin.officeId, to);
    const mailer = await openMailer(box.url);
    await settled(invited);
    await mailer.stop();
    const listed = (await failedMails(db)).filter(({ invitationId }) => invitationId === invited.id);
    expect(listed).toMatchObject([{ accountId: null, kind: 'invitation', mayGoAgain: false }]);
    await queueFailedAgain(db);
    expect(await rowsOf(invited)).toMatchObject([{ state: 'failed' }]);
  });
});

test('an attacker who copies the sealed token of one invitation into the mail of another gets no link', async () => {
  const admin = await makePerson();
  const [theirs, own] = [
    await invite(admin.officeId, `theirs.${admin.email}`),
    await invite(admin.officeId, `own.${admin.email}`),
  ];
  await db.$client`
    update mail set sealed_token = (select sealed_token from mail where invitation_id = ${theirs.id})
     where invitation_id = ${own.id}`;
  const mailer = await openMailer(box.url);
  expect(await settled(own)).toMatchObject([{ state: 'failed', problem: 'no-link' }]);
  await mailer.stop();
});
