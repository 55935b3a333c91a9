import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { makeInvitations } from '@/lib/office/invitation/make';
import { beforeTheChange, testKills } from './support/kill';
import { appCodeStep, button, confirmedStep, passwordStep, signedInLongAgo } from './support/kill-steps';
import { expect, test } from './support/pair';
import { remember } from './support/remember';
import { giveCookie } from './support/shortcuts';
import { SignIn } from './support/sign-in';

// One after the other: they share two processes, of which each kills one.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const security = translator('en', 'security');

testKills({
  title: 'saving an office’s rules',
  kills: [
    ['save', 'asked'],
    ['save', 'answered'],
    ['code', beforeTheChange],
    ['code', 'answered'],
  ],
  async make(world) {
    const { page, makePerson, database } = world;
    const person = await makePerson({
      roles: ['staff', 'office-admin'],
      enrolled: true,
      requirement: 'required',
    });
    const signIn = new SignIn(page);
    const off = page.getByRole('radio', { name: security('requirements.off'), exact: true }).first();
    await signedInLongAgo(world, person);
    await page.goto('/office/security');
    return {
      way: {
        steps: {
          form: { at: security('title'), fill: () => off.check(), press: button(page, security('submit')) },
          save: { at: security('previewTitle'), press: button(page, /^Save/) },
          code: await appCodeStep(signIn, person.appKey),
          confirmed: confirmedStep(page, signIn),
        },
        end: { at: security('title'), isDone: async () => off.isChecked() },
      },
      truth: {
        person,
        once: [],
        notices: ['rules-loosened'],
        holds: async () => {
          const changed = await database.$client`
            select 1 from audit_event where office_id = ${person.officeId} and kind = 'office.rules-changed'`;
          expect(changed).toHaveLength(1);
        },
      },
    };
  },
});

testKills({
  title: 'accepting an invitation',
  kills: [
    ['choose', 'asked'],
    ['choose', 'answered'],
  ],
  async make(world) {
    const { page, context, makePerson, database, pair } = world;
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    const email = `new.${admin.email}`;
    const { officeId, accountId, displayName } = admin;
    await makeInvitations(
      database.$client,
      { officeId, accountId, displayName, address: null, keys: config().secretKeys },
      [{ email, displayName: 'Noor Newcomer', roles: ['customer'], locale: 'en', clients: [] }],
    );
    await expect.poll(() => pair.postbox.to(email).length, { timeout: 20_000 }).toBe(1);
    const token = remember(/token=([\w-]+)/.exec(pair.postbox.to(email)[0]?.mail.text ?? '')?.[1] ?? '');
    await giveCookie(context, 'link', token);
    const signIn = new SignIn(page);
    const { welcome, password: p, setUp, profile } = signIn.words;
    const phrase = remember(`a first phrase of ${admin.officeSlug}`);
    const toSignIn = page.getByRole('link', { name: welcome('signIn'), exact: true });
    await page.goto('/welcome');
    return {
      way: {
        steps: {
          choose: {
            at: welcome('title'),
            fill: async () => {
              await page.getByLabel(p('password'), { exact: true }).fill(phrase);
              await page.getByLabel(p('repeat'), { exact: true }).fill(phrase);
            },
            press: button(page, p('save')),
          },
          done: { at: welcome('doneTitle'), fill: () => toSignIn.click() },
          used: { at: welcome('ended.used.title'), fill: () => toSignIn.click() },
          password: passwordStep(signIn, { email, password: phrase }),
          offer: { at: setUp('offerTitle'), press: button(page, setUp('notNow')) },
        },
        end: { at: profile('infoTitle') },
      },
      truth: {
        person: admin,
        once: [],
        holds: async () => {
          const joined = await database.$client`
            select a.id from account a join audit_event e on e.account_id = a.id
             where a.email_key = ${email} and e.kind = 'person.joined'`;
          expect(joined).toHaveLength(1);
          expect(pair.postbox.to(email)).toHaveLength(1);
        },
      },
    };
  },
});
