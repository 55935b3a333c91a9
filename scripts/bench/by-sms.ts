import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemoPage } from '@/lib/demo/page';
import { openPhones, type SimulatedPhones } from '@/lib/demo/phones/phones';
import {
  type Crowd,
  difference,
  formOf,
  inFront,
  type Processor,
  type Times,
  takeSteps,
  timesOf,
  usages,
} from './measure';
import { addressOf, type codeOf } from './people';
import { countedSteps, type Forms, type Step, steps, Visit } from './sign-in';
import type { Stage } from './stage';
import { Wire } from './wire';

/** Sign-ins by text message, with the code taken from a simulated phone; and what a Vonage that hangs does to the others. */
export type SmsFigures = {
  together: number;
  signIns: number;
  times: Record<Step, Times>;
  /** For a whole sign-in; `generator` is the bench and the simulated phones. */
  processor: Processor;
  /** Sign-ins by app, eight at once: as always, and while text messages hang as long as they may. */
  byApp: { calm: Record<Step, Times>; whileSlow: Record<Step, Times>; hanging: number };
};

/** How many accounts `measureSms` needs. */
export const accountsForSms = (signIns: number) => signIns + 1 + hanging + 2 * appSignIns;

/** Text messages that hang at once, and sign-ins by app meanwhile. */
const hanging = 16;
const appSignIns = 160;

/** The simulated phones for a stage of a bench, in this process. */
export function simulatedVonage() {
  let phones: SimulatedPhones | undefined;
  return {
    phones: () => {
      if (!phones) throw new Error('the stage is not set yet');
      return phones;
    },
    open: async (portalUrl: URL) => {
      const { privateKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      });
      const applicationId = randomUUID();
      const signatureSecret = randomBytes(24).toString('hex');
      const dataDir = await mkdtemp(path.join(tmpdir(), 'vestibule-phones-'));
      phones = openPhones({ portalUrl, application: { applicationId, privateKey, signatureSecret } });
      const page = await startDemoPage({ port: 0, portalUrl, dataDir, phones });
      return {
        environment: {
          VONAGE_APPLICATION_ID: applicationId,
          VONAGE_PRIVATE_KEY: privateKey,
          VONAGE_SIGNATURE_SECRET: signatureSecret,
          VONAGE_API_HOST: page.url,
        },
        close: async () => {
          phones?.close();
          await page.close();
          await rm(dataDir, { recursive: true, force: true });
        },
      };
    },
  };
}

/** A number of its own for each person, British and valid. */
const numberOf = (person: number) => `+44740${String(person % 10_000_000).padStart(7, '0')}`;

/** Makes text messages these people's method, in offices that offer them and are not stopped by their own limit. */
async function giveNumbers({ db }: Stage, people: readonly number[]): Promise<void> {
  const sql = db.$client;
  await sql`
    update office set customer_methods = '{authenticator,sms}', code_countries = '{GB}', codes_per_day = 1000000`;
  await sql`
    insert into phone (account_id, number, kind, position, verified_by, verified_at)
    select a.id, g.number, 'mobile', 1, 'sms', now()
      from unnest(${people.map((n) => `person-${n}`)}::text[], ${people.map(numberOf)}::text[]) as g (name, number)
      join account a on a.user_name_key = g.name`;
  await sql`
    update account set current_method = 'sms' where user_name_key = any(${people.map((n) => `person-${n}`)}::text[])`;
}

const newestCode = (phones: SimulatedPhones) => (person: number) => {
  const [message] = phones.phone(numberOf(person).slice(1)).messages;
  const code = /(?<!\w)\d{6}(?!\w)/.exec(message?.text ?? '')?.[0];
  if (!code) throw new Error(`no text message to ${addressOf(person)}`);
  return code;
};

export async function measureSms(
  stage: Stage,
  crowd: Crowd,
  forms: Forms,
  phones: SimulatedPhones,
  size: { together: number; signIns: number },
): Promise<SmsFigures> {
  const { together, signIns } = size;
  const people = crowd.take(signIns + 1 + hanging);
  await giveNumbers(stage, people);
  const [first = 0, ...rest] = people;
  const own = { ...forms, code: await codeForm(stage, first, forms, phones) };
  const rows = rowsOf(stage, rest.slice(0, signIns), own, together, newestCode(phones));
  await takeSteps(rows, ['form']);
  const before = usages(stage);
  const durations = await takeSteps(rows, countedSteps);
  const used = usages(stage);
  rows.close();
  const calm = await byApp(stage, crowd, forms);

  phones.faults.add({ kind: 'no-answer', on: 'start', milliseconds: 0 });
  const stuck = rowsOf(stage, rest.slice(signIns), own, hanging, newestCode(phones));
  await takeSteps(stuck, ['form']);
  const slow = takeSteps(stuck, ['password']);
  const whileSlow = await byApp(stage, crowd, forms);
  await slow;
  stuck.close();
  phones.faults.reset();
  return {
    ...size,
    times: allTimes(durations),
    processor: difference(before, used, signIns),
    byApp: { calm, whileSlow, hanging },
  };
}

async function byApp(stage: Stage, crowd: Crowd, forms: Forms): Promise<Record<Step, Times>> {
  const visits = await inFront(stage, crowd, forms, { together: 8, signIns: appSignIns });
  const durations = await takeSteps(visits, countedSteps);
  visits.close();
  return allTimes(durations);
}

const allTimes = (durations: Partial<Record<Step, number[]>>) =>
  Object.fromEntries(
    Object.keys(steps).map((step) => [step, timesOf(durations[step as Step] ?? [])]),
  ) as Record<Step, Times>;

/** The form for a code that was sent, as the portal shows it to a first person who goes through it. */
async function codeForm(stage: Stage, person: number, forms: Forms, phones: SimulatedPhones) {
  const wire = new Wire(stage.ports[0]);
  const visit = new Visit(wire, stage.host, person, forms, newestCode(phones));
  await visit.take('form');
  await visit.take('password');
  const form = formOf(await visit.take('codePage'), 'code');
  wire.close();
  return form;
}

function rowsOf(
  stage: Stage,
  people: readonly number[],
  forms: Forms,
  together: number,
  codeNow: typeof codeOf,
) {
  const wires = Array.from({ length: together }, (_, at) => new Wire(stage.ports[at % stage.ports.length]));
  const waiting = wires.map((wire, row) =>
    people
      .filter((_, at) => at % together === row)
      .map((person) => new Visit(wire, stage.host, person, forms, codeNow)),
  );
  return {
    waiting,
    close: () => {
      for (const wire of wires) wire.close();
    },
  };
}
