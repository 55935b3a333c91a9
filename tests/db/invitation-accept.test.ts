import { describe, expect, test } from 'vitest';
import { makeWelcomeLink } from '@/lib/account/link';
import { acceptInvitation, findInvited } from '@/lib/office/invitation/accept';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { breakHashing, crowd, hashTo, whileHashing } from './hashing';
import {
  accountsOf,
  ask,
  freshEmail,
  invitationsTo,
  invited,
  linksOf,
  makeAdmin,
  officeEvents,
} from './inviting';
import { begin, freshAddress } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const chosen = 'quite another pass phrase';
const day = 86_400;
const accept = (token: string, password = chosen) => acceptInvitation(db, token, password, freshAddress());
const stateOf = async (token: string) => (await findInvited(db, token))?.state;

describe('accepting an invitation', () => {
  test('makes the account as it was invited, with its clients, the first one active, and the person signs in', async () => {
    const admin = await makeAdmin();
    const { clients } = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Zeta' }, { name: 'Alpha' }],
    });
    const ids = clients.map(({ id }) => id);
    const { email, token, id } = await invited(admin, { clients: ids });
    expect(await accountsOf(email), 'nobody has an account before they accept').toEqual([]);
    expect(await findInvited(db, token)).toMatchObject({
      state: 'open',
      displayName: 'Noor Example',
      email,
      office: { slug: admin.officeSlug },
    });

    expect(await accept(token)).toBe('done');
    const [account] = await accountsOf(email);
    expect(account).toMatchObject({
      officeId: admin.officeId,
      displayName: 'Noor Example',
      roles: ['customer'],
      locale: 'nl',
      clientId: ids[0],
      clients: [...ids].sort(),
    });
    expect((await begin(db, { email, password: chosen })).state).not.toBe('closed');
    const joined = (await officeEvents(admin)).filter(({ kind }) => kind === 'person.joined');
    expect(joined).toEqual([{ kind: 'person.joined', actor: account?.id, data: { invitation: id } }]);
    expect(JSON.stringify(await officeEvents(admin))).not.toContain(token);
  });

  test('a client that is gone by then is not joined, and the next one is the active one', async () => {
    const admin = await makeAdmin();
    const { clients } = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Gone' }, { name: 'Stays' }],
    });
    const { email, token } = await invited(admin, { clients: clients.map(({ id }) => id) });
    expect(await ask(admin, { kind: 'remove-client', client: clients[0]?.id ?? '' })).toBe('done');
    expect(await accept(token)).toBe('done');
    const stays = clients[1]?.id;
    expect(await accountsOf(email)).toMatchObject([{ clientId: stays, clients: [stays] }]);
  });

  test('a link that was used makes no second account, and says that it was used', async () => {
    const { email, token } = await invited(await makeAdmin());
    await accept(token);
    const [before] = await accountsOf(email);
    expect(await stateOf(token)).toBe('used');
    expect(await accept(token, 'the pass phrase of a thief')).toBe('gone');
    expect(await accountsOf(email)).toEqual([before]);
  });

  test('used twenty times at once it makes one account', async () => {
    const admin = await makeAdmin();
    const { email, token } = await invited(admin);
    let made = 0;
    hashTo(() => {
      made += 1;
      return `hash ${made}`;
    });
    const outcomes = await race(20, () => accept(token));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(19);
    expect(await accountsOf(email)).toHaveLength(1);
    const kinds = (await officeEvents(admin)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'person.joined')).toHaveLength(1);
  });

  test('expires after a week, also while the password is being hashed', async () => {
    const { email, token } = await invited(await makeAdmin());
    await clock.forward(7 * day - 1);
    expect(await stateOf(token)).toBe('open');
    whileHashing(() => clock.forward(1));
    expect(await accept(token)).toBe('gone');
    expect(await stateOf(token)).toBe('expired');
    expect(await accept(token)).toBe('gone');
    expect(await accountsOf(email)).toEqual([]);
  });

  test('a renewed link voids the older one, also for a password that is being hashed; expired ones come back to life', async () => {
    const admin = await makeAdmin();
    const { email, id, token } = await invited(admin);
    await clock.forward(8 * day);
    const renew = () => ask(admin, { kind: 'renew-invitation', invitation: id });
    expect(await renew()).toBe('done');
    const [second = ''] = await linksOf(id);
    expect(second).not.toBe(token);
    expect(await stateOf(token), 'the older link is as good as invented').toBeUndefined();
    expect(await accept(token)).toBe('gone');
    expect(await stateOf(second)).toBe('open');

    whileHashing(renew);
    expect(await accept(second)).toBe('gone');
    expect(await accountsOf(email)).toEqual([]);
    const [third = ''] = await linksOf(id);
    expect(await accept(third)).toBe('done');
  });

  test('a withdrawn one opens nothing, also when it is withdrawn while the password is being hashed', async () => {
    const admin = await makeAdmin();
    const { email, id, token } = await invited(admin);
    whileHashing(() => ask(admin, { kind: 'withdraw-invitation', invitation: id }));
    expect(await accept(token)).toBe('gone');
    expect(await stateOf(token)).toBe('withdrawn');
    expect(await accept(token)).toBe('gone');
    expect(await accountsOf(email)).toEqual([]);
  });

  test('accept against withdraw, raced: either there is an account, or there is none', async () => {
    const admin = await makeAdmin();
    for (let round = 0; round < 4; round += 1) {
      const { email, id, token } = await invited(admin);
      const [accepted, withdrawn] = await race(2, async (n) =>
        n === 0 ? accept(token) : ask(admin, { kind: 'withdraw-invitation', invitation: id }),
      );
      expect([accepted, withdrawn]).toEqual(
        (await accountsOf(email)).length === 1 ? ['done', 'gone'] : ['gone', 'done'],
      );
    }
  });

  test('an address that has got an account elsewhere meanwhile answers as a used link does, and makes none', async () => {
    const [admin, other] = [await makeAdmin(), await makeAdmin()];
    const email = freshEmail();
    const here = await invited(admin, { email });
    const there = await invited(other, { email });
    expect(await accept(there.token)).toBe('done');
    expect(await stateOf(here.token)).toBe('used');
    expect(await accept(here.token)).toBe('gone');
    expect(await accountsOf(email)).toMatchObject([{ officeId: other.officeId }]);
    expect(await invitationsTo(email)).toMatchObject([{ used: true }, { used: false }]);
  });

  test('two offices’ links to one address, opened in one moment: one account, and no failure', async () => {
    const [admin, other] = [await makeAdmin(), await makeAdmin()];
    const email = freshEmail();
    const here = await invited(admin, { email });
    const there = await invited(other, { email });
    const outcomes = await race(20, (n) => accept(n % 2 === 0 ? here.token : there.token));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(19);
    expect(await accountsOf(email)).toHaveLength(1);
  });

  test('an address that became somebody’s second one meanwhile makes no account either', async () => {
    const { email, token } = await invited(await makeAdmin());
    const somebody = await makePerson();
    whileHashing(
      () => db.$client`
        insert into contact (account_id, email, email_key, confirmed_at)
        values (${somebody.accountId}, ${email}, ${email}, now())`,
    );
    expect(await accept(token)).toBe('gone');
    expect(await stateOf(token)).toBe('used');
    expect(await accountsOf(email)).toEqual([]);
  });

  test('looked at twenty times, as mail scanners do, a link is as good as before', async () => {
    const admin = await makeAdmin();
    const { email, token } = await invited(admin);
    const [before] = await invitationsTo(email);
    const events = (await officeEvents(admin)).length;
    const states = await race(20, () => stateOf(token));
    expect(new Set(states)).toEqual(new Set(['open']));
    expect(await invitationsTo(email)).toEqual([before]);
    expect(await officeEvents(admin)).toHaveLength(events);
    expect(await accept(token)).toBe('done');
  });

  test('an attacker with invented tokens is answered without a hash being worked out', async () => {
    const { token } = await invited(await makeAdmin());
    const link = await makeWelcomeLink(db, (await makePerson()).accountId);
    breakHashing();
    for (const other of ['', 'x', `${token}x`, token.slice(0, -1), '\u0000', link, 'x'.repeat(10_000)]) {
      expect(await accept(other)).toBe('gone');
    }
  });

  test('is not used up when too many people are at the door, or hashing fails', async () => {
    const { token } = await invited(await makeAdmin());
    crowd();
    expect(await accept(token)).toBe('busy');
    breakHashing();
    await expect(accept(token)).rejects.toThrow('out of memory');
    expect(await accept(token)).toBe('done');
  });
});
