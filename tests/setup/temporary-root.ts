import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder that Linux keeps in memory; in some containers it is small. */
const inMemory = '/dev/shm';
/** Bytes: what a run of the tests needs, several times over. */
const enough = 4 * 2 ** 30;

/**
 * Where tests keep databases that may go with the machine's power: in memory where there is room, since making and
 * dropping one a file is mostly work for a disk; else where temporary files go.
 */
export function temporaryRoot(): string {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= enough ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
