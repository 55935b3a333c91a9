import { send } from './support/form';
import { beforeItIsKnown, beforeTheTicket, testKills } from './support/kill';
import { paidOnce, passwordStep, receiptStep, sentCodeStep, signedInOnceOrAgain } from './support/kill-steps';
import { freshLandline, freshMobile, offers, shownDigits, withPhone } from './support/own-numbers';
import { expect, test } from './support/pair';
import { Phones } from './support/phones';
import { SetUp } from './support/set-up';
import { ageChallenges, eventsOf, holdings } from './support/shortcuts';
import { SignIn } from './support/sign-in';

// One after the other: they share two processes, of which each kills one.
test.describe.configure({ mode: 'default', timeout: 120_000 });

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
  const events = await eventsOf(database, person);
  expect(events.filter((kind) => kind === 'proof.right' || kind === 'session.started')).toHaveLength(2);
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
