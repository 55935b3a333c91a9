import type { AuthenticatorApp } from './support/authenticator-app';
import { errorSummary, send } from './support/form';
import { beforeItIsKnown, beforeTheTicket, type Middle, testKills } from './support/kill';
import {
  appCodeStep,
  paidOnce,
  passwordStep,
  receiptStep,
  sentCodeStep,
  signedInOnceOrAgain,
} from './support/kill-steps';
import { freshLandline, freshMobile, offers, shownDigits, withPhone } from './support/own-numbers';
import { expect, test } from './support/pair';
import { Phones } from './support/phones';
import { SetUp } from './support/set-up';
import { ageChallenges, eventsOf, holdings } from './support/shortcuts';
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
  title: 'asking for another text message',
  kills: [
    ['again', 'asked'],
    ['again', beforeItIsKnown],
    ['again', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database, phones } = world;
    const number = freshMobile();
    const person = await makePerson(withPhone('sms', number));
    const signIn = new SignIn(page);
    const { phone, profile } = signIn.words;
    await signIn.begin(person);
    await phones.newestCode(number);
    await phones.moveClock(31, number);
    await ageChallenges(database, person, 31);
    await page.reload();
    let isAsked = false;
    return {
      way: {
        steps: {
          again: {
            at: phone('smsTitle'),
            isHere: () => !isAsked,
            fill: async () => {
              await page.getByText(phone('noCode'), { exact: true }).click();
              isAsked = true;
            },
            press: page.getByRole('button', { name: phone('again', { method: 'sms' }), exact: true }),
          },
          code: sentCodeStep(world, person, number, { at: phone('smsTitle'), press: signIn.continue }),
        },
        end: { at: profile('infoTitle') },
      },
      truth: {
        person,
        once: ['session.started'],
        holds: () => paidOnce(world, person, number),
      },
    };
  },
});

testKills({
  title: 'signing in by keypad call',
  kills: [
    ['password', beforeItIsKnown],
    ['password', 'answered'],
    ['right', beforeTheTicket],
    ['right', 'answered'],
  ],
  async make(world) {
    const { page, context, makePerson, phones, javaScriptEnabled } = world;
    const number = freshLandline();
    const person = await makePerson(withPhone('keypad-call', number));
    const signIn = new SignIn(page);
    const { phone, profile } = signIn.words;
    await page.goto('/sign-in');
    return {
      way: {
        steps: {
          password: passwordStep(signIn, person),
          call: {
            at: phone('callTitle'),
            fill: async () => {
              const digits = await shownDigits(page, phone);
              const owner = await phones.open(await context.newPage(), number);
              await owner.rings();
              await owner.pickUp();
              if (javaScriptEnabled === false) await owner.keyIn(digits);
              else await owner.press(digits);
            },
          },
          right: {
            at: phone('callRightTitle'),
            press: page.getByRole('button', { name: phone('signMeIn'), exact: true }),
          },
        },
        end: { at: profile('infoTitle') },
      },
      truth: { person, once: [], holds: () => signedInOnceOrAgain(world, person) },
    };
  },
});

test('the digits of a call, keyed in while the process is killed that hears of it: the page goes on, and they count once', {
  tag: '@thorough',
}, async ({ page, context, makePerson, database, pair }) => {
  const number = freshLandline();
  const person = await makePerson(withPhone('keypad-call', number));
  const signIn = new SignIn(page);
  const { phone, profile } = signIn.words;
  await signIn.begin(person);
  const digits = await shownDigits(page, phone);
  const owner = await new Phones(pair).open(await context.newPage(), number);
  await owner.rings();
  await owner.pickUp();
  await pair.whole();
  const gone = pair.proxy.strike(/^\/api\/vonage\/keyed\//, 'answered');
  await owner.press(digits);
  await gone;
  await expect(signIn.heading).toHaveText(phone('callRightTitle'));
  await send(page.getByRole('button', { name: phone('signMeIn'), exact: true }));
  await expect(signIn.heading).toHaveText(profile('infoTitle'));
  expect(await eventsOf(database, person)).toEqual(['password.right', 'proof.right', 'session.started']);
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

testKills({
  title: 'setting up a number',
  kills: [
    ['number', 'asked'],
    ['number', beforeItIsKnown],
    ['number', 'answered'],
    ['verify', { name: 'the number is kept', table: 'phone', event: 'insert' }],
    ['verify', 'answered'],
    ['receipt', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const number = freshMobile();
    const person = await makePerson({ requirement: 'required', office: offers('authenticator', 'sms') });
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s, phone, profile } = signIn.words;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto('/sign-in');
    return {
      way: {
        steps: {
          password: passwordStep(signIn, person),
          choose: {
            at: s('demandTitle'),
            fill: () => page.getByRole('radio', { name: phone('methods.sms') }).check(),
            press: signIn.continue,
          },
          number: {
            at: phone('setUp.numberTitle'),
            fill: () => page.getByRole('textbox', { name: phone('setUp.number') }).fill(number),
            press: button(phone('setUp.sendCode')),
          },
          verify: sentCodeStep(world, person, number, {
            at: phone('setUp.codeTitle'),
            press: button(phone('setUp.verify')),
          }),
          receipt: receiptStep(setUp),
          done: { at: s('doneTitle'), press: button(s('toPortal')) },
        },
        end: { at: profile('infoTitle') },
      },
      truth: {
        person,
        once: ['factor.connected', 'recovery-codes.acknowledged', 'session.started'],
        notices: ['factor-connected'],
        holds: async () => {
          await paidOnce(world, person, number);
          expect(await holdings(database, person)).toMatchObject({ codes: 10, sessions: 1 });
        },
      },
    };
  },
});
