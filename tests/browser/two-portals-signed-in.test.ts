import { maskNumber } from '@/lib/factor/phone/number';
import { translator } from '@/lib/i18n/translator';
import type { Person } from '../setup/people';
import { factorTab } from './support/factors';
import { beforeItIsKnown, beforeTheChange, testKills, type World } from './support/kill';
import {
  appCodeStep,
  button,
  confirmedStep,
  paidOnce,
  sentCodeStep,
  signedInLongAgo,
} from './support/kill-steps';
import { mobile, numberEntry, numbersOf, onNumber, other, owner } from './support/numbers';
import { freshMobile, offers, withPhone } from './support/own-numbers';
import { expect, test } from './support/pair';
import { remember } from './support/remember';
import { eventsOf, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';

// One after the other: they share two processes, of which each kills one.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const numbers = translator('en', 'numbers');

const has = async (world: World, person: Person, kind: string) =>
  (await eventsOf(world.database, person)).includes(kind);

testKills({
  title: 'adding a number in the profile',
  kills: [
    ['open', 'answered'],
    ['number', beforeItIsKnown],
    ['verify', { name: 'the number is kept', table: 'phone', event: 'insert' }],
    ['verify', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const [first, second] = [freshMobile(), freshMobile()];
    const person = await makePerson({ ...withPhone('sms', first), office: offers('sms') });
    const signIn = new SignIn(page);
    const { phone, factors, setUp } = signIn.words;
    await giveCookie(world.context, 'session', (await openSession(database, person, ['sms'])).cookie);
    await page.goto(factorTab);
    return {
      way: {
        steps: {
          open: { at: factors('title'), press: button(page, phone('setUp.addNumber')) },
          number: {
            at: phone('setUp.numberTitle'),
            fill: () => page.getByRole('textbox', { name: phone('setUp.number') }).fill(second),
            press: button(page, phone('setUp.sendCode')),
          },
          verify: sentCodeStep(world, person, second, {
            at: phone('setUp.codeTitle'),
            press: button(page, phone('setUp.verify')),
          }),
          added: { at: phone('setUp.doneAddedTitle'), press: button(page, setUp('toProfile')) },
        },
        end: { at: factors('title'), isDone: () => numberEntry(page, second).isVisible() },
      },
      truth: {
        person,
        once: ['number.added'],
        notices: ['number-added'],
        holds: async () => {
          expect(await numbersOf(database, person)).toEqual([first, second]);
          await paidOnce(world, person, second);
        },
      },
    };
  },
});

testKills({
  title: 'removing a number, after a proof',
  kills: [
    ['remove', 'asked'],
    ['remove', 'answered'],
    ['code', 'asked'],
    ['code', beforeTheChange],
    ['code', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson(
      owner({ [mobile]: 'sms', [other]: 'voice' }, { enrolled: true, currentMethod: 'authenticator' }),
    );
    const signIn = new SignIn(page);
    const { factors } = signIn.words;
    await signedInLongAgo(world, person);
    await page.goto(factorTab);
    const isDone = async () => !(await numberEntry(page, other).isVisible());
    return {
      way: {
        steps: {
          list: {
            at: factors('title'),
            fill: () => page.getByRole('link', { name: onNumber(factors('remove'), other) }).click(),
          },
          remove: {
            at: numbers('removeTitle', { number: maskNumber(other) }),
            press: button(page, factors('remove')),
          },
          code: await appCodeStep(signIn, person.appKey),
          confirmed: confirmedStep(page, signIn),
        },
        end: { at: factors('title'), isDone },
      },
      truth: {
        person,
        once: ['number.removed'],
        notices: ['number-removed'],
        holds: async () => expect(await numbersOf(database, person)).toEqual([mobile]),
      },
    };
  },
});

testKills({
  title: 'changing the password, after a proof',
  kills: [
    ['form', 'answered'],
    ['code', beforeTheChange],
    ['code', 'answered'],
  ],
  async make(world) {
    const { page, makePerson } = world;
    const person = await makePerson({ enrolled: true });
    const signIn = new SignIn(page);
    const { password: t } = signIn.words;
    const fresh = remember(`seven wet umbrellas ${person.officeSlug.slice(-10)}`);
    const field = (name: 'current' | 'password' | 'repeat') => page.getByLabel(t(name), { exact: true });
    await signedInLongAgo(world, person);
    await page.goto('/profile/password');
    return {
      way: {
        steps: {
          form: {
            at: t('title'),
            fill: async () => {
              await field('current').fill(person.password);
              await field('password').fill(fresh);
              await field('repeat').fill(fresh);
            },
            press: button(page, t('change')),
          },
          code: await appCodeStep(signIn, person.appKey),
          confirmed: confirmedStep(page, signIn),
        },
        end: { at: t('title'), isDone: () => has(world, person, 'password.changed') },
      },
      truth: {
        person,
        once: ['password.changed'],
        notices: ['password-changed'],
        holds: async () => {
          await signIn.signOut();
          await signIn.enterPassword({ ...person, password: fresh });
          await expect(signIn.heading).toHaveText(signIn.words.signIn('codeTitle'));
        },
      },
    };
  },
});

testKills({
  title: 'going over to a stricter client',
  kills: [
    ['choose', 'asked'],
    ['choose', 'answered'],
    ['code', 'asked'],
    ['code', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson({
      enrolled: true,
      clients: [
        { name: 'Lax Builders', requirement: 'off' },
        { name: 'Strict Bakery', requirement: 'required' },
      ],
    });
    const signIn = new SignIn(page);
    const { profile, ui } = signIn.words;
    await giveCookie(world.context, 'session', (await openSession(database, person, [])).cookie);
    await page.goto('/profile/info');
    return {
      way: {
        steps: {
          choose: {
            at: profile('infoTitle'),
            fill: () =>
              page.getByLabel(ui('client'), { exact: true }).selectOption({ label: 'Strict Bakery' }),
            press: button(page, ui('switchClient')),
          },
          code: await appCodeStep(signIn, person.appKey),
        },
        end: { at: profile('infoTitle'), isDone: () => has(world, person, 'client.switched') },
      },
      truth: {
        person,
        once: ['client.switched'],
        holds: async () => {
          const [session] = await database.$client<{ name: string }[]>`
            select c.name from session s join client c on c.id = s.client_id where s.account_id = ${person.accountId}`;
          expect(session?.name).toBe('Strict Bakery');
        },
      },
    };
  },
});
