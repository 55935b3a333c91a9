import { Crowd, findForms, type Level, measureLevel } from '../bench/measure';
import { onStage, type Stage } from '../bench/stage';
import { table } from './report';
import { makeTown } from './town';

/** The most by which the large database may be worse. */
const tolerance = 0.15;
const small = 5_000;
const rounds = 8;
const size = { together: 8, signIns: 240 };
const warmUp = { together: 8, signIns: 400 };

/** Room for the large database, as its operator would give it; the default (128 MB) is for small ones. */
const sharedBuffers = '6GB';

/** Each is better when smaller. */
const figures = {
  'ms a sign-in takes all of them': (level: Level) => 1000 / level.perSecond,
  'processor ms, portal': (level: Level) => level.processor.portal,
  'processor ms, PostgreSQL': (level: Level) => level.processor.postgres,
  'processor ms, both': (level: Level) => level.processor.portal + level.processor.postgres,
  'p50 ms of the password': (level: Level) => level.times.password.p50,
  'p50 ms of the code': (level: Level) => level.times.code.p50,
  'p50 ms of the first page': (level: Level) => level.times.firstPage.p50,
} as const;

/**
 * Told, but held only together with the portal's: the first change to a page after a checkpoint is logged as the whole
 * page (`full_page_writes`), and a million people's rows stand on that many more pages.
 */
const onlyTold = 'processor ms, PostgreSQL';

/**
 * Measures the same sign-ins on a small and on a large database, in alternation, so that whatever else the machine
 * does meets both. Returns the table and what is missed.
 */
export async function proveMillion(
  accounts: number,
  log: (line: string) => void,
): Promise<{ text: string; misses: string[] }> {
  const stage = (many: number) => ({ accounts: many, log, fill: makeTown, sharedBuffers });
  return onStage(stage(small), (few) =>
    onStage(stage(accounts), async (many) => {
      const [inFew, inMany] = [await warmedUp(few), await warmedUp(many)];
      const levels: Pair[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Each is first every other time, so that a machine that slows down meets both.
        const [first, second] = round % 2 === 0 ? [inFew, inMany] : [inMany, inFew];
        const pair = [await first(), await second()] as const;
        levels.push(round % 2 === 0 ? pair : [pair[1], pair[0]]);
        log(`${round + 1} of ${rounds} rounds`);
      }
      return compared(accounts, levels);
    }),
  );
}

async function warmedUp(stage: Stage): Promise<() => Promise<Level>> {
  const crowd = new Crowd(stage.accounts);
  const forms = await findForms(stage, crowd);
  await measureLevel(stage, crowd, forms, warmUp);
  return () => measureLevel(stage, crowd, forms, size);
}

/** On the small and on the large database, one right after the other. */
type Pair = readonly [few: Level, many: Level];

function compared(accounts: number, pairs: readonly Pair[]) {
  const misses: string[] = [];
  const rows = Object.entries(figures).map(([name, figure]) => {
    const few = median(pairs.map(([level]) => figure(level)));
    const many = median(pairs.map(([, level]) => figure(level)));
    // Of the pairs, not of the medians: what the machine did otherwise meanwhile was the same for the two of a pair.
    const more = median(pairs.map(([a, b]) => figure(b) / figure(a))) - 1;
    if (!(more <= tolerance) && name !== onlyTold)
      misses.push(`${name}: ${percent(more)} with ${accounts} accounts`);
    return [name, few.toFixed(2), many.toFixed(2), percent(more)];
  });
  const head = ['sign-ins by 8 people at once, medians', `${small} accounts`, `${accounts} accounts`, 'more'];
  return { text: table(head, rows), misses };
}

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const percent = (share: number) => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)} %`;
