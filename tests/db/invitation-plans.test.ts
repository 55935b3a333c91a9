import { beforeAll, describe, expect, test, vi } from 'vitest';
import { countRefused, invitationsOnPage, listInvitations } from '@/lib/office/invitation/find';
import { findImport, recentImports, refusedLines } from '@/lib/office/invitation/import/find-import';
import { importOnce } from '@/lib/office/invitation/import/importer';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { fileOf, keep } from './import-room';
import { makeAdmin } from './inviting';
import { secretKeys } from './journey';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();
vi.setConfig({ hookTimeout: 120_000 });

let admin: Person;
let file: string;
beforeAll(async () => {
  admin = await makeAdmin();
  const other = await makeAdmin();
  for (const { officeId } of [admin, other]) {
    await db.$client`
      insert into invitation (office_id, email, email_key, display_name, roles, locale, token_hash, expires_at)
      select ${officeId}, n || '@many.example', n || '@many.example', 'Person ' || n % 1000, '{customer}', 'en',
             sha256((${officeId} || n)::bytea), now() + interval '7 days' from generate_series(1, 10000) n`;
  }
  await db.$client`
    insert into mail (invitation_id, kind, to_address, state, problem)
    select id, 'invitation', email, (case when row_number() over (order by id) % 500 = 0 then 'failed' else 'sent' end)::mail_state,
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
});
