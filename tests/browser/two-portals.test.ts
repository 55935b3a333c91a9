import type { AuthenticatorApp } from './support/authenticator-app';
import { errorSummary } from './support/form';
import { beforeItIsKnown, beforeTheTicket, type Middle, testKills } from './support/kill';
import {
  appCodeStep,
  paidOnce,
  passwordStep,
  receiptStep,
  sentCodeStep,
  signedInOnceOrAgain,
} from './support/kill-steps';
import { freshMobile, withPhone } from './support/own-numbers';
import { expect, test } from './support/pair';
import { SetUp } from './support/set-up';
import { eventsOf, holdings } from './support/shortcuts';
import { SignIn } from './support/sign-in';

// One after the other: they share two processes, of which each kills one.
test.describe.configure({ mode: 'default', timeout: 120_000 });

/** In the middle of a proof: Vonage found the code right, and will not do so again. */
const beforeTheCodeIsSpent: Middle = {
  name: 'the code that Vonage found right is spent',
  table: 'challenge',
  event: 'update',
  when: "new.state = 'spent'",
};

testKills({
  title: 'signing in with an app',
  always: [['code', 'answered']],
  kills: [
    ['password', 'asked'],
    ['password', 'answered'],
    ['code', 'asked'],
    ['code', beforeTheTicket],
  ],
  async make(world) {
    const { page, makePerson } = world;
    const person = await makePerson({ enrolled: true });
    const signIn = new SignIn(page);
    await page.goto('/sign-in');
    return {
      way: {
        steps: { password: passwordStep(signIn, person), code: await appCodeStep(signIn, person.appKey) },
        end: { at: signIn.words.profile('infoTitle') },
      },
      truth: { person, once: [], holds: () => signedInOnceOrAgain(world, person) },
    };
  },
});

testKills({
  title: 'signing in with a recovery code',
  kills: [
    ['code', 'asked'],
    ['code', 'answered'],
    ['found', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson({ enrolled: true });
    const signIn = new SignIn(page);
    const { signIn: t, setUp: s, profile } = signIn.words;
    const left = [...person.recoveryCodes];
    let code = left.shift() ?? '';
    await page.goto('/sign-in');
    return {
      way: {
        steps: {
          password: passwordStep(signIn, person),
          app: { at: t('codeTitle'), fill: () => signIn.chooseRecoveryCode() },
          code: {
            at: t('recoveryTitle'),
            fill: () => signIn.recoveryCode.fill(code),
            press: signIn.continue,
            otherwise: async () => {
              await expect(errorSummary(page)).toContainText(t('recoveryUsed'));
              code = left.shift() ?? '';
            },
          },
          found: {
            at: s('recoveredTitle'),
            press: page.getByRole('button', { name: s('keep'), exact: true }),
          },
        },
        end: { at: profile('infoTitle') },
      },
      truth: {
        person,
        once: [],
        holds: async () => {
          await signedInOnceOrAgain(world, person);
          const used = (await eventsOf(database, person)).filter((kind) => kind === 'recovery-code.used');
          expect(used, 'told of each code that was used').toHaveLength(10 - left.length);
          expect(await holdings(database, person)).toMatchObject({ codes: left.length });
        },
      },
    };
  },
});

testKills({
  title: 'signing in by text message',
  always: [['password', beforeItIsKnown]],
  kills: [
    ['password', 'asked'],
    ['password', 'answered'],
    ['code', 'asked'],
    ['code', beforeTheCodeIsSpent],
    ['code', beforeTheTicket],
    ['code', 'answered'],
  ],
  async make(world) {
    const { page, makePerson } = world;
    const number = freshMobile();
    const person = await makePerson(withPhone('sms', number));
    const signIn = new SignIn(page);
    const { phone, profile } = signIn.words;
    await page.goto('/sign-in');
    return {
      way: {
        steps: {
          password: passwordStep(signIn, person),
          code: sentCodeStep(world, person, number, { at: phone('smsTitle'), press: signIn.continue }),
        },
        end: { at: profile('infoTitle') },
      },
      truth: {
        person,
        once: [],
        holds: async () => {
          await signedInOnceOrAgain(world, person);
          await paidOnce(world, person, number);
        },
      },
    };
  },
});

testKills({
  title: 'setting up an app',
  always: [['connect', 'answered']],
  kills: [
    ['start', 'answered'],
    ['connect', 'asked'],
    ['receipt', 'asked'],
    ['receipt', 'answered'],
    ['done', beforeTheTicket],
    ['done', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson();
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { signIn: t, setUp: s, profile } = signIn.words;
    let app: AuthenticatorApp | undefined;
    await page.goto('/sign-in');
    return {
      way: {
        steps: {
          password: passwordStep(signIn, person),
          start: { at: s('offerTitle'), press: setUp.start },
          connect: {
            at: s('scanTitle'),
            fill: async () => {
              const scanned = await setUp.scan();
              app ??= scanned;
              expect(scanned.key, 'the same QR code').toBe(app.key);
              await setUp.code.fill(await app.nextCode());
            },
            press: setUp.connectButton,
          },
          receipt: receiptStep(setUp),
          done: { at: s('doneTitle'), press: page.getByRole('button', { name: s('toPortal'), exact: true }) },
          code: {
            at: t('codeTitle'),
            fill: async () => signIn.code.fill((await app?.nextCode()) ?? ''),
            press: signIn.continue,
          },
        },
        end: { at: profile('infoTitle') },
      },
      truth: {
        person,
        once: ['factor.connected', 'recovery-codes.acknowledged'],
        notices: ['factor-connected'],
        holds: async () => {
          await signedInOnceOrAgain(world, person);
          expect(await holdings(database, person)).toMatchObject({ apps: 1, codes: 10 });
        },
      },
    };
  },
});
