import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Kathmandu is five and three quarter hours ahead of UTC all year: code that leans on the zone of the machine it
// runs on shows up at once.
const env = { TZ: 'Asia/Kathmandu' };

/** Files wait for the database half of their time: with three, two processors are busy. Left to itself, Vitest keeps one free. */
const maxWorkers = Math.max(3, availableParallelism());

/** Tests without the router's Vite plugin. Which kind a test is, its file name says. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.ts', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: ['app/platform/generated/**', '**/*.server.test.ts', '**/*.race.test.ts'],
          // Properties compute a lot; a busy machine must not make them fail.
          testTimeout: 120_000,
          maxWorkers,
          // Modules hold no state, so they are loaded once for all files: a third of the time.
          isolate: false,
          env,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['app/**/*.server.test.ts', 'scripts/**/*.server.test.ts', 'prisma/**/*.server.test.ts'],
          globalSetup: 'app/platform/testing/global-setup.ts',
          testTimeout: 60_000,
          maxWorkers,
          isolate: false,
          sequence: { groupOrder: 1 },
          env,
        },
      },
      {
        test: {
          name: 'races',
          include: ['app/**/*.race.test.ts'],
          globalSetup: 'app/platform/testing/global-setup.ts',
          // Each race wants the machine for itself.
          fileParallelism: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 2 },
          env,
        },
      },
    ],
  },
});
