import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { version } from '../app.ts';
import { StartProblem } from '../platform/config/problem.ts';
import type { Config } from '../platform/config/config.ts';
import { hasCluster } from '../platform/db/cluster.ts';
import { appliedMigrations, pendingMigrations, readMigrations } from '../platform/db/migrate.ts';
import { runningServer } from '../platform/db/orphan.ts';
import { sqlState, withClient } from '../platform/db/pg.ts';
import { ringName } from '../platform/vault/ring.ts';
import { missingFrom, ringOf, sealedIn } from '../start/keys.ts';
import { holderOf } from '../start/lock.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const usage = 'doctor';

/** What was looked at: well, to be minded, or wrong. */
interface Finding {
  mark: 'bien' | 'aviso' | 'mal';
  what: string;
}

const well = (what: string): Finding => ({ mark: 'bien', what });
const mind = (what: string): Finding => ({ mark: 'aviso', what });
const wrong = (what: string): Finding => ({ mark: 'mal', what });

export const doctor: Command = {
  name: 'doctor',
  usage,
  what: 'Revisa la instalación y dice qué falta. Código 1 si algo está mal.',
  async run(terminal, words) {
    readWords(usage, words, {}, 0);
    const config = terminal.config();
    const found = [well(`Articula ${version}, Node ${process.versions.node}`)];
    const looks = [() => disk(config), () => server(config), () => database(terminal), () => secrets(terminal), () => erased(terminal), async () => mail(config), async () => certificate(config), async () => addresses(config)];
    for (const look of looks) found.push(...(await look().catch((error: unknown) => [wrong(whyNot(error))])));
    for (const { mark, what } of found) terminal.say(`${`[${mark}]`.padEnd(8)} ${what}`);
    return found.some(({ mark }) => mark === 'mal') ? 1 : 0;
  },
};

const noPrivilege = '42501'; // PostgreSQL's insufficient_privilege

function whyNot(error: unknown): string {
  if (sqlState(error) === noPrivilege) return 'El rol de DATABASE_URL no tiene permisos sobre el esquema: inicie Articula una vez con el dueño en DATABASE_OWNER_URL, que se los da';
  return error instanceof Error ? error.message : String(error);
}

const roomGb = 2; // under this much free space a backup or an import may not fit

async function disk({ dataFolder }: Config): Promise<Finding[]> {
  let folder = dataFolder;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / 1e9;
  const words = `Carpeta de datos ${dataFolder}: ${free.toFixed(1)} GB libres`;
  return [free < roomGb ? mind(`${words}; libere espacio`) : well(words)];
}

/** An embedded server without a product that holds the folder is an orphan; the next start takes care of it. */
async function server(config: Config): Promise<Finding[]> {
  if (config.database) return [well('Base de datos de la institución (DATABASE_URL)')];
  const pid = runningServer(join(config.dataFolder, 'pg'));
  const holder = holderOf(config.dataFolder);
  if (pid !== undefined && !holder) return [mind(`Quedó un servidor de base de datos sin Articula (proceso ${pid}); el próximo inicio lo detiene`)];
  return [well(holder ? `Base de datos incluida, en marcha (Articula es el proceso ${holder.pid})` : 'Base de datos incluida, detenida; se inicia para esta revisión')];
}

async function database(terminal: Terminal): Promise<Finding[]> {
  const { database: theirs, dataFolder } = terminal.config();
  if (!theirs && !hasCluster(join(dataFolder, 'pg'))) return [mind('La carpeta de datos está vacía; «npm start» la prepara')];
  const { address } = await terminal.store();
  const ownerUrl = address.ownerUrl ?? address.url;
  const about = await withClient(address.url, { name: 'articula doctor' }, async (client) => {
    const { rows } = await client.query<About>(`select current_user as role, current_setting('server_version') as server, pg_database_size(current_database()) as bytes,
      coalesce((select pg_get_userbyid(relowner) = current_user from pg_class where oid = to_regclass('platform.fact')), false) as owner,
      coalesce(has_table_privilege(to_regclass('platform.fact'), 'update'), false) as changes`);
    return rows[0];
  });
  if (!about) throw new Error('the server answered nothing about itself');
  const done = await withClient(ownerUrl, { name: 'articula doctor' }, appliedMigrations);
  return [well(`PostgreSQL ${about.server}, ${(about.bytes / 1e6).toFixed(0)} MB`), ...roles(about), ...(await schema(terminal.root, done))];
}

interface About {
  role: string;
  server: string;
  bytes: number;
  owner: boolean;
  changes: boolean;
}

function roles(about: About): Finding[] {
  if (about.owner) return [mind(`Un solo rol («${about.role}») es dueño y usuario: el registro de hechos no queda protegido por la base; dé otro rol en DATABASE_URL y el dueño en DATABASE_OWNER_URL`)];
  if (about.changes) return [wrong(`El rol «${about.role}» puede cambiar los hechos registrados: retírele UPDATE y DELETE sobre platform.fact`)];
  return [well(`Dos roles: «${about.role}» usa la base y no es su dueño`)];
}

/** The folder's keys, whom they belong to, and whether anything is sealed with a key that is not here. */
async function secrets(terminal: Terminal): Promise<Finding[]> {
  const { database: theirs, dataFolder } = terminal.config();
  if (!theirs && !hasCluster(join(dataFolder, 'pg'))) return [];
  const { address, folder } = await terminal.store();
  const ring = ringOf(terminal.config(), folder);
  const sealed = await sealedIn(address);
  const path = join(folder, ringName);
  const open = existsSync(path) && (statSync(path).mode & 0o077) !== 0;
  const missing = missingFrom(ring, sealed.keys());
  return [
    ...(open ? [wrong(`Otros usuarios del equipo pueden leer ${path}: quíteles el permiso (chmod 600)`)] : []),
    ...missing.map((id) => wrong(`Falta la clave ${id}, que sella ${sealed.get(id) ?? 0} segundos factores: póngala en ${path} o en ARTICULA_KEY`)),
    ...ring.lost().filter((id) => sealed.has(id)).map((id) => mind(`La clave ${id} se dio por perdida y sella ${sealed.get(id) ?? 0} segundos factores: quíteselos a esas cuentas`)),
    ...(sealed.has(undefined) ? [mind(`${sealed.get(undefined)} segundos factores sin sellar; el próximo inicio los sella`)] : []),
    ...(missing.length === 0 && ring.ids()[0] !== undefined ? [well(`Clave ${ring.ids()[0]}: guarde una copia de ${theirs && terminal.config().keys.length > 0 ? 'ARTICULA_KEY' : path} aparte de los respaldos`)] : []),
  ];
}

/** What was erased here, and how much of it a restored copy had brought back. */
async function erased(terminal: Terminal): Promise<Finding[]> {
  const { database: theirs, dataFolder } = terminal.config();
  if (!theirs && !hasCluster(join(dataFolder, 'pg'))) return [];
  const { address } = await terminal.store();
  return withClient(address.url, { name: 'articula doctor' }, async (client) => {
    const { rows: [known] } = await client.query<{ known: boolean }>("select to_regclass('platform.erasure') is not null as known");
    if (!known?.known) return [];
    const { rows: [count] } = await client.query<{ count: number }>('select count(*)::int as count from platform.erasure');
    const { rows: [last] } = await client.query<{ day: string; given: number; again: number }>(
      `select to_char(recorded_at, 'YYYY-MM-DD') as day, (data->>'given')::int as given, (data->>'again')::int as again from platform.fact where name = 'accounts.erasures-applied' order by recorded_at desc limit 1`,
    );
    const words = `Borrados de datos personales: ${count?.count ?? 0}`;
    if (!last) return [well(words)];
    const restored = `${words}; tras la restauración del ${last.day} se volvieron a aplicar ${last.again} de ${last.given}`;
    return [last.given > 0 ? well(restored) : mind(`${restored}: si había un registro anterior, aplíquelo con «npm run articula -- erasures»`)];
  });
}

async function schema(root: string, done: Awaited<ReturnType<typeof appliedMigrations>>): Promise<Finding[]> {
  try {
    const pending = pendingMigrations(await readMigrations(join(root, 'migrations')), done);
    const number = done.at(-1)?.number ?? 0;
    return [pending.length === 0 ? well(`Esquema ${number}, al día`) : mind(`Esquema ${number}, faltan ${pending.length} migraciones; el próximo inicio las aplica`)];
  } catch (error) {
    if (error instanceof StartProblem) return [wrong(error.message)];
    throw error;
  }
}

async function mail({ mailUrl }: Config): Promise<Finding[]> {
  if (!mailUrl) return [mind('Sin correo saliente (ARTICULA_MAIL_URL): los enlaces se copian y pegan')];
  const { hostname, port, protocol } = new URL(mailUrl);
  const number = Number(port) || (protocol === 'smtps:' ? 465 : 25);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ host: hostname, port: number, timeout: 5000 });
    for (const [event, result] of [['connect', true], ['error', false], ['timeout', false]] as const) {
      socket.once(event, () => {
        socket.destroy();
        resolve(result);
      });
    }
  });
  return [answers ? well(`El servidor de correo ${hostname}:${number} responde`) : wrong(`El servidor de correo ${hostname}:${number} no responde: revise ARTICULA_MAIL_URL`)];
}

const dayMs = 86_400_000;

function certificate({ certificateFile }: Config): Finding[] {
  if (!certificateFile) return [];
  const { validTo } = new X509Certificate(readFileSync(certificateFile));
  const days = Math.floor((new Date(validTo).getTime() - Date.now()) / dayMs);
  if (days < 0) return [wrong(`El certificado venció el ${validTo}: renuévelo`)];
  return [days < 30 ? mind(`El certificado vence en ${days} días: renuévelo`) : well(`Certificado válido por ${days} días`)];
}

/** Phones need HTTPS to work without signal. */
function addresses({ host, publicAddress, certificateFile }: Config): Finding[] {
  if (host === '127.0.0.1' || certificateFile || publicAddress?.startsWith('https:')) return [];
  return [mind('Atiende en la red sin HTTPS: los teléfonos no podrán trabajar sin señal; dé un certificado o un servidor delante')];
}
