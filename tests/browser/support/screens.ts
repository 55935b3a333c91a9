import type { Database } from '@/db/connection';
import { makeWelcomeLink } from '@/lib/account/link';
import { drawToken, hashToken } from '@/lib/crypto/token';
import type { State } from '@/lib/sign-in/state';
import type { Person } from '../../setup/people';
import { cookies } from './raw';
import { remember } from './remember';
import { openProfileStep, openSession, openSignIn } from './shortcuts';

/** Every screen of the portal, and how somebody comes to stand before it. */
export type Place = {
  name: string;
  path: string;
  /** Puts the person there, anew each time, and returns the headers that their browser would send. */
  arrive: () => Promise<Record<string, string>>;
  /** Whether a secret (key, codes) is on it. */
  isSecret?: boolean;
};

const signInStates: [State, string][] = [
  ['awaiting-proof', '/sign-in/code'],
  ['awaiting-proof', '/sign-in/recovery-code'],
  ['awaiting-proof', '/sign-in/help/ask'],
  ['choosing', '/sign-in/set-up'],
  ['recovered', '/sign-in/set-up'],
  ['proving', '/sign-in/set-up'],
  ['showing-codes', '/sign-in/set-up'],
  ['finished', '/sign-in/set-up'],
  ['closed', '/sign-in/code'],
  ['refused', '/sign-in/code'],
];
const profileStates: State[] = [
  'awaiting-password',
  'awaiting-proof',
  'choosing',
  'proving',
  'showing-codes',
  'finished',
  'closed',
  'refused',
];
const secretStates: readonly State[] = ['proving', 'showing-codes'];

/** @param person enrolled, so that every screen has something to show */
export function places(database: Database, person: Person): Place[] {
  const nobody = async () => ({});
  const signedIn = async () => cookies({ session: (await openSession(database, person)).cookie });
  const sql = database.$client;
  const waiting = async (token = remember(drawToken())) => {
    const email = `a.${person.email}`;
    await sql`delete from contact where account_id = ${person.accountId} and takes_over`;
    await sql`
      insert into contact (account_id, email, email_key, takes_over, token_hash, link_until)
      values (${person.accountId}, ${email}, ${email}, true, ${hashToken(token)}, now() + interval '1 day')`;
    return token;
  };
  /** With another browser, an address that waits and a second one, so that there is a form for each. */
  const withAddresses = async () => {
    const email = `b.${person.email}`;
    await waiting();
    await openSession(database, person);
    await sql`
      insert into contact (account_id, email, email_key, confirmed_at)
      values (${person.accountId}, ${email}, ${email}, now()) on conflict do nothing`;
    return signedIn();
  };
  return [
    ...[
      '/sign-in',
      '/sign-in/help',
      '/password',
      '/password/sent',
      '/password/done',
      '/legal/terms',
      '/legal/privacy',
      '/legal/imprint',
      '/welcome/done',
    ].map((path): Place => ({ name: path, path, arrive: nobody })),
    ...signInStates.map(
      ([state, path]): Place => ({
        name: `${path} in ${state}`,
        path,
        isSecret: secretStates.includes(state),
        arrive: async () =>
          cookies({ attempt: await openSignIn(database, person, { state, mayPutOff: true }) }),
      }),
    ),
    ...[
      '',
      '/name',
      '/user-name',
      '/language',
      '/email',
      '/second-email',
      '/second-email/remove',
      '/history',
      '/data',
    ].map(
      (page): Place => ({
        name: `/profile/info${page}`,
        path: `/profile/info${page}`,
        arrive: withAddresses,
      }),
    ),
    ...['/profile/second-factor', '/profile/password'].map(
      (path): Place => ({ name: path, path, arrive: signedIn }),
    ),
    ...profileStates.map(
      (state): Place => ({
        name: `the profile's set-up in ${state}`,
        path: '/profile/second-factor/set-up',
        isSecret: secretStates.includes(state),
        arrive: async () => {
          const session = await openSession(database, person);
          await openProfileStep(database, person, session.id, 'connect-app', { state, replaces: true });
          return cookies({ session: session.cookie });
        },
      }),
    ),
    {
      name: '/profile/second-factor/switch-off',
      path: '/profile/second-factor/switch-off',
      // Without a fresh proof: its form has no field that could be wrong.
      arrive: async () => cookies({ session: (await openSession(database, person, [])).cookie }),
    },
    {
      name: "the profile's recovery code",
      path: '/profile/second-factor/set-up?way=recovery-code',
      arrive: async () => {
        const session = await openSession(database, person);
        await openProfileStep(database, person, session.id, 'connect-app', { state: 'awaiting-proof' });
        return cookies({ session: session.cookie });
      },
    },
    {
      name: '/confirm-email',
      path: '/confirm-email',
      arrive: async () => cookies({ email: await waiting() }),
    },
    {
      name: '/password/new',
      path: '/password/new',
      arrive: async () => {
        const token = remember(drawToken());
        await sql`
          insert into account_link (account_id, purpose, token_hash, expires_at)
          values (${person.accountId}, 'password', ${hashToken(token)}, now() + interval '30 minutes')
          on conflict (account_id, purpose) do update set
            token_hash = excluded.token_hash, expires_at = excluded.expires_at, used_at = null`;
        return cookies({ forgotten: token });
      },
    },
    {
      name: '/welcome',
      path: '/welcome',
      arrive: async () => cookies({ link: remember(await makeWelcomeLink(database, person.accountId)) }),
    },
  ];
}
