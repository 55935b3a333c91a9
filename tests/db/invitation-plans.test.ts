import { beforeAll, describe, expect, test, vi } from 'vitest';
import { countRefused, invitationsOnPage, listInvitations } from '@/lib/office/invitation/find';
import { findImport, recentImports, refusedLines } from '@/lib/office/invitation/import/find-import';
import { importOnce } from '@/lib/office/invitation/import/importer';
import { listFailedMails, mailsOnPage } from '@/lib/office/mails/find-mails';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { fileOf, keep } from './import-room';
import { makeAdmin } from './inviting';
import { secretKeys } from './journey';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();
vi.setConfig({ hookTimeout: 120_000 });

let admin: Person;
/** Whose invitations all came back. */
let other: Person;
let small: Person;
let file: string;
beforeAll(async () => {
  admin = await makeAdmin();
  other = await makeAdmin();
  small = await makeAdmin();
  for (const [{ officeId }, count] of [
    [admin, 10_000],
    [other, 10_000],
    [small, 100],
  ] as const) {
    await db.$client`
      insert into invitation (office_id, email, email_key, display_name, roles, locale, token_hash, expires_at)
      select ${officeId}, n || '@many.example', n || '@many.example', 'Person ' || n % 1000, '{customer}', 'en',
             sha256((${officeId} || n)::bytea), now() + interval '7 days' from generate_series(1, ${count}::int) n`;
  }
  await db.$client`
    insert into mail (invitation_id, kind, to_address, state, problem)
    select id, 'invitation', email,
           (case when office_id = ${other.officeId} or row_number() over (order by id) % 500 = 0 then 'failed' else 'sent' end)::mail_state,
           '550 RCPT TO' from invitation`;
  file = await keep(admin, fileOf(Array.from({ length: 200 }, (_, n) => ({ name: n % 2 ? 'Ada' : '' }))));
  await db.$client`analyze`;
});

describe('among twenty thousand open invitations', () => {
  test('a page of them reads no table from end to end, and no more than it shows', async () => {
    const { next } = await listInvitations(db, admin.officeId, {});
    const plans = await plansOf(async (noted) => {
      await listInvitations(noted, admin.officeId, {});
      await listInvitations(noted, admin.officeId, { after: next });
    });
    expect(tooMuch(plans, { sorted: 2 * invitationsOnPage })).toEqual([]);
    const read = plans.flatMap(({ steps }) => steps.filter(({ relation }) => relation === 'invitation'));
    expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThan(2 * invitationsOnPage);
  });

  test('those that were not delivered, a search and the pages of a file read no table from end to end either', async () => {
    const plans = await plansOf(async (noted) => {
      await countRefused(noted, admin.officeId);
      await listInvitations(noted, admin.officeId, { onlyRefused: true });
      await listInvitations(noted, admin.officeId, { search: 'person 77' });
      await recentImports(noted, admin.officeId);
      await findImport(noted, admin.officeId, file);
      await refusedLines(noted, admin.officeId, file, 100);
      await importOnce(noted, secretKeys());
    });
    expect(plans.length).toBe(7);
    expect(tooMuch(plans, { sorted: 200 })).toEqual([]);
  });

  test('attack: an office invites thousands of bogus addresses. The others read their own failed mails, and none of its', async () => {
    expect(await countRefused(db, other.officeId)).toBe(10_000);
    await db.$client`
      update mail set state = 'failed' where office_id = ${small.officeId} and to_address like '1%'`;
    await db.$client`analyze`;
    const { mails } = await listFailedMails(db, small.officeId, {});
    expect(await countRefused(db, small.officeId)).toBe(mails.length);
    const plans = await plansOf(async (noted) => {
      await countRefused(noted, small.officeId);
      await listInvitations(noted, small.officeId, { onlyRefused: true });
      await listFailedMails(noted, small.officeId, {});
      await listFailedMails(noted, small.officeId, { order: 'oldest', after: mails[0]?.id });
    });
    expect(tooMuch(plans, { sorted: 200 })).toEqual([]);
    const read = plans.flatMap(({ steps }) => steps.filter(({ relation }) => relation === 'mail'));
    expect(read.length).toBeGreaterThan(3);
    expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThanOrEqual(100);
  });

  test('of ten thousand failed mails of their own, a page of them reads no more than it shows', async () => {
    const plans = await plansOf((noted) => listFailedMails(noted, other.officeId, {}));
    expect(tooMuch(plans, { sorted: 2 * mailsOnPage })).toEqual([]);
    const read = plans.flatMap(({ steps }) => steps.filter(({ relation }) => relation === 'mail'));
    expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThan(2 * mailsOnPage);
  });
});
