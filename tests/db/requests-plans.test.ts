import { expect, test } from 'vitest';
import { findToDecide, listSwitches, listToDecide } from '@/lib/method-request/list';
import { findOwnRequest } from '@/lib/method-request/open';
import { makeCrowd } from '@/scripts/proof/crowd';
import { testDatabase } from '../setup/database';
import { makeAdmin } from './office-people';
import { makePerson } from './people';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();
const admin = await makeAdmin();
await makeCrowd(db, admin.officeId, { people: 2_000, clients: 20 });
const support = await makePerson({ roles: ['support'] });
await db.$client`update office set is_operator = true where id = ${support.officeId}`;
// Half of them apply, half of them ask for a switch.
await db.$client`
  insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                              had_proven, created_at)
  select office_id, id, case when row_number() over (order by id) % 2 = 0 then 'application' else 'switch'
           end::method_request_kind, 'sms', '+31612345678', 'mobile', 'Far away', false, false,
         now() - interval '1 minute' * row_number() over (order by id)
    from account where office_id = ${admin.officeId} and id <> ${admin.accountId}
     and not exists (select from method_request r where r.account_id = account.id)`;
await db.$client.unsafe('analyze');
const [{ id, person } = { id: '', person: '' }] = await db.$client<{ id: string; person: string }[]>`
  select id, account_id as person from method_request where kind = 'application' and office_id = ${admin.officeId}
   order by created_at offset 500 limit 1`;

/** A page and one row more. */
const page = 26;

test.each<[string, Parameters<typeof plansOf>[0]]>([
  ['the first page of what waits', (noting) => listToDecide(noting, admin.accountId)],
  ['a page in the middle', (noting) => listToDecide(noting, admin.accountId, id)],
  ['one application', (noting) => findToDecide(noting, admin.accountId, id)],
  ['the open switches', (noting) => listSwitches(noting, support.accountId)],
  ['a later page of them', (noting) => listSwitches(noting, support.accountId, id)],
  ['one’s own', (noting) => findOwnRequest(noting, person)],
])('with thousands that wait, %s is read without reading or sorting all of them', async (_, work) => {
  const plans = await plansOf(work);
  expect(plans.length).toBeGreaterThan(0);
  expect(tooMuch(plans, { sorted: page, read: 8 * page })).toEqual([]);
});
