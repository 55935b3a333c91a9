import { expect, test } from 'vitest';
import {
  clientScope,
  currentDecidingRules,
  decideGroups,
  officeScope,
  previewOf,
} from '@/lib/policy/preview';
import { allPeople } from '@/lib/policy/preview-people';
import type { DecidingRules } from '@/lib/policy/preview-rules';
import { makeCrowd } from '@/scripts/proof/crowd';
import { testDatabase } from '../setup/database';
import { makeAdmin } from './office-people';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();
const admin = await makeAdmin();
await makeCrowd(db, admin.officeId, { people: 4_000, clients: 80 });

const drafts: Record<string, Partial<DecidingRules>> = {
  'staff alone': { staffRequirement: 'required', staffGraceDays: 14 },
  everybody: { staffRequirement: 'required', customerRequirement: 'required' },
  'a method less': {
    staffRequirement: 'required',
    customerRequirement: 'required',
    customerMethods: ['sms'],
  },
  'methods by phone applied for': { phoneNeedsApplication: true, customerRequirement: 'required' },
};

test.each(Object.entries(drafts))('X2: the preview of %s reads no table from end to end', async (_, wish) => {
  const before = await currentDecidingRules(db, admin.officeId);
  if (!before) throw new Error('no such office');
  const scope = officeScope(admin.officeId, before, { ...before, ...wish }, true);
  const { people } = await previewOf(db, scope);
  expect(people).toBeGreaterThan(1_000);
  const plans = await plansOf((each) => previewOf(each, scope));
  expect(plans.length).toBeGreaterThan(1);
  expect(tooMuch(plans, { sorted: Number.POSITIVE_INFINITY })).toEqual([]);
});

test('P2: the preview of a client’s rule looks at that client’s users alone', async () => {
  const [client] = await db.$client<{ id: string; users: number }[]>`
    select client_id as id, count(*)::int as users from membership group by client_id order by 2 desc, 1 limit 1`;
  if (!client) throw new Error('no client has users');
  const scope = await clientScope(
    db,
    admin.officeId,
    client.id,
    { requirement: 'required', graceDays: 3 },
    true,
  );
  if (!scope) throw new Error('no such office');
  const plans = await plansOf((each) => previewOf(each, scope));
  expect(tooMuch(plans, { sorted: Number.POSITIVE_INFINITY, read: 2 * client.users })).toEqual([]);

  const decided = await decideGroups(db, scope);
  const ofFile = await plansOf(async (each) => {
    for await (const people of allPeople(each, scope, decided)) expect(people.length).toBeGreaterThan(0);
  });
  expect(tooMuch(ofFile, { sorted: client.users, read: 2 * client.users })).toEqual([]);
});
