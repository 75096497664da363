import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { StartProblem } from '../config/problem.ts';

/** As whom the database server runs: PostgreSQL refuses to be root. */
export interface Identity {
  /** Name of the operating-system user of this process, which the server lets in. */
  login: string;
  uid?: number;
  gid?: number;
  /** Words before the server's command. */
  prefix: string[];
}

const nobody = 65534;
const setpriv = '/usr/bin/setpriv';

/**
 * Root starts the server as `nobody`. Where a folder on the way is closed to it (/root is 0700), it keeps one power
 * of root, that of crossing folders (CAP_DAC_OVERRIDE, by util-linux's setpriv), so that the data stay in one place.
 */
export function serverIdentity(paths: string[]): Identity {
  const login = loginName();
  if (process.getuid?.() !== 0) return { login, prefix: [] };
  const closed = paths.find((path) => !isReachable(path));
  if (!closed) return { login, uid: nobody, gid: nobody, prefix: [] };
  if (!existsSync(setpriv)) {
    throw new StartProblem(`Como root, la base de datos no puede entrar en ${closed}: use otra carpeta en ARTICULA_DATA (por ejemplo /var/lib/articula) u otro usuario.`);
  }
  // no_setuid_fixup: access(2), by which initdb looks for its neighbour, honours that power too.
  const powers = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { login, prefix: [setpriv, `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...powers] };
}

/** Owner of the folders the server writes in; undefined when it is this process's own user. */
export const serverOwner = (): number | undefined => (process.getuid?.() === 0 ? nobody : undefined);

function loginName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new StartProblem('El usuario que ejecuta Articula no tiene nombre en el sistema: agréguelo a /etc/passwd, o indique su PostgreSQL en DATABASE_URL.', { cause: error });
  }
}

function isReachable(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & 0o001) === 0) return false;
  const parent = dirname(path);
  return parent === path || isReachable(parent);
}
