import { gunzipSync } from 'node:zlib';
import { usageOf } from './processor';
import { countedSteps, type Form, type Forms, readForm, type Step, steps, Visit } from './sign-in';
import type { Stage } from './stage';
import { type Answer, headerOf, Wire } from './wire';

/** Milliseconds. */
export type Times = { p50: number; p95: number; p99: number };

/** Processor time in milliseconds a request (or a sign-in). */
export type Processor = { portal: number; postgres: number; generator: number };

export type Level = {
  /** How many people sign in at once. */
  together: number;
  signIns: number;
  perSecond: number;
  times: Record<Step, Times>;
  /** For a whole sign-in, hash included. */
  processor: Processor;
};

/** People nobody has signed in as yet: an app's code is good once, so each person signs in once a run. */
export class Crowd {
  #used = 0;
  constructor(private readonly accounts: number) {}

  /** `count` people from all over the database. @throws Error when there are not as many left */
  take(count: number): number[] {
    if (this.#used + count > this.accounts) throw new Error('more sign-ins than accounts');
    // A step that shares no factor with any number of accounts walks through all of them.
    const people = Array.from({ length: count }, (_, at) => ((this.#used + at) * prime) % this.accounts);
    this.#used += count;
    return people;
  }
}

const prime = 2_147_483_647;

/** The two forms, as the portal shows them to a first person who goes through it. */
export async function findForms(stage: Stage, crowd: Crowd): Promise<Forms> {
  const [person = 0] = crowd.take(1);
  const wire = new Wire(stage.ports[0]);
  const forms: Forms = { password: [], code: [] };
  const visit = new Visit(wire, stage.host, person, forms);
  forms.password = formOf(await visit.take('form'), 'identifier');
  await visit.take('password');
  forms.code = formOf(await visit.take('codePage'), 'code');
  await visit.take('code');
  await visit.take('firstPage');
  wire.close();
  return forms;
}

export const formOf = (answer: Answer, entry: string): Form => readForm(pageOf(answer), entry);

/** The text of an answer, unpacked. */
export function pageOf(answer: Answer): string {
  const packed = headerOf(answer, 'content-encoding') === 'gzip';
  return (packed ? gunzipSync(answer.body) : answer.body).toString();
}

/** `signIns` complete sign-ins by `together` people at once, each beginning as soon as one has ended. */
export async function measureLevel(
  stage: Stage,
  crowd: Crowd,
  forms: Forms,
  { together, signIns }: { together: number; signIns: number },
): Promise<Level> {
  const visits = await inFront(stage, crowd, forms, { together, signIns });
  const before = usages(stage);
  const began = performance.now();
  const durations = await takeSteps(visits, countedSteps);
  const seconds = (performance.now() - began) / 1000;
  const used = usages(stage);
  visits.close();
  const all = { ...durations, form: visits.formDurations };
  return {
    together,
    signIns,
    perSecond: signIns / seconds,
    times: Object.fromEntries(
      Object.keys(steps).map((step) => [step, timesOf(all[step as Step] ?? [])]),
    ) as Record<Step, Times>,
    processor: difference(before, used, signIns),
  };
}

/** What each kind of request costs: `signIns` people take the same step, four at a time, before any takes the next. */
export async function measureSteps(
  stage: Stage,
  crowd: Crowd,
  forms: Forms,
  signIns: number,
): Promise<Record<Step, Processor>> {
  const visits = newVisits(stage, crowd, forms, { together: 4, signIns });
  const costs: Partial<Record<Step, Processor>> = {};
  for (const step of ['form', ...countedSteps] as const) {
    const before = usages(stage);
    await takeSteps(visits, [step]);
    costs[step] = difference(before, usages(stage), signIns);
  }
  visits.close();
  return costs as Record<Step, Processor>;
}

export type Visits = { waiting: Visit[][]; close(): void };

/** People in front of the sign-in form, which they have just been given. */
export async function inFront(
  stage: Stage,
  crowd: Crowd,
  forms: Forms,
  size: { together: number; signIns: number },
): Promise<Visits & { formDurations: number[] }> {
  const visits = newVisits(stage, crowd, forms, size);
  const { form = [] } = await takeSteps(visits, ['form']);
  return { ...visits, formDurations: form };
}

/** One row of people for each connection. */
function newVisits(
  stage: Stage,
  crowd: Crowd,
  forms: Forms,
  { together, signIns }: { together: number; signIns: number },
): Visits {
  const wires = Array.from({ length: together }, (_, at) => new Wire(stage.ports[at % stage.ports.length]));
  const waiting: Visit[][] = wires.map(() => []);
  for (const [at, person] of crowd.take(signIns).entries()) {
    const wire = wires[at % together];
    if (wire) waiting[at % together]?.push(new Visit(wire, stage.host, person, forms));
  }
  return {
    waiting,
    close: () => {
      for (const wire of wires) wire.close();
    },
  };
}

export async function takeSteps(
  { waiting }: Visits,
  taken: readonly Step[],
): Promise<Partial<Record<Step, number[]>>> {
  const durations = Object.fromEntries(taken.map((step) => [step, []])) as Partial<Record<Step, number[]>>;
  const walk = async (row: Visit[]) => {
    for (const visit of row) {
      for (const step of taken) {
        const began = performance.now();
        await visit.take(step);
        durations[step]?.push(performance.now() - began);
      }
    }
  };
  await Promise.all(waiting.map(walk));
  return durations;
}

export function timesOf(durations: number[]): Times {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export function usages({ portalPids, postgresPid }: Stage) {
  const { user, system } = process.cpuUsage();
  return {
    portal: portalPids.reduce((sum, pid) => sum + usageOf(pid).processorMs, 0),
    postgres: usageOf(postgresPid).processorMs,
    generator: (user + system) / 1000,
  };
}

export function difference(before: Processor, after: Processor, by: number): Processor {
  return {
    portal: (after.portal - before.portal) / by,
    postgres: (after.postgres - before.postgres) / by,
    generator: (after.generator - before.generator) / by,
  };
}
