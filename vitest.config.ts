import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 15_000,
    // However slow the machine is.
    expect: { poll: { timeout: 10_000, interval: 20 } },
    // Half of the time goes into waiting for processes and servers, so two workers pay even on two cores.
    maxWorkers: 2,
    // Modules hold no state that a test could leave behind, and to load discord.js anew for each file costs a second.
    isolate: false,
  },
});
