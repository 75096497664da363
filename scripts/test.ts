import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Every test of the product; the last line says how many passed and how many failed.
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

/** What needs no other step and says little: all at once. */
const looks: Step[] = [
  { name: 'types', command: [binary('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', command: [binary('oxlint')] },
  { name: 'build', command: [process.execPath, join(root, 'scripts/build.ts')] },
];

/** One after the other: each keeps the machine busy, and the last one measures. */
const trials: Step[] = [
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

/** The product is started some fifty times: Node keeps what it compiled, for this run alone. */
const compiled = join(results, 'compiled');
const environment = { ...process.env, NODE_COMPILE_CACHE: compiled, PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport };

/** Runs a program; its words go straight on, or are kept and told when it ends. */
async function runProgram([program = '', ...words]: string[], output: 'inherit' | 'pipe'): Promise<{ status: number | null; said: string }> {
  const child = spawn(program, words, { cwd: root, stdio: ['ignore', output, output], env: environment });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const status = await new Promise<number | null>((settle) => {
    child.once('error', () => settle(null)); // it is not there
    child.once('close', settle);
  });
  return { status, said };
}

async function run(step: Step, output: 'inherit' | 'pipe'): Promise<Sum> {
  const head = `\n── ${step.name}\n`;
  if (output === 'inherit') process.stdout.write(head);
  const { status, said } = await runProgram(step.command, output);
  if (output === 'pipe') process.stdout.write(head + said);
  const counted = step.report && existsSync(step.report) ? step.read?.(JSON.parse(readFileSync(step.report, 'utf8')) as never) : undefined; // each tool's own report
  const sum = counted ?? { passed: 0, failed: 0 };
  if (status === 0 || sum.failed > 0) return sum;
  process.stdout.write(`${step.name}: failed\n`);
  return { passed: sum.passed, failed: 1 };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const sums = await Promise.all(looks.map((step) => run(step, 'pipe')));
for (const step of trials) sums.push(await run(step, 'inherit'));
const passed = sums.reduce((total, sum) => total + sum.passed, 0);
const failed = sums.reduce((total, sum) => total + sum.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
