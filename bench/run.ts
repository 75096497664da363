import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { sharedServer, startServer } from './ground.ts';

// `npm run bench`: every budget, each in a process of its own so that none has another's memory; `npm run bench import`
// only the named ones. Ends with 1 when one is beyond its limit. `--tripwire`: see budget.ts; its budgets share one
// database server, because starting one and loading the packs takes longer than a tenth of the work.
const budgets = ['lists', 'coherence', 'suggest', 'matrix', 'import', 'export', 'tree', 'deadlines', 'findings', 'redline', 'alignment', 'conformation', 'diagnosis', 'documents', 'screen'];
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !budgets.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No budget is called ${unknown.join(', ')}: choose among ${budgets.join(', ')}.\n`);
  process.exit(1);
}

const load = (loadavg()[0] ?? 0).toFixed(1);
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} processors, load ${load} before the first: beyond 0.5 the times are not ours alone\n`);
const shared = flags.includes('--tripwire') ? await startServer() : undefined;
const over = (named.length > 0 ? named : budgets).filter((name) => {
  const { status } = spawnSync(process.execPath, ['--disable-warning=FSTDEP023', join(import.meta.dirname, `${name}.ts`), ...flags], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(shared ? { [sharedServer]: shared.folder } : {}) },
  });
  return status !== 0;
});
await shared?.stop();
if (over.length > 0) process.stdout.write(`Beyond their limit: ${over.join(', ')}\n`);
process.exitCode = over.length > 0 ? 1 : 0;
