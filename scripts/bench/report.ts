import type { SmsFigures } from './by-sms';
import type { Processor, Times } from './measure';
import { countedSteps, type Step, steps } from './sign-in';
import type { Figures } from './sign-ins';

/** The least ratio of sign-ins to hashes with several people at once; a least-work sign-in on Next reaches 0.43. */
const leastRatio = 0.35;
/** The most that 99 of 100 people wait for these steps, in milliseconds. */
const longest = { code: 60, firstPage: 60 } as const;
/** Audit and throttle included. */
const mostStatements = 12;

/** What is missed, one line each; empty when every mark is met. */
export function missedMarks({ levels, counts }: Pick<Figures, 'levels' | 'counts'>): string[] {
  const missed: string[] = [];
  for (const { together, ratio, times } of levels.filter((level) => level.together > 1)) {
    if (ratio < leastRatio) missed.push(`${together} at once: ratio ${ratio.toFixed(3)}, not ${leastRatio}`);
    for (const [step, limit] of Object.entries(longest) as [keyof typeof longest, number][]) {
      const { p99 } = times[step];
      if (p99 >= limit) missed.push(`${together} at once: p99 of ${steps[step]} ${ms(p99)} ms, not ${limit}`);
    }
  }
  const statements = sum(countedSteps.map((step) => counts[step].statements));
  if (statements > mostStatements) missed.push(`${statements} statements a sign-in, not ${mostStatements}`);
  return missed;
}

/** The figures as text for a terminal. */
export function report(figures: Figures): string {
  const { accounts, processes, levels, perStep, counts, javascript, memory } = figures;
  const all = ['form', ...countedSteps] as Step[];
  const whole = (part: keyof Processor) => sum(countedSteps.map((step) => perStep[step][part]));
  return [
    `One sign-in is the ${countedSteps.length} requests of a browser without JavaScript:`,
    `  ${countedSteps.map((step) => steps[step].replace(/ +/, ' ')).join(', ')}`,
    `Portal in ${processes} processes, database with ${accounts} accounts. Ratio: sign-ins per argon2id hash this machine can do on all cores;`,
    'by processor time, which does not depend on what else the machine does, beside it.',
    '',
    table(
      [
        'at once',
        'sign-ins/s',
        'hashes/s',
        'ratio',
        'by processor',
        'processor ms: portal',
        'PostgreSQL',
        'bench itself',
      ],
      levels.map(({ together, perSecond, hashesPerSecond, ratio, processorRatio, processor }) => [
        String(together),
        perSecond.toFixed(1),
        hashesPerSecond.toFixed(0),
        ratio.toFixed(3),
        processorRatio.toFixed(3),
        ms(processor.portal),
        ms(processor.postgres),
        ms(processor.generator),
      ]),
    ),
    '',
    'Times in milliseconds, p50 / p95 / p99',
    table(
      ['request', ...levels.map((level) => `${level.together} at once`)],
      all.map((step) => [
        steps[step],
        ...levels.map(({ times }) => {
          const { p50, p95, p99 } = times[step];
          return [p50, p95, p99].map(ms).join(' / ');
        }),
      ]),
    ),
    '',
    'What a request costs (processor time in milliseconds; commits are transactions that wrote)',
    table(
      ['request', 'portal', 'PostgreSQL', 'statements', 'commits'],
      [
        ...all.map((step) => [
          steps[step],
          ms(perStep[step].portal),
          ms(perStep[step].postgres),
          String(counts[step].statements),
          String(counts[step].commits),
        ]),
        [
          'a sign-in',
          ms(whole('portal')),
          ms(whole('postgres')),
          String(sum(countedSteps.map((step) => counts[step].statements))),
          String(sum(countedSteps.map((step) => counts[step].commits))),
        ],
      ],
    ),
    '',
    ...(figures.sms ? smsReport(figures.sms) : []),
    `JavaScript of the sign-in page, gzipped: ${kilobytes(javascript.loaded)} loaded, ${kilobytes(javascript.inline)} in the page`,
    `Memory of the portal: ${megabytes(memory.idle)} idle, ${megabytes(memory.after)} after, ${megabytes(memory.most)} at most`,
  ].join('\n');
}

function smsReport({ together, signIns, times, processor, byApp }: SmsFigures): string[] {
  const three = ({ p50, p95, p99 }: Times) => [p50, p95, p99].map(ms).join(' / ');
  return [
    `By text message, against the simulated phones: ${signIns} sign-ins, ${together} at once; of each ${ms(processor.portal)} ms are the`,
    `portal's processor (hash included) and ${ms(processor.postgres)} ms PostgreSQL's. By app, 8 at once, as always and while`,
    `${byApp.hanging} people wait for a Vonage that does not answer. Times in milliseconds, p50 / p95 / p99:`,
    table(
      ['request', 'by text message', 'by app', 'by app, Vonage hangs'],
      countedSteps.map((step) => [
        steps[step],
        three(times[step]),
        three(byApp.calm[step]),
        three(byApp.whileSlow[step]),
      ]),
    ),
    '',
  ];
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
const ms = (value: number) => value.toFixed(1);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

/** First column to the left, the others to the right. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
