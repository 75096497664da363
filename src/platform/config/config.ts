import { isAbsolute, resolve } from 'node:path';
import type { DatabaseAddress } from '../db/database.ts';
import { StartProblem } from './problem.ts';
import { settings } from './settings.ts';
import type { Setting, SettingName } from './settings.ts';

/** What the product was told, checked. Only `main` and `cli` read the environment and make one. */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the data folder. */
  dataFolder: string;
  /** Demonstration: this computer only. */
  demo: boolean;
  publicAddress: string | undefined;
  mailUrl: string | undefined;
  mailFrom: string | undefined;
  certificateFile: string | undefined;
  keyFile: string | undefined;
  trustProxy: boolean;
  /** IANA zone in which "today" is decided. */
  timeZone: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  metricsToken: string | undefined;
  backupKey: string | undefined;
  /** Texts of the keys that seal, the current one first; empty: those of the data folder. */
  keys: readonly string[];
  /** Roles that ask for a second factor open nothing without it. */
  secondFactor: boolean;
  uploadMb: number;
  connections: number;
  /** The institution's own PostgreSQL; undefined: the one that comes with the product. */
  database: Pick<DatabaseAddress, 'url' | 'directUrl' | 'ownerUrl'> | undefined;
}

export type Environment = Record<string, string | undefined>;

/**
 * Reads the settings. Throws StartProblem with one line for the first that is unknown, wrong, or does not go with
 * another; `folder` is what relative paths start from.
 */
export function readConfig(environment: Environment, options: { demo?: boolean; folder: string }): Config {
  refuseUnknown(environment);
  const demo = options.demo ?? false;
  const path = (name: SettingName): string | undefined => absolute(read<string | undefined>(environment, name), options.folder);
  const config: Config = {
    demo,
    port: read(environment, 'ARTICULA_PORT'),
    host: read(environment, 'ARTICULA_HOST'),
    dataFolder: given(environment, 'ARTICULA_DATA') ? (path('ARTICULA_DATA') ?? '') : resolve(options.folder, demo ? 'data/demo' : 'data'),
    publicAddress: read(environment, 'ARTICULA_PUBLIC_ADDRESS'),
    mailUrl: read(environment, 'ARTICULA_MAIL_URL'),
    mailFrom: read(environment, 'ARTICULA_MAIL_FROM'),
    certificateFile: path('ARTICULA_CERT_FILE'),
    keyFile: path('ARTICULA_KEY_FILE'),
    trustProxy: read(environment, 'ARTICULA_TRUST_PROXY'),
    timeZone: read(environment, 'ARTICULA_TIME_ZONE'),
    logLevel: read(environment, 'ARTICULA_LOG_LEVEL'),
    metricsToken: read(environment, 'ARTICULA_METRICS_TOKEN'),
    backupKey: read(environment, 'ARTICULA_BACKUP_KEY'),
    keys: read<string[] | undefined>(environment, 'ARTICULA_KEY') ?? [],
    secondFactor: read(environment, 'ARTICULA_SECOND_FACTOR'),
    uploadMb: read(environment, 'ARTICULA_UPLOAD_MB'),
    connections: read(environment, 'ARTICULA_CONNECTIONS'),
    database: readDatabase(environment),
  };
  refuseDiscord(config);
  return config;
}

const given = (environment: Environment, name: string): boolean => (environment[name] ?? '').trim() !== '';

function read<T>(environment: Environment, name: SettingName): T {
  const setting: Setting = settings[name];
  const text = given(environment, name) ? (environment[name] ?? '').trim() : setting.otherwise;
  if (text === '') return undefined as T; // a setting without default is optional in Config
  const result = setting.reads.safeParse(text);
  if (result.success) return result.data as T; // each name is read into the field of Config that its schema yields
  throw new StartProblem(`${name}: se dio «${setting.secret ? '…' : text}» y se espera ${setting.expects}.`);
}

function refuseUnknown(environment: Environment): void {
  const unknown = Object.keys(environment).find((name) => name.startsWith('ARTICULA_') && name !== 'ARTICULA_CHROMIUM' && !(name in settings));
  if (unknown) throw new StartProblem(`${unknown}: no es un ajuste de Articula y se espera uno de los que lista «npm run articula -- settings».`);
}

function readDatabase(environment: Environment): Config['database'] {
  const url = read<string | undefined>(environment, 'DATABASE_URL');
  const directUrl = read<string | undefined>(environment, 'DATABASE_DIRECT_URL');
  const ownerUrl = read<string | undefined>(environment, 'DATABASE_OWNER_URL');
  if (url) return { url, directUrl, ownerUrl };
  if (directUrl || ownerUrl) throw new StartProblem('DATABASE_URL: no se dio y se espera junto a DATABASE_DIRECT_URL o DATABASE_OWNER_URL.');
  return undefined;
}

function refuseDiscord(config: Config): void {
  if (Boolean(config.certificateFile) !== Boolean(config.keyFile)) {
    throw new StartProblem('ARTICULA_CERT_FILE y ARTICULA_KEY_FILE: se dio uno solo y se esperan los dos.');
  }
  if (config.mailUrl && !config.mailFrom) throw new StartProblem('ARTICULA_MAIL_FROM: no se dio y se espera junto a ARTICULA_MAIL_URL.');
  if (!config.demo) return;
  if (!['127.0.0.1', 'localhost'].includes(config.host)) {
    throw new StartProblem(`ARTICULA_HOST: se dio «${config.host}» y la demostración solo atiende en 127.0.0.1; para una institución use «npm start» con otra carpeta de datos.`);
  }
  if (config.publicAddress) {
    throw new StartProblem(`ARTICULA_PUBLIC_ADDRESS: se dio «${config.publicAddress}» y la demostración no se publica; para una institución use «npm start» con otra carpeta de datos.`);
  }
  if (config.database) throw new StartProblem('DATABASE_URL: se dio y la demostración usa su propia base; para una institución use «npm start» con otra carpeta de datos.');
}

function absolute(path: string | undefined, folder: string): string | undefined {
  if (path === undefined || isAbsolute(path)) return path;
  return resolve(folder, path);
}
