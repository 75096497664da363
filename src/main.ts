import { resolve } from 'node:path';
import { StartProblem } from './platform/config/problem.ts';
import { whenLauncherEnds } from './start/parent.ts';
import { settleConfig } from './start/settle.ts';
import { orOneLine, start } from './start/start.ts';
import type { Running } from './start/start.ts';

// The front door: environment → config → database → app → listen.
const root = resolve(import.meta.dirname, '..');
const demo = process.argv.includes('--demo');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await orOneLine(async () => {
  const stranger = process.argv.slice(2).find((word) => word !== '--demo');
  if (stranger !== undefined) throw new StartProblem(`«${stranger}» no se conoce aquí: use «npm start» o «npm run demo»; las demás órdenes las lista «npm run articula».`);
  const config = settleConfig(process.env, demo);
  const loadExample = demo ? (await import('./example.ts')).loadExample : undefined;
  if (demo) say('Preparando la demostración de Articula…');
  stopOnSignal(await start(config, root, loadExample));
});

function stopOnSignal(running: Running): void {
  say([`Articula atiende en ${running.url}`, ...running.accounts].join('\n'));
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1); // asked twice: the database ends by itself
    stopping = true;
    running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenLauncherEnds(stop);
  void running.broken.then(() => {
    if (stopping) return;
    process.stderr.write('La base de datos se detuvo: Articula se cierra. Vuelva a iniciarlo; lo guardado se conserva.\n');
    process.exit(1);
  });
}

function fail(error: unknown): void {
  process.stderr.write(`Error inesperado al cerrar: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
