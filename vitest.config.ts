import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A test that was left alone with `.only` would let all others pass unseen.
    allowOnly: false,
    // Some tests start processes, and two cores may be shared with other work. No test asserts a time.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
