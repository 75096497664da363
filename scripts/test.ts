import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Every test of the product, one after the other; the last line says how many passed and how many failed.
const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');
const binary = (name: string): string => join(root, 'node_modules/.bin', name);

interface Sum {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string[];
  /** Where the step counts its tests; without it the step counts only when it fails. */
  report?: string;
  read?: (report: never) => Sum;
}

const vitestReport = join(results, 'vitest.json');
const journeyReport = join(results, 'journeys.json');
const bench = join(root, 'bench/run.ts');

const steps: Step[] = [
  { name: 'types', command: [binary('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', command: [binary('oxlint')] },
  { name: 'build', command: [process.execPath, join(root, 'scripts/build.ts')] },
  {
    name: 'tests',
    command: [binary('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: vitestReport,
    read: (report: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }) => ({
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, Math.min(1, report.numFailedTestSuites)),
    }),
  },
  {
    name: 'journeys',
    command: [binary('playwright'), 'test', '--reporter=list,json'],
    report: journeyReport,
    read: ({ stats, errors }: { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }) => ({
      passed: stats.expected + stats.flaky,
      failed: Math.max(stats.unexpected, Math.min(1, errors.length)),
    }),
  },
  ...(existsSync(bench) ? [{ name: 'bench', command: [process.execPath, bench, '--tripwire'] }] : []),
];

function run(step: Step): Sum {
  process.stdout.write(`\n── ${step.name}\n`);
  const { status } = spawnSync(step.command[0] ?? '', step.command.slice(1), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
  });
  const counted = step.report && existsSync(step.report) ? step.read?.(JSON.parse(readFileSync(step.report, 'utf8')) as never) : undefined; // each tool's own report
  const sum = counted ?? { passed: 0, failed: 0 };
  if (status === 0 || sum.failed > 0) return sum;
  process.stdout.write(`${step.name}: failed\n`);
  return { passed: sum.passed, failed: 1 };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const sums = steps.map(run);
const passed = sums.reduce((total, sum) => total + sum.passed, 0);
const failed = sums.reduce((total, sum) => total + sum.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
