import { gzipSync } from 'node:zlib';
import { accountsForSms, measureSms, type SmsFigures, simulatedVonage } from './by-sms';
import { hashRate } from './hash-rate';
import { Crowd, findForms, type Level, measureLevel, measureSteps, type Processor, pageOf } from './measure';
import { usageOf } from './processor';
import type { Step } from './sign-in';
import { onStage, type Stage, type StageOptions } from './stage';
import { countStatements, type StepCount } from './statements';
import { type Answer, Wire } from './wire';

export type MeasureOptions = StageOptions & {
  /** How many people at once, and how many sign-ins they make together. */
  levels: readonly { together: number; signIns: number }[];
  /** Sign-ins before anything is measured, so that the portal's code is compiled. */
  warmUp: number;
  /** How long the hashes are counted before and after each level. */
  hashSeconds: number;
  /** Sign-ins by text message against the simulated phones, after everything else. */
  sms?: { together: number; signIns: number };
};

export type Figures = {
  accounts: number;
  processes: number;
  /** `ratio`: sign-ins a second for each hash a second the machine can do, counted just before and after. */
  levels: (Level & {
    hashesPerSecond: number;
    ratio: number;
    /** The ratio as it would be if nobody else used the machine: by processor time instead of time. */
    processorRatio: number;
  })[];
  perStep: Record<Step, Processor>;
  counts: Record<Step, StepCount>;
  /** Of the sign-in page, gzipped: scripts it loads, and scripts in it. */
  javascript: { loaded: number; inline: number };
  /** The portal's, in bytes. */
  memory: { idle: number; after: number; most: number };
  sms: SmsFigures | undefined;
};

/**
 * Runs the built portal on a database with `accounts` accounts and measures complete sign-ins.
 * @throws Error when any answer is not the one that leads into the portal
 */
export function measureSignIns(options: MeasureOptions): Promise<Figures> {
  const { accounts, processes = 1, levels, warmUp, hashSeconds, sms, log = () => undefined } = options;
  const perStepSignIns = Math.max(40, Math.floor(warmUp / 2));
  const needed =
    levels.reduce((sum, level) => sum + level.signIns, 0) +
    warmUp +
    perStepSignIns +
    10 +
    (sms ? accountsForSms(sms.signIns) : 0);
  if (accounts < needed) throw new Error(`${needed} sign-ins need as many accounts`);
  const outside = simulatedVonage();
  const stageOptions = sms ? { ...options, vonage: outside.open } : options;
  return onStage(stageOptions, async (stage) => {
    const crowd = new Crowd(accounts);
    const idle = memoryOf(stage);
    const forms = await findForms(stage, crowd);
    log('Warming up …');
    await measureLevel(stage, crowd, forms, { together: 16, signIns: warmUp });
    const perStep = await measureSteps(stage, crowd, forms, perStepSignIns);
    const measured: Figures['levels'] = [];
    let rate = await hashRate(hashSeconds);
    for (const size of levels) {
      log(`${size.signIns} sign-ins, ${size.together} at once …`);
      const level = await measureLevel(stage, crowd, forms, size);
      const next = await hashRate(hashSeconds);
      const hashesPerSecond = (rate.perSecond + next.perSecond) / 2;
      const { portal, postgres, generator } = level.processor;
      measured.push({
        ...level,
        hashesPerSecond,
        ratio: level.perSecond / hashesPerSecond,
        processorRatio: (rate.processorMs + next.processorMs) / 2 / (portal + postgres + generator),
      });
      rate = next;
    }
    const after = memoryOf(stage);
    if (sms) log(`${sms.signIns} sign-ins by text message …`);
    const bySms = sms && (await measureSms(stage, crowd, forms, outside.phones(), sms));
    return {
      accounts,
      processes,
      levels: measured,
      perStep,
      javascript: await javascriptOf(stage, '/sign-in'),
      sms: bySms,
      memory: { idle: idle.now, after: after.now, most: after.most },
      // Last, since the log of all statements slows the database down.
      counts: await countStatements(stage, crowd, forms),
    };
  });
}

/** Of all the portal's processes together. */
function memoryOf({ portalPids }: Stage): { now: number; most: number } {
  const all = portalPids.map(usageOf);
  return {
    now: all.reduce((sum, each) => sum + each.residentBytes, 0),
    most: all.reduce((sum, each) => sum + each.mostResidentBytes, 0),
  };
}

async function javascriptOf({ ports, host }: Stage, path: string): Promise<Figures['javascript']> {
  const wire = new Wire(ports[0]);
  const get = (target: string): Promise<Answer> => wire.send(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n`);
  const page = pageOf(await get(path));
  const sizes = { loaded: 0, inline: 0 };
  for (const [, attributes = '', inside = ''] of page.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) {
    const source = / src="([^"]+)"/.exec(attributes)?.[1];
    // Browsers with modules do not load what is for those without.
    if (source && !/ nomodule/i.test(attributes)) sizes.loaded += gzipSync((await get(source)).body).length;
    else if (!source) sizes.inline += gzipSync(inside).length;
  }
  wire.close();
  return sizes;
}
