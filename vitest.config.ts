import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/stage/server.ts'],
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    maxWorkers: 3, // they wait for the database more than they work
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
