import { config } from '@/lib/config';
import { seal } from '@/lib/crypto/secret-box';
import { drawToken, hashToken } from '@/lib/crypto/token';
import { translator } from '@/lib/i18n/translator';
import { mailLinkToken } from '@/lib/notice/mail-link';
import { drawPass, hashPass } from '@/lib/support/pass';
import type { Person } from '../setup/people';
import { testKills, type World } from './support/kill';
import { button, passwordStep, receiptStep } from './support/kill-steps';
import { expect, test } from './support/pair';
import { remember } from './support/remember';
import { SetUp } from './support/set-up';
import { giveCookie, openSession, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { wordsOf } from './support/words';

// One after the other: they share two processes, of which each kills one.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const { resets: t, pass: p, forgotten, password } = wordsOf('en');
const [getIn, notMe, checks] = [
  translator('en', 'getIn'),
  translator('en', 'notMe'),
  translator('en', 'identityChecks'),
];

/** Somebody of a desk and somebody it serves, in one office. */
async function deskAndOwner({ makePerson, context, database }: World) {
  const desk = await makePerson({ roles: ['staff', 'support'], enrolled: true, displayName: 'Ada First' });
  const { officeId } = desk;
  const owner = await makePerson({ officeId, enrolled: true, displayName: 'Robin Owner' });
  await giveCookie(context, 'session', (await openSession(database, desk)).cookie);
  return { desk, owner };
}

async function resetOf({ database }: World, owner: Person, askedBy: Person): Promise<string> {
  const [made] = await database.$client<{ id: string }[]>`
    insert into reset (office_id, account_id, scope, checks, reason, asked_by)
    values (${owner.officeId}, ${owner.accountId}, 'all', '{seen}', 'Phone lost', ${askedBy.accountId}) returning id`;
  return made?.id ?? '';
}

const statesOf = async ({ database }: World, { accountId }: Person) =>
  (await database.$client<{ state: string }[]>`select state from reset where account_id = ${accountId}`).map(
    ({ state }) => state,
  );

/** A mail that tells its owner of something, with a link of its own. */
async function mailAbout({ database }: World, { accountId, email }: Person, kind: string, data: object) {
  const [mail] = await database.$client<{ id: string }[]>`
    with told as (
      insert into notice (account_id, kind, data, mailed_at)
      values (${accountId}, ${kind}, ${JSON.stringify(data)}::jsonb, now()) returning id
    )
    insert into mail (account_id, notice_id, kind, to_address, data, state, sent_at)
    select ${accountId}, id, ${kind}, ${email}, ${JSON.stringify(data)}::jsonb, 'sent', now() from told returning id`;
  return mail?.id ?? '';
}

testKills({
  title: 'asking the desk for help',
  kills: [
    ['ask', { name: 'the request is kept', table: 'support_request', event: 'insert' }],
    ['ask', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, context, database } = world;
    const person = await makePerson({ enrolled: true });
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'awaiting-proof' }));
    await page.goto('/sign-in/help/ask');
    const asked = page.getByText(getIn('askedOn', { moment: '' }).split('on')[0] ?? '');
    return {
      way: {
        steps: {
          ask: {
            at: getIn('askTitle'),
            fill: () => page.getByRole('textbox', { name: getIn('reach') }).fill('020 555, evenings'),
            press: button(page, getIn('ask')),
          },
        },
        end: { at: translator('en', 'signIn')('helpTitle'), isDone: () => asked.isVisible() },
      },
      truth: { person, once: ['support.asked'], notices: ['support-asked'] },
    };
  },
});

testKills({
  title: 'a new password in place of a forgotten one',
  kills: [
    ['choose', 'asked'],
    ['choose', { name: 'the password is kept', table: 'account', event: 'update' }],
    ['choose', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson({ enrolled: true });
    const token = remember(drawToken());
    await database.$client`
      insert into account_link (account_id, purpose, token_hash, expires_at)
      values (${person.accountId}, 'password', ${hashToken(token)}, now() + interval '30 minutes')`;
    world.traffic.allow(/\/password\/open\?token=/);
    await page.goto(`/password/open?token=${token}`);
    const phrase = remember(`a phrase in place of the one of ${person.officeSlug}`);
    const signIn = new SignIn(page);
    return {
      way: {
        steps: {
          choose: {
            at: forgotten('newTitle'),
            fill: async () => {
              await page.getByLabel(password('password'), { exact: true }).fill(phrase);
              await page.getByLabel(password('repeat'), { exact: true }).fill(phrase);
            },
            press: button(page, password('save')),
          },
          // Set, and the answer was lost: the link is used up, and the new password signs in.
          gone: { at: forgotten('goneTitle'), fill: () => page.goto('/sign-in') },
          done: { at: forgotten('doneTitle'), fill: () => page.goto('/sign-in') },
          password: passwordStep(signIn, { ...person, password: phrase }),
        },
        end: { at: signIn.words.signIn('codeTitle') },
      },
      truth: { person, once: ['password.set'], notices: ['password-changed'] },
    };
  },
});

testKills({
  title: 'asking for a reset at the desk',
  kills: [
    ['ask', 'asked'],
    ['ask', { name: 'the reset is kept', table: 'reset', event: 'insert' }],
  ],
  async make(world) {
    const { page } = world;
    const { owner } = await deskAndOwner(world);
    await page.goto(`/support/accounts/${owner.accountId}/reset`);
    const account = translator('en', 'desk')('accountOf', { name: owner.displayName });
    return {
      way: {
        steps: {
          ask: {
            at: t('askTitle', { name: owner.displayName }),
            fill: async () => {
              await page.getByRole('checkbox', { name: checks('seen') }).check();
              await page.getByRole('textbox', { name: t('reason') }).fill('Phone lost in a canal.');
            },
            press: button(page, t('ask')),
          },
        },
        end: { at: account },
      },
      truth: {
        person: owner,
        once: ['reset.asked'],
        notices: ['reset-asked'],
        holds: async () => expect(await statesOf(world, owner)).toEqual(['asked']),
      },
    };
  },
});

testKills({
  title: 'confirming that a pass is handed over',
  kills: [
    ['confirm', { name: 'it is confirmed', table: 'reset', event: 'update' }],
    ['confirm', 'answered'],
  ],
  async make(world) {
    const { page, makePerson } = world;
    const { desk, owner } = await deskAndOwner(world);
    const first = await makePerson({ officeId: desk.officeId, roles: ['staff', 'support'], enrolled: true });
    await page.goto(`/support/resets/${await resetOf(world, owner, first)}`);
    const at = t('title', { name: owner.displayName });
    const read = page.getByRole('link', { name: t('passTitle'), exact: true });
    const confirm = button(page, t('confirmHandedOver'));
    return {
      way: {
        steps: { confirm: { at, press: confirm } },
        end: { at, isDone: () => read.isVisible() },
      },
      truth: {
        person: owner,
        once: ['reset.handed-over'],
        notices: ['reset-handed-over'],
        holds: async () => expect(await statesOf(world, owner)).toEqual(['handed']),
      },
    };
  },
});

testKills({
  title: 'stopping a reset',
  kills: [
    ['stop', { name: 'it is stopped', table: 'reset', event: 'update' }],
    ['stop', 'answered'],
  ],
  async make(world) {
    const { page, database, context } = world;
    const { desk, owner } = await deskAndOwner(world);
    // It is the owner's browser, where nobody is signed in.
    await context.clearCookies({ name: 'vestibule.session' });
    const reset = await resetOf(world, owner, desk);
    await database.$client`
      update reset set state = 'waiting', takes_effect_at = now() + interval '1 day' where id = ${reset}`;
    const mail = await mailAbout(world, owner, 'reset-confirmed', { reset, scope: 'all' });
    const token = remember(mailLinkToken(config().authSecrets, 'stop-reset', mail));
    world.traffic.allow(/\/stop-reset\/open\?token=/);
    await page.goto(`/stop-reset/open?token=${token}`);
    return {
      way: {
        steps: {
          stop: { at: p('stop.title'), press: button(page, p('stop.submit')) },
          // What the page says to whoever comes back after a while.
          over: { at: p('stop.overTitle'), fill: () => page.goto('/sign-in') },
          stopped: { at: p('stop.stoppedTitle'), fill: () => page.goto('/sign-in') },
        },
        end: { at: translator('en', 'signIn')('title') },
      },
      truth: {
        person: owner,
        once: ['reset.vetoed'],
        notices: ['reset-vetoed'],
        holds: async () => expect(await statesOf(world, owner)).toEqual(['vetoed']),
      },
    };
  },
});

testKills({
  title: 'a pass, and the set-up it opens',
  kills: [
    ['pass', { name: 'the pass is used', table: 'reset', event: 'update' }],
    ['pass', 'asked'],
    ['pass', 'answered'],
  ],
  async make(world) {
    const { page, database, context } = world;
    const { desk, owner } = await deskAndOwner(world);
    await context.clearCookies({ name: 'vestibule.session' });
    const reset = await resetOf(world, owner, desk);
    const drawn = remember(drawPass());
    await database.$client`
      update reset set state = 'handed', pass_hash = ${hashPass(drawn)},
             sealed_pass = ${seal(config().secretKeys, owner.accountId, drawn)}, pass_until = now() + interval '1 day'
       where id = ${reset}`;
    await giveCookie(context, 'attempt', await openSignIn(database, owner, { state: 'awaiting-proof' }));
    await page.goto('/sign-in/pass');
    const setUp = new SetUp(page);
    const { setUp: words } = setUp.words;
    return {
      way: {
        steps: {
          pass: {
            at: p('title'),
            fill: () => page.getByRole('textbox', { name: p('title') }).fill(drawn),
            press: button(page, p('submit')),
          },
          begin: { at: words('demandTitle'), press: setUp.start },
          scan: {
            at: words('scanTitle'),
            fill: async () => setUp.code.fill(await (await setUp.scan()).nextCode()),
            press: setUp.connectButton,
          },
          codes: receiptStep(setUp),
        },
        end: { at: words('doneTitle') },
      },
      truth: {
        person: owner,
        once: ['reset.used', 'factor.connected'],
        notices: ['reset-done', 'factor-connected'],
        holds: async () => expect(await statesOf(world, owner)).toEqual(['used']),
      },
    };
  },
});

testKills({
  title: '“This wasn’t me”',
  kills: [
    ['press', { name: 'the account is guarded', table: 'account', event: 'update' }],
    ['press', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson({ enrolled: true });
    await openSession(database, person);
    const mail = await mailAbout(world, person, 'app-added', {});
    const token = remember(mailLinkToken(config().authSecrets, 'not-me', mail));
    world.traffic.allow(/\/not-me\/open\?token=/);
    await page.goto(`/not-me/open?token=${token}`);
    return {
      way: {
        steps: { press: { at: notMe('title'), press: button(page, notMe('submit')) } },
        end: { at: notMe('doneTitle') },
      },
      truth: {
        person,
        once: ['account.guarded', 'session.ended'],
        notices: ['account-guarded'],
      },
    };
  },
});
