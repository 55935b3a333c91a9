import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** They put modules or a configuration of their own in the place of the portal's, which others must not meet. */
export const alone = ['door-upload', 'slow-hash', 'vonage-route'].map((name) => `tests/unit/${name}.test.ts`);

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // Two cores: where nothing is waited for, more workers than that only make each other slower.
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    // What is waited for comes at once, or late where the machine is busy; a second is no promise of anybody's.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: alone,
          pool: 'threads',
          // Loading the modules anew for each file takes longer than the tests.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'unit-alone', include: alone, pool: 'threads', testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/house/**/*.test.ts'],
          pool: 'threads',
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          // One more than cores: there is always one that waits for PostgreSQL.
          maxWorkers: 3,
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/setup/postgres.ts'],
          setupFiles: ['tests/setup/config.ts'],
          pool: 'forks',
          // Loading the portal's modules anew for each file takes as long as the tests of many.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'demo',
          maxWorkers: 3,
          include: ['tests/demo/**/*.test.ts'],
          pool: 'forks',
          // Each of these starts a PostgreSQL or a portal of its own, in a folder and on ports of its own.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
