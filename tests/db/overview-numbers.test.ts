import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { account, office, phone, proofCounter } from '@/db/schema';
import { config, installConfig } from '@/lib/config';
import { currentWithout, type FactorOverview, factorOverview } from '@/lib/factor/overview';
import { methodsFor } from '@/lib/factor/phone/number';
import type { Method } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { addNumber, numbersOf } from './numbers';
import { makePerson } from './people';
import { notingDatabase } from './statements';

await testDatabase();
const { db, during } = await notingDatabase();
afterAll(() => db.close());

const withoutPhones = config();
// What the portal does not serve it does not offer: here it serves phones.
const withPhones = {
  ...withoutPhones,
  vonage: {
    applicationId: 'application',
    privateKey: 'none',
    signatureSecret: 'secret',
    apiHost: 'http://127.0.0.1:1',
    fromNumber: undefined,
    templateIds: {},
  },
};
installConfig(withPhones);

const allMethods: Method[] = ['authenticator', 'sms', 'voice', 'keypad-call'];
const [mobile, landline] = ['+31618273645', '+31207364518'];
/** As the profile shows them: masked, on one line. */
const [mobileShown, landlineShown] = ['+31\u00A0••••••\u00A045', '+31\u00A0••••••\u00A018'];
const bySms = { number: mobile, verifiedBy: 'sms' } as const;
const byCall = { number: landline, verifiedBy: 'keypad-call' } as const;

async function overviewOf({ accountId }: Person): Promise<FactorOverview> {
  const overview = await factorOverview(db, accountId);
  if (!overview) throw new Error('the account is gone');
  return overview;
}

const person = (options: PersonOptions = {}) =>
  makePerson({ ...options, office: { customerMethods: allMethods, ...options.office } });

const block = ({ accountId }: Person, ...methods: Method[]) =>
  db.insert(proofCounter).values(methods.map((method) => ({ accountId, method, failures: 100 })));

describe('W8: one’s own numbers', () => {
  test('X6: one of a country that no codes go to is no way to sign in any more, and is told as such', async () => {
    const owner = await person({ phones: [bySms], office: { codeCountries: ['GB'] } });
    const british = await addNumber(owner, { number: '+447400123456' });
    const overview = await overviewOf(owner);
    expect(overview.numbers).toMatchObject([{ isServed: false }, { id: british.id, isServed: true }]);
    expect(overview.current).toMatchObject({ method: 'sms', number: '+44\u00A0••••••\u00A056' });
    expect(currentWithout(overview, { number: british.id })).toBeUndefined();
  });

  test('are told in their order, masked, with kind, how and since when they are verified, and last use', async () => {
    const owner = await person({ phones: [bySms, byCall] });
    const since = Date.parse('2026-03-05T13:00:00Z');
    await db
      .update(phone)
      .set({ verifiedAt: new Date(since) })
      .where(eq(phone.accountId, owner.accountId));
    const unchecked = await addNumber(owner, { verified: false });
    await db
      .update(phone)
      .set({ lastUsedAt: new Date(since + 1_000) })
      .where(eq(phone.number, landline));
    const { numbers, ...overview } = await overviewOf(owner);
    expect(numbers).toMatchObject([
      {
        number: mobileShown,
        kind: 'mobile',
        isPrimary: true,
        lastUsedAt: null,
        verified: { by: 'sms', since },
      },
      {
        number: landlineShown,
        kind: 'landline',
        isPrimary: false,
        lastUsedAt: since + 1_000,
        verified: { by: 'keypad-call', since },
      },
      { id: unchecked.id, isPrimary: false, verified: null },
    ]);
    const whole = [mobile, landline, unchecked.number].map((number) => number.slice(3));
    for (const digits of whole) expect(JSON.stringify({ numbers, overview })).not.toContain(digits);
  });

  test('make one statement with everything else', async () => {
    const owner = await person({ phones: [bySms, byCall], enrolled: true });
    const { statements } = await during(() => factorOverview(db, owner.accountId));
    expect(statements).toHaveLength(1);
  });

  test('have the first verified one for their primary one: codes go there', async () => {
    const owner = await person({ phones: [byCall] });
    await addNumber(owner, { verified: false, position: 0 });
    const { numbers, current } = await overviewOf(owner);
    expect(numbers.map(({ isPrimary }) => isPrimary)).toEqual([false, true]);
    expect(current).toEqual({ method: 'voice', number: landlineShown });
  });

  test('C8: are five at most; those that nobody has verified do not count', async () => {
    const owner = await person({ phones: [bySms] });
    for (let more = 0; more < 3; more += 1) await addNumber(owner);
    for (let more = 0; more < 2; more += 1) await addNumber(owner, { verified: false });
    expect(await overviewOf(owner)).toMatchObject({ mayAddNumber: true });
    await addNumber(owner);
    expect(await overviewOf(owner)).toMatchObject({ mayAddNumber: false });
  });

  test('of somebody else are never among them', async () => {
    await person({ phones: [bySms, byCall] });
    const other = await person();
    expect(await overviewOf(other)).toMatchObject({ numbers: [], enrolled: false, current: undefined });
  });
});

describe('W8: what sign-in asks for first', () => {
  test('is the person’s own choice, else what the office ranks first; text messages go to the first mobile number', async () => {
    const owner = await person({ phones: [byCall, bySms], enrolled: true });
    expect(await overviewOf(owner)).toMatchObject({
      current: { method: 'authenticator', number: undefined },
      choices: allMethods,
      reserved: [],
      enrolled: true,
    });
    const choose = (currentMethod: Method) =>
      db.update(account).set({ currentMethod }).where(eq(account.id, owner.accountId));
    await choose('sms');
    expect((await overviewOf(owner)).current).toEqual({ method: 'sms', number: mobileShown });
    await choose('voice');
    expect((await overviewOf(owner)).current).toEqual({ method: 'voice', number: landlineShown });
  });

  test('W10: text message or voice call is reserved to the service desk where the office says so', async () => {
    const owner = await person({ phones: [bySms], currentMethod: 'sms', office: { switchesByDesk: true } });
    expect(await overviewOf(owner)).toMatchObject({
      choices: ['sms', 'keypad-call'],
      reserved: ['voice'],
      usable: ['sms', 'voice', 'keypad-call'],
    });
  });

  test('is told beforehand of a factor that is about to go, as it then is', async () => {
    const owner = await person({ phones: [bySms, byCall], enrolled: true, currentMethod: 'sms' });
    const overview = await overviewOf(owner);
    const [first, second] = await numbersOf(owner);
    expect(currentWithout(overview, { number: second?.id ?? '' })).toEqual(overview.current);
    const then = currentWithout(overview, { number: first?.id ?? '' });
    await db.delete(phone).where(eq(phone.id, first?.id ?? ''));
    await db.update(account).set({ currentMethod: null }).where(eq(account.id, owner.accountId));
    const now = await overviewOf(owner);
    expect(then).toEqual(now.current);
    const app = now.apps[0]?.id ?? '';
    expect(currentWithout(now, { app })).toEqual({ method: 'voice', number: landlineShown });
    expect(currentWithout(now, { app, number: second?.id ?? '' })).toBeUndefined();
  });
});

describe('what works, and what is offered', () => {
  test('blocked methods are named one by one; only when all are does what comes next replace everything', async () => {
    const owner = await person({ phones: [bySms], enrolled: true });
    await block(owner, 'authenticator', 'sms');
    expect(await overviewOf(owner)).toMatchObject({
      blocked: ['authenticator', 'sms'],
      allBlocked: false,
      choices: ['voice', 'keypad-call'],
      current: { method: 'voice' },
    });
    await block(owner, 'voice', 'keypad-call');
    expect(await overviewOf(owner)).toMatchObject({
      blocked: allMethods,
      allBlocked: true,
      current: undefined,
    });
  });

  test('an office that offers no method by phone, and a portal without Vonage, offer nobody a number', async () => {
    const none = { phoneMethods: [], mayAddNumber: false, mayAdd: true };
    const appOnly = await person({ phones: [bySms], office: { customerMethods: ['authenticator'] } });
    expect(await overviewOf(appOnly)).toMatchObject({ ...none, enrolled: true, current: undefined });
    const owner = await person({ phones: [bySms] });
    expect(await overviewOf(owner)).toMatchObject({ phoneMethods: methodsFor('mobile'), mayAddNumber: true });
    installConfig(withoutPhones);
    expect(await overviewOf(owner)).toMatchObject({ ...none, enrolled: true, current: undefined });
    installConfig(withPhones);
  });

  test('who has nothing, or nothing that works, may set up whatever is offered; where nothing is, nothing', async () => {
    const phonesOnly = { customerMethods: ['sms' as const] };
    const newcomer = await person({ office: phonesOnly });
    expect(await overviewOf(newcomer)).toMatchObject({ mayAdd: true, mayAddNumber: true });
    const blocked = await person({ phones: [bySms], office: phonesOnly });
    expect(await overviewOf(blocked)).toMatchObject({ mayAdd: false });
    await block(blocked, 'sms');
    expect(await overviewOf(blocked)).toMatchObject({ mayAdd: true, allBlocked: true });
    installConfig(withoutPhones);
    expect(await overviewOf(newcomer)).toMatchObject({ mayAdd: false, mayAddNumber: false });
    installConfig(withPhones);
  });

  test('an office that offers no app offers nobody to connect one', async () => {
    const owner = await person({ enrolled: true });
    expect(await overviewOf(owner)).toMatchObject({ mayAdd: true });
    await db
      .update(office)
      .set({ customerMethods: ['sms'] })
      .where(eq(office.id, owner.officeId));
    expect(await overviewOf(owner)).toMatchObject({ mayAdd: false, enrolled: true, current: undefined });
  });
});
