import type { Database } from '@/db/connection';
import { mac } from '@/lib/crypto/token';
import type { Locale } from '@/lib/i18n/locale';
import { networkOf } from '@/lib/sign-in/throttle';
import { type ArticleKey, articles } from './articles';

/** Who votes: an account, or the browser of somebody not signed in, by the random value of its cookie. */
export type Voter = { accountId: string } | { browser: string };

/** Votes and words within an hour from one account, or from one network of people not signed in. */
export const mostVotesPerHour = { account: 60, network: 30 } as const;

export type VoteOutcome =
  | 'counted'
  /** Enough from there within the hour. */
  | 'too-often'
  /** The article has another version by now, or the words come without a No. */
  | 'outdated';

/** A reader is kept as an HMAC only: votes say nothing about who gave them. */
export function readerHash(secret: string, voter: Voter): Buffer {
  return mac(
    secret,
    'help-reader',
    'accountId' in voter ? `account|${voter.accountId}` : `browser|${voter.browser}`,
  );
}

function limitOf(secret: string, voter: Voter, address: string) {
  const isAccount = 'accountId' in voter;
  const of = isAccount ? `account|${voter.accountId}` : `network|${networkOf(address)}`;
  return { key: mac(secret, 'help-votes', of), most: mostVotesPerHour[isAccount ? 'account' : 'network'] };
}

export type Vote = {
  article: ArticleKey;
  /** The version that was read. */
  version: string;
  voter: Voter;
  /** Network address of who votes. */
  address: string;
  locale: Locale;
};

/** Counts a Yes or No once a reader and version; a further one takes the place of the first, and a Yes takes the words away. */
export async function castVote(
  db: Database,
  secret: string,
  { article, version, voter, address, locale, isHelpful }: Vote & { isHelpful: boolean },
): Promise<VoteOutcome> {
  if (articles[article].version !== version) return 'outdated';
  const sql = db.$client;
  const counted = await sql`
    with ${spend(db, limitOf(secret, voter, address))}
    insert into help_vote as v (article, version, reader, locale, is_helpful)
    select ${article}, ${version}, ${readerHash(secret, voter)}::bytea, ${locale}, ${isHelpful} from spent
    on conflict (article, version, reader) do update set
      locale = excluded.locale, is_helpful = excluded.is_helpful,
      words = case when excluded.is_helpful then null else v.words end
    returning 1`;
  return counted.length === 1 ? 'counted' : 'too-often';
}

/** A few words for the editors, of a reader whose vote is a No; further ones take the place of the first. */
export async function addWords(
  db: Database,
  secret: string,
  { article, version, voter, address, locale, words }: Vote & { words: string },
): Promise<VoteOutcome> {
  if (articles[article].version !== version) return 'outdated';
  const sql = db.$client;
  const [done] = await sql<{ spent: boolean; kept: boolean }[]>`
    with ${spend(db, limitOf(secret, voter, address))}, kept as (
      update help_vote v set words = ${words}, locale = ${locale}
       where v.article = ${article} and v.version = ${version} and v.reader = ${readerHash(secret, voter)}
         and not v.is_helpful and exists (select from spent)
      returning 1
    )
    select exists (select from spent) as spent, exists (select from kept) as kept`;
  if (!done?.spent) return 'too-often';
  return done.kept ? 'counted' : 'outdated';
}

/** A common table expression, `spent`: it has a row when there is room within the hour. */
function spend(db: Database, { key, most }: { key: Buffer; most: number }) {
  const sql = db.$client;
  const isOver = sql`t.started_at <= now() - interval '1 hour'`;
  return sql`
    spent as (
      insert into sending_count as t (key, sent, started_at) values (${key}, 1, now())
      on conflict (key) do update set
        sent = case when ${isOver} then 1 else t.sent + 1 end,
        started_at = case when ${isOver} then now() else t.started_at end
      where t.sent < ${most}::int or ${isOver}
      returning t.key
    )`;
}

export type Votes = {
  helpful: number;
  total: number;
  /** What this reader answered. */
  own: { isHelpful: boolean; hasWords: boolean } | undefined;
};

/** The votes for the present version of an article, and the reader's own. */
export async function findVotes(
  db: Database,
  secret: string,
  article: ArticleKey,
  voter: Voter | undefined,
): Promise<Votes> {
  const sql = db.$client;
  const reader = voter ? readerHash(secret, voter) : null;
  const [found] = await sql<{ helpful: number; total: number; own: Votes['own'] | null }[]>`
    select count(*) filter (where is_helpful)::int as helpful, count(*)::int as total,
           (select jsonb_build_object('isHelpful', is_helpful, 'hasWords', words is not null) from help_vote
             where article = ${article} and version = ${articles[article].version} and reader = ${reader}) as own
      from help_vote where article = ${article} and version = ${articles[article].version}`;
  return { helpful: found?.helpful ?? 0, total: found?.total ?? 0, own: found?.own ?? undefined };
}

/** What somebody wrote after a No. `at` in milliseconds since 1970; `reader` only tells two of one moment apart. */
export type Words = {
  article: string;
  version: string;
  locale: Locale;
  words: string;
  at: number;
  place: string;
};

/** Where a page of the words ends, as a query says it: the moment in microseconds since 1970. */
const place = /^[1-9]\d{12,17}$/;

/** Where a page begins; undefined for anything that is none. */
export const readPlace = (query: unknown): string | undefined =>
  typeof query === 'string' && place.test(query) ? query : undefined;

/** Words for the editors, newest first, of before `before`. `limit`: a page; `before`: where the next one begins. */
export async function readWords(
  db: Database,
  limit: number,
  before?: string,
): Promise<{ words: Words[]; before: string | undefined }> {
  const sql = db.$client;
  const micros = sql`(extract(epoch from created_at) * 1000000)::bigint`;
  const found = await sql<Words[]>`
    select article, version, locale, words, (extract(epoch from created_at) * 1000)::float8 as at,
           ${micros}::text as place
      from help_vote
     where words is not null and created_at < ${
       before
         ? sql`to_timestamp(0) + interval '1 microsecond' * ${before}::bigint`
         : sql`'infinity'::timestamptz`
     }
     order by created_at desc limit ${limit + 1}::int`;
  const words = found.slice(0, limit);
  return { words, before: found.length > limit ? words.at(-1)?.place : undefined };
}
