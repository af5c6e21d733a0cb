import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    // A test that was left alone with `.only` would let all others pass unseen.
    allowOnly: false,
    // Some tests start processes, and two cores may be shared with other work. No test asserts a time.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'code', include: ['test/**/*.test.ts'], exclude: [BROWSER_TESTS] } },
      // One browser and one build of the screen serve all of these; they run after the others, one file at a time.
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          globalSetup: 'test/e2e/setup.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
