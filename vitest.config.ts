import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'threads' } as const;
// Nothing is kept from one run of the program to the next, so that no test sees what another made, nor what the user keeps.
const env = { MILESTONE_CACHE_SIZE: '0' };
// These start programs and browsers that belong to one file of tests, or put a module of their own in the place of another;
// all others share their modules, which is quicker.
const programs = 'command-line,fixed-pages,killed,pdf-structure,preview,printing,rebuilding,watch-report';
const withPrograms = [`test/cli/{${programs}}.test.ts`, 'test/print/**/*.test.ts', 'test/render/baked-words.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/build-once.ts'],
    // One more than cores: a test that waits for a browser or a program leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { ...patience, env, name: 'programs', include: withPrograms } },
      {
        test: { ...patience, env, name: 'modules', include: ['test/**/*.test.ts'], exclude: withPrograms, isolate: false },
      },
    ],
  },
});
