import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: whoever comes last is waited for by all. The others go by size, or as they were last time. */
const longest = ['test/boot.test.ts', 'test/sweep.test.ts', 'src/slices/bodies/sheets.test.ts', 'test/new-slice.test.ts', 'test/example.test.ts', 'src/platform/db/embedded.test.ts'];
const turnOf = ({ moduleId }: TestSpecification): number => longest.findIndex((path) => moduleId.endsWith(`/${path}`)) + 1 || Infinity;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => (turnOf(a) === turnOf(b) ? 0 : turnOf(a) - turnOf(b)));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/stage/server.ts'],
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    maxWorkers: 3, // they wait for the database more than they work
    isolate: false, // the product is read once by each worker, not by each file: what a test changes is in its database and its own module
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
