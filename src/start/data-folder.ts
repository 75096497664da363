import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../platform/config/problem.ts';

/** An account of the example, as the terminal prints it. */
export interface ExampleAccount {
  account: string;
  role: string;
}

/** What a data folder is for. A demonstration and an institution never share one. */
export interface HouseNote {
  kind: 'demo' | 'institution';
  /** Its accounts, once the example is loaded whole. */
  example?: ExampleAccount[];
  /** Version whose packs it took last. A copy of an older one, restored, takes this one's at its first start. */
  packs?: string;
}

/** Version of PostgreSQL whose files this product reads. */
const postgresVersion = 18;

/** Makes the data folder and its rooms, as far as they are missing; answers its real path. */
export function openDataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    const folder = realpathSync(path);
    mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 });
    mkdirSync(join(folder, 'web'), { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    throw new StartProblem(`No se puede escribir en la carpeta de datos ${path}: revise sus permisos, o elija otra en ARTICULA_DATA.`, { cause: error });
  }
}

/** Refuses a folder whose database files are of another PostgreSQL. */
export function checkClusterVersion(folder: string): void {
  const file = join(folder, 'pg/PG_VERSION');
  if (!existsSync(file)) return;
  const version = Number(readFileSync(file, 'utf8'));
  if (version > postgresVersion) throw new StartProblem(`La carpeta de datos ${folder} es de una versión más nueva de Articula: instale esa versión o una posterior.`);
  if (version < postgresVersion) throw new StartProblem(`La carpeta de datos ${folder} es de una versión anterior de PostgreSQL: respáldela con su versión y restáurela en una carpeta nueva.`);
}

/** What a backup takes of the folder besides database and files. */
export const folderNotes = ['house.json', 'secrets.json'];

const unfinished = 'restoring';

/** Marks the folder while a restore fills it, so that half of one is never opened. */
export const markRestoring = (folder: string): void => writeFileSync(join(folder, unfinished), '');
export const unmarkRestoring = (folder: string): void => rmSync(join(folder, unfinished), { force: true });

export function refuseUnfinished(folder: string): void {
  if (existsSync(join(folder, unfinished))) {
    throw new StartProblem(`Una restauración en ${folder} no terminó: borre esa carpeta y restaure de nuevo.`);
  }
}

export function readNote(folder: string): HouseNote | undefined {
  const file = join(folder, 'house.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HouseNote) : undefined; // written by writeNote
}

export const writeNote = (folder: string, note: HouseNote): void => writeWhole(join(folder, 'house.json'), note);

/** Takes the folder for its kind. A demonstration whose example was cut short starts again from nothing. */
export function claimFolder(folder: string, kind: HouseNote['kind']): HouseNote {
  const note = readNote(folder);
  if (!note) {
    if (kind === 'demo' && existsSync(join(folder, 'pg'))) refuseKind(folder, kind);
    const made: HouseNote = { kind };
    writeNote(folder, made);
    return made;
  }
  if (note.kind !== kind) refuseKind(folder, kind);
  if (kind === 'demo' && !note.example) for (const room of ['pg', 'files']) rmSync(join(folder, room), { recursive: true, force: true });
  mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 });
  return note;
}

function refuseKind(folder: string, wanted: HouseNote['kind']): never {
  throw new StartProblem(
    wanted === 'demo'
      ? `La carpeta ${folder} tiene los datos de una institución y la demostración no los toca: elija otra en ARTICULA_DATA.`
      : `La carpeta ${folder} es de la demostración: elija otra en ARTICULA_DATA.`,
  );
}

/** Writes JSON that only this user reads, whole or not at all. */
export function writeWhole(path: string, value: unknown): void {
  const aside = `${path}.new`;
  writeFileSync(aside, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(aside, path);
}
