import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it has started have used so far. Linux only: elsewhere all figures are NaN. */
export type Usage = { processorMs: number; residentBytes: number; mostResidentBytes: number };

/** Reads it from /proc: `schedstat` counts in nanoseconds, `stat` only in hundredths of a second. */
export function usageOf(pid: number): Usage {
  if (process.platform !== 'linux')
    return { processorMs: Number.NaN, residentBytes: Number.NaN, mostResidentBytes: Number.NaN };
  const usage: Usage = { processorMs: 0, residentBytes: 0, mostResidentBytes: 0 };
  for (const each of treeOf(pid)) {
    for (const thread of list(`/proc/${each}/task`)) {
      const [running = '0'] = read(`/proc/${each}/task/${thread}/schedstat`).split(' ');
      usage.processorMs += Number(running) / 1e6;
    }
    const status = read(`/proc/${each}/status`);
    usage.residentBytes += kilobytes(status, 'VmRSS') * 1024;
    usage.mostResidentBytes += kilobytes(status, 'VmHWM') * 1024;
  }
  return usage;
}

/** The process itself and what it started, and so on. */
function treeOf(root: number): number[] {
  const tree = [root];
  for (const pid of tree) {
    for (const thread of list(`/proc/${pid}/task`)) {
      const children = read(`/proc/${pid}/task/${thread}/children`).trim();
      if (children) tree.push(...children.split(' ').map(Number));
    }
  }
  return tree;
}

const kilobytes = (status: string, name: string) =>
  Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);

/** Processes and threads may end while one looks. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
