import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../platform/config/config.ts';
import type { Config, Environment } from '../platform/config/config.ts';
import { readNote } from './data-folder.ts';

/**
 * The settings, with what the data folder itself says: a demonstration's folder (a restored one, too) is opened as a
 * demonstration however it is started. Relative paths start from the current folder.
 */
export function settleConfig(environment: Environment, demo: boolean): Config {
  const folder = process.cwd();
  const options = { demo, folder };
  if (demo) return readConfig({ ARTICULA_LOG_LEVEL: 'warn', ...environment }, options);
  const config = readConfig(environment, options);
  return readNote(config.dataFolder)?.kind === 'demo' ? settleConfig({ ...environment, ARTICULA_DATA: config.dataFolder }, true) : config;
}

/** For the terminal: where no folder is named and only the demonstration has one, it is meant. */
export function settleTerminal(environment: Environment): Config {
  const house = resolve('data/house.json');
  const demo = !environment['ARTICULA_DATA'] && !environment['DATABASE_URL'] && !existsSync(house) && existsSync(resolve('data/demo/house.json'));
  return settleConfig({ ARTICULA_LOG_LEVEL: 'error', ...environment }, demo);
}
