import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { codeAt } from '@/lib/factor/authenticator/totp';
import { Cut } from './browser';
import { House, type Victim, victims } from './house';
import { compare, type Settled } from './ledger';
import { Miss, type Pending, type Person } from './person';
import { Residents } from './residents';

/** How many people do something at once, how many are enrolled from the start, and how many wait to be. */
const together = 6;
const enrolled = 40;
const newcomersAhead = 20;

/** Requests that change something. */
const kinds: Pending['kind'][] = ['connect', 'app-code', 'password', 'acknowledge', 'recovery-code'];

/** What was under way at a kill, and whether it turned out done or not done; never half. */
export type Tally = Record<string, { done: number; undone: number }>;

export type KillFigures = {
  kills: Record<Victim, number>;
  underWay: Tally;
  completed: { setUps: number; signIns: number; passwordChanges: number };
  /** Used codes and passwords that were tried again after a restart. */
  replays: { 'app-code': number; 'recovery-code': number; password: number };
  people: number;
  secondsDown: number;
  /** Requests that a portal still answered with an error after its database had come back. */
  lateErrors: number;
  misses: string[];
  /** Where the portal's and PostgreSQL's logs and data were left, after a miss. */
  left: string | undefined;
};

/**
 * Kills portal and PostgreSQL while people set up, sign in and change passwords over plain HTML forms, and after
 * each restart holds what everybody knows for certain against the database and the portal.
 */
export async function proveKills(kills: number, log: (line: string) => void): Promise<KillFigures> {
  const house = await House.make();
  const run = new Run(house, await Residents.make(house), log);
  let left: string | undefined;
  try {
    await run.prove(kills);
  } finally {
    left = await house.close(run.figures.misses.length > 0);
  }
  return { ...run.figures, left };
}

class Run {
  readonly figures: Omit<KillFigures, 'left'> = {
    kills: { portal: 0, postgres: 0, both: 0 },
    underWay: {},
    completed: { setUps: 0, signIns: 0, passwordChanges: 0 },
    replays: { 'app-code': 0, 'recovery-code': 0, password: 0 },
    people: 0,
    secondsDown: 0,
    lateErrors: 0,
    misses: [],
  };
  /** People work while it is open. */
  #open = false;
  #ending = false;
  #outliers = new Set<Person>();
  #lastVictim: Victim | undefined;

  constructor(
    private readonly house: House,
    private readonly residents: Residents,
    private readonly log: (line: string) => void,
  ) {}

  async prove(kills: number): Promise<void> {
    await this.residents.add(enrolled, true);
    await this.house.ready();
    for (let number = 0; number < kills && !this.#ending; number += 1) {
      await this.#round(number, victims[number % victims.length] as Victim);
      if ((number + 1) % 10 === 0) this.log(`${number + 1} kills, ${this.figures.misses.length} misses`);
    }
    // Whoever was ever cut off gets in at last.
    const unfinished = this.#sound().filter((person) => person.unfinished);
    for (const person of unfinished) await this.#wholeWay(person);
    this.figures.people = this.residents.people.length;
  }

  async #round(number: number, victim: Victim): Promise<void> {
    const fresh = this.residents.people.filter((person) => person.key === undefined).length;
    if (fresh < newcomersAhead) await this.residents.add(newcomersAhead, false);
    this.#open = true;
    const workers = Array.from({ length: together }, () => this.#work());
    const { completed } = this.figures;
    const enough = completed.setUps + completed.signIns + randomInt(1, 8);
    await this.#until(() => completed.setUps + completed.signIns >= enough, 30_000);
    // At any moment of a request that changes something; of which kind, by turns.
    const kind = kinds[number % kinds.length];
    await this.#until(
      () => this.#sound().some((person) => person.busy && person.pending?.kind === kind),
      30_000,
    );
    await pause(randomInt(120));
    const began = performance.now();
    this.#open = false;
    await this.house.kill(victim);
    await Promise.all(workers);
    if (!(await this.house.ready())) this.#miss('the portal ended when its database did');
    this.figures.secondsDown += (performance.now() - began) / 1000;
    this.figures.kills[victim] += 1;
    this.#lastVictim = victim;

    const { faults, settled } = await compare(this.house.db, this.house.key, this.#sound());
    for (const { person, text } of faults) this.#exclude(person, `after ${victim}: ${text}`);
    for (const { kind, isDone } of settled) {
      const tally = this.figures.underWay[kind] ?? { done: 0, undone: 0 };
      tally[isDone ? 'done' : 'undone'] += 1;
      this.figures.underWay[kind] = tally;
    }
    for (const each of settled) {
      await this.#replay(each).catch((error) => {
        if (!this.#isLate(error)) this.#exclude(each.person, error);
      });
    }
  }

  async #work(): Promise<void> {
    while (this.#open) {
      const person = this.#pick();
      if (!person) {
        await pause(20);
        continue;
      }
      person.busy = true;
      await this.#visit(person);
      person.busy = false;
    }
  }

  /** Those who were cut off first, then newcomers and others in turn. */
  #pick(): Person | undefined {
    const free = this.#sound().filter(
      (person) => !person.busy && !person.pending && person.nextStep() !== undefined,
    );
    const wants = randomInt(5) < 2 ? isNew : isKnown;
    const [waiting, wanted] = [free.filter((person) => person.unfinished), free.filter(wants)];
    const among = waiting.length > 0 ? waiting : wanted;
    return among[randomInt(Math.max(1, among.length))];
  }

  async #visit(person: Person): Promise<void> {
    const isSetUp = isNew(person);
    const proof = person.codes.length > 2 && randomInt(4) === 0 ? 'recovery-code' : 'app';
    try {
      await person.signIn(isKnown(person) ? proof : 'app');
      person.unfinished = false;
      this.figures.completed[isSetUp ? 'setUps' : 'signIns'] += 1;
      if (randomInt(2) === 0) {
        await person.changePassword();
        this.figures.completed.passwordChanges += 1;
      }
    } catch (error) {
      person.unfinished = true;
      if (error instanceof Cut && !this.#open) return;
      if (this.#isLate(error)) return;
      this.#exclude(person, error);
    }
  }

  /** After a kill: the whole way in, and nothing but that. */
  async #wholeWay(person: Person): Promise<void> {
    try {
      await this.#until(() => person.nextStep() !== undefined, 60_000);
      await person.signIn();
      person.unfinished = false;
    } catch (error) {
      this.#exclude(person, error);
    }
  }

  /** What was taken just before the end must not be taken again after it, and what was replaced must not work. */
  async #replay({ person, kind, isDone }: Settled): Promise<void> {
    if (!isDone || this.#outliers.has(person)) return;
    const { browser } = person;
    browser.forget();
    if (kind === 'password' && person.formerPassword) {
      const answer = await person.enterPassword(person.formerPassword);
      if (answer.location !== undefined) this.#miss(`${person.userName}: the old password still works`);
      this.figures.replays.password += 1;
    }
    const isCode = kind === 'app-code' || kind === 'recovery-code' || kind === 'connect';
    if (!isCode) return;
    const answer = await person.enterPassword(person.password);
    if (answer.location !== '/sign-in/code') return;
    const isRecovery = kind === 'recovery-code';
    const page = await browser.get(isRecovery ? '/sign-in/recovery-code' : '/sign-in/code');
    const code = isRecovery ? (person.lastCode ?? '') : codeAt(person.key ?? '', person.lastStep);
    const result = await browser.submit(page, 'code', { code });
    if (result.location !== undefined) this.#miss(`${person.userName}: a used code (${kind}) works again`);
    this.figures.replays[isRecovery ? 'recovery-code' : 'app-code'] += 1;
  }

  /**
   * After a crash of the database alone, its driver hands the error of before to the first query after it, which is
   * not sent (porsager/postgres#1215): nothing is done, and the next try works. Counted and shown, not a miss.
   */
  #isLate(error: unknown): boolean {
    if (!(error instanceof Cut) || this.#lastVictim !== 'postgres') return false;
    this.figures.lateErrors += 1;
    return true;
  }

  #sound(): Person[] {
    return this.residents.people.filter((person) => !this.#outliers.has(person));
  }

  #exclude(person: Person, error: unknown): void {
    this.#outliers.add(person);
    const text = error instanceof Miss ? error.message : String(error);
    this.#miss(`${person.userName}: ${text}`);
  }

  #miss(text: string): void {
    this.figures.misses.push(text);
    this.log(`MISS ${text}`);
    // A broken portal is not worth a hundred kills.
    this.#ending ||= this.figures.misses.length >= 25;
  }

  /** False when it did not come to that in time. */
  async #until(isSo: () => boolean, within: number): Promise<boolean> {
    const deadline = Date.now() + within;
    while (!isSo()) {
      if (Date.now() > deadline) return false;
      await pause(2);
    }
    return true;
  }
}

const isNew = (person: Person) => person.key === undefined;
const isKnown = (person: Person) => person.key !== undefined;
