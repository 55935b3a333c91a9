import { beforeEach, describe, expect, test } from 'vitest';
import { type ArticleKey, articles } from '@/lib/help/articles';
import { addWords, castVote, findVotes, mostVotesPerHour, readWords, type Voter } from '@/lib/help/vote';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { authSecrets, freshAddress } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const sql = db.$client;

const article: ArticleKey = 'recovery-codes';
const { version } = articles[article];
const [secret = ''] = authSecrets();

let browsers = 0;
const browser = (): Voter => {
  browsers += 1;
  return { browser: `browser-${browsers}` };
};

const votes = (voter?: Voter) => findVotes(db, secret, article, voter);

type More = { address?: string; article?: ArticleKey; version?: string };
const cast = (voter: Voter, isHelpful: boolean, more: More = {}) =>
  castVote(db, secret, {
    article,
    version,
    voter,
    address: freshAddress(),
    locale: 'en',
    isHelpful,
    ...more,
  });
const write = (voter: Voter, words: string, more: More = {}) =>
  addWords(db, secret, { article, version, voter, address: freshAddress(), locale: 'nl', words, ...more });

beforeEach(async () => {
  await sql`delete from help_vote`;
  await sql`delete from sending_count`;
});

describe('"Was this helpful?"', () => {
  test('H8: Yes and No are counted, once a reader', async () => {
    const [one, two, three] = [browser(), browser(), browser()];
    expect(await cast(one, true)).toBe('counted');
    expect(await cast(one, true)).toBe('counted');
    expect(await cast(two, true)).toBe('counted');
    expect(await cast(three, false)).toBe('counted');
    expect(await votes(one)).toEqual({ helpful: 2, total: 3, own: { isHelpful: true, hasWords: false } });
    expect((await votes(browser())).own).toBeUndefined();
    expect((await votes()).own).toBeUndefined();
  });

  test('H8: a reader who votes twenty times at once is counted once', async () => {
    const voter: Voter = { accountId: (await makePerson()).accountId };
    const outcomes = await race(20, (number) => cast(voter, number % 2 === 0));
    expect(new Set(outcomes)).toEqual(new Set(['counted']));
    expect((await votes()).total).toBe(1);
  });

  test('H8: a second answer takes the place of the first, and a Yes takes the words away', async () => {
    const voter = browser();
    await cast(voter, false);
    expect(await write(voter, 'Where is the button?')).toBe('counted');
    expect(await votes(voter)).toEqual({ helpful: 0, total: 1, own: { isHelpful: false, hasWords: true } });
    await cast(voter, false);
    expect((await votes(voter)).own?.hasWords, 'saying No once more keeps them').toBe(true);
    await cast(voter, true);
    expect(await votes(voter)).toEqual({ helpful: 1, total: 1, own: { isHelpful: true, hasWords: false } });
    expect((await readWords(db, 50)).words).toEqual([]);
  });

  test('H8: votes are for one version of one article', async () => {
    const voter = browser();
    await cast(voter, true);
    expect(await cast(voter, true, { version: '0.9' })).toBe('outdated');
    await sql`update help_vote set version = '0.9'`;
    expect(await votes(voter)).toEqual({ helpful: 0, total: 0, own: undefined });
    expect(await cast(voter, false)).toBe('counted');
    expect((await findVotes(db, secret, 'exceptions', voter)).total).toBe(0);
  });

  test('H8: words need a No of the same reader, and further ones replace the first', async () => {
    const [voter, yes] = [browser(), browser()];
    await cast(yes, true);
    expect(await write(yes, 'Nice')).toBe('outdated');
    expect(await write(voter, 'Nothing yet')).toBe('outdated');
    await cast(voter, false);
    expect(await write(voter, 'First')).toBe('counted');
    expect(await write(voter, 'Second')).toBe('counted');
    expect(await write(voter, 'Late', { version: '0.9' })).toBe('outdated');
    expect((await readWords(db, 50)).words.map(({ words }) => words)).toEqual(['Second']);
  });

  test('who gave a vote cannot be read from what is kept', async () => {
    const { accountId } = await makePerson();
    await cast({ accountId }, true);
    await cast({ browser: accountId }, true);
    const kept = await sql<{ row: string; reader: Buffer }[]>`
      select to_jsonb(v)::text as row, reader from help_vote v`;
    expect(kept).toHaveLength(2);
    for (const { row, reader } of kept) {
      expect(row).not.toContain(accountId);
      expect(reader).toHaveLength(32);
    }
  });
});

describe('somebody who wants to tilt the count', () => {
  test('with a new browser for each vote: ends at the limit of the network, whichever of its addresses they use', async () => {
    const most = mostVotesPerHour.network;
    const outcomes: string[] = [];
    for (let number = 0; number < most + 5; number += 1) {
      outcomes.push(await cast(browser(), false, { address: `2001:db8:1:2::${number + 1}` }));
    }
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(most);
    expect((await votes()).total).toBe(most);
    expect(await cast(browser(), true, { address: '2001:db8:1:3::1' }), 'the next network').toBe('counted');
    const { accountId } = await makePerson();
    const here = { address: '2001:db8:1:2::1' };
    expect(await cast({ accountId }, true, here), 'who is signed in has a limit of their own').toBe(
      'counted',
    );
    await sql`update sending_count set started_at = started_at - interval '61 minutes'`;
    expect(await cast(browser(), true, here), 'after the hour').toBe('counted');
  });

  test('with twenty new browsers at once from a network that has room for one: gets one vote', async () => {
    const address = freshAddress();
    for (let number = 1; number < mostVotesPerHour.network; number += 1) {
      await cast(browser(), true, { address });
    }
    const outcomes = await race(20, () => cast(browser(), false, { address }));
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(1);
    expect((await votes()).total).toBe(mostVotesPerHour.network);
  });

  test('by changing the words all the time: ends at the limit of the account', async () => {
    const voter: Voter = { accountId: (await makePerson()).accountId };
    await cast(voter, false);
    for (let number = 1; number < mostVotesPerHour.account; number += 1)
      await write(voter, `Words ${number}`);
    expect(await write(voter, 'One too many')).toBe('too-often');
    expect(await cast(voter, true)).toBe('too-often');
    expect((await readWords(db, 50)).words.map(({ words }) => words)).toEqual([
      `Words ${mostVotesPerHour.account - 1}`,
    ]);
  });
});

test('H8: the words are read newest first, page by page, each once', async () => {
  for (let number = 1; number <= 7; number += 1) {
    const voter = browser();
    await cast(voter, false);
    await write(voter, `Words ${number}`);
  }
  await cast(browser(), false);
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await readWords(db, 3, before);
    seen.push(...page.words.map(({ words }) => words));
    before = page.before;
  } while (before);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `Words ${number}`));
  expect((await readWords(db, 3)).words[0]).toMatchObject({ article, version, locale: 'nl' });
});
