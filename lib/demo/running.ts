import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * True while a process with this number runs and may be signalled by us. A dead one that its parent
 * never collected does not run, though its number still answers (containers often have many).
 * @param program where the system tells names (Linux), also require this one
 */
export function isRunning(pid: number, program?: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    // "pid (name) state …", proc_pid_stat(5); the name may hold brackets and spaces.
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    return state !== 'Z' && state !== 'X' && (program === undefined || name === program);
  } catch {
    return false;
  }
}
