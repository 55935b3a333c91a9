import type { BrowserContext, Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import type { AuditKind } from '@/lib/audit/event';
import type { NoticeKind } from '@/lib/notice/notice';
import type { Person, PersonOptions } from '../../setup/people';
import { type Place, withGate } from './gate';
import { expect, type Pair, test } from './pair';
import { Phones } from './phones';
import { eventsOf } from './shortcuts';
import type { Traffic } from './traffic';
import { afterFailure, follow, type GoingOn, type Way } from './walk';

/** What a flow is made of. `phones`: those behind the pair. */
export type World = {
  page: Page;
  context: BrowserContext;
  database: Database;
  pair: Pair;
  phones: Phones;
  makePerson: (options?: PersonOptions) => Promise<Person>;
  javaScriptEnabled: boolean | undefined;
  traffic: Traffic;
};

/** What is true afterwards, whether what was killed had been done or not. */
export type Truth = {
  /** Whose history and notices are looked at. */
  person: Person;
  /** Events that stand in the history once. */
  once: AuditKind[];
  /** What the person is told by mail, once each. */
  notices?: NoticeKind[];
  /** Whatever else. */
  holds?: () => Promise<void>;
};

/** One of the portal's flows, from its first page to its end; `make` leaves the browser on the first page. */
export type Flow<Name extends string = string> = {
  title: string;
  make: (world: World) => Promise<{ way: Way<Name>; truth: Truth }>;
  /** Where it is killed, once each: at which step, and when. */
  kills: Kill<Name>[];
  /** More of these, for every run of the tests; `kills` are for `npm run proof`. */
  always?: Kill<Name>[];
};
type Kill<Name extends string> = [step: Name, when: When];

/** As `Moment` of the proxy, or in the middle: before such a row is written. */
export type When = 'asked' | 'answered' | Middle;
export type Middle = Place & { name: string };

/** In the middle of a sign-in's last step: it is complete, and its one-use ticket is not redeemed yet. */
export const beforeTheTicket: Middle = {
  name: 'the session begins',
  table: 'session',
  event: 'update',
  when: 'old.activated_at is null and new.activated_at is not null',
};

/** Vonage has sent or called, and nobody has written that down yet. */
export const beforeItIsKnown: Middle = {
  name: 'it is written down that Vonage sent it',
  table: 'challenge',
  event: 'update',
  when: 'old.request_id is null and new.request_id is not null',
};

/** What was kept for a proof, which is given by now, has not been carried out yet. */
export const beforeTheChange: Middle = {
  name: 'the change is carried out',
  table: 'attempt',
  event: 'update',
  when: "old.state = 'confirmed' and new.state = 'ready'",
};

const nameOf = (when: When) =>
  when === 'asked'
    ? 'having got the form'
    : when === 'answered'
      ? 'done, before it could say so'
      : `before ${when.name}`;

/** A test for each kill of a flow: the person reaches its end at the other process. */
export function testKills<Name extends string>(flow: Flow<Name>): void {
  const { title, make, always = [], kills } = flow;
  for (const kill of [...always, ...kills]) {
    const [step, when] = kill;
    const tag = ['@also-without-javascript', ...(kills.includes(kill) ? ['@thorough'] : [])];
    const what = `${title}, the process killed at “${step}”, ${nameOf(when)}`;
    test(`${what}: it goes on at the other one, nothing is doubled, nothing lost`, { tag }, async ({
      page,
      context,
      database,
      pair,
      makePerson,
      problems,
      javaScriptEnabled,
      traffic,
    }) => {
      // What a browser and React say of an answer that never came.
      problems.allow(/status of 502|unexpected response|React error #441|net::ERR_/);
      const world = {
        page,
        context,
        database,
        pair,
        makePerson,
        phones: new Phones(pair),
        javaScriptEnabled,
        traffic,
      };
      const { way, truth } = await make(world);
      await follow(page, way, step);
      await way.steps[step].fill?.();
      await killAtPress(world, way.steps[step].press, when);
      // Either is tried: what was done may be found by looking, or by being asked for once more.
      const going: GoingOn = when === 'answered' ? 'tries again' : 'looks anew';
      await afterFailure(page, going);
      await follow(page, way);
      await check(database, truth);
    });
  }
}

async function killAtPress(
  { page, pair, database }: World,
  press: Way['steps'][string]['press'],
  when: When,
) {
  if (!press) throw new Error('this step sends nothing');
  await pair.whole();
  const strike = async (moment: Parameters<Pair['proxy']['strike']>[1]) => {
    const gone = pair.proxy.strike(new URL(page.url()).pathname, moment);
    await press.click({ noWaitAfter: true });
    await gone;
  };
  if (typeof when === 'string') await strike(when);
  else await withGate(database, when, strike);
}

async function check(database: Database, { person, once, notices = [], holds }: Truth): Promise<void> {
  const events = await eventsOf(database, person);
  for (const kind of once)
    expect(
      events.filter((each) => each === kind),
      events.join(),
    ).toEqual([kind]);
  const told = await database.$client<{ kind: string; mails: number }[]>`
    select n.kind, (select count(*) from mail m where m.notice_id = n.id)::int as mails
      from notice n where n.account_id = ${person.accountId}`;
  for (const kind of notices) expect(told.filter((each) => each.kind === kind)).toHaveLength(1);
  for (const { mails } of told) expect(mails, 'one mail to the one address').toBeLessThanOrEqual(1);
  await holds?.();
}
