import postgres from 'postgres';
import { fileDatabase, testDatabaseUrl } from '../setup/database';

/** The database's clock, in a test's hand. It stands still until it is moved. */
export type Clock = {
  /** Seconds since 1970; the middle of a time step at first. */
  readonly seconds: number;
  /** The 30-second step (RFC 6238, 4.2) it stands in. */
  readonly step: number;
  forward(seconds: number): Promise<void>;
};

/**
 * Puts a clock of the test's own in the place of PostgreSQL's: a function `now()` that stands before the
 * built-in one on the search path. The portal asks the database for the time, so waits, expiries and time
 * steps are tested without sleeping, and no code goes stale between two lines of a test. Call it right
 * after `testDatabase()`, before anything else has opened a connection.
 */
export async function testClock(): Promise<Clock> {
  const url = testDatabaseUrl();
  const name = new URL(url).pathname.slice(1);
  let seconds = Math.floor(Date.now() / 30_000) * 30 + 15;
  const maker = postgres(url, { max: 1, onnotice: () => undefined });
  await maker.unsafe(`
    create schema clock;
    create table clock.hand (at timestamptz not null);
    insert into clock.hand values (to_timestamp(${seconds}));
    create function clock.now() returns timestamptz language sql stable as 'select at from clock.hand';
    alter database ${name} set search_path = clock, pg_catalog, public`);
  await maker.end();

  return {
    get seconds() {
      return seconds;
    },
    get step() {
      return Math.floor(seconds / 30);
    },
    async forward(by) {
      seconds += by;
      await fileDatabase().db.$client`update clock.hand set at = to_timestamp(${seconds})`;
    },
  };
}
