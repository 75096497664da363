import { createServer } from 'node:net';
import { StartProblem } from '../platform/config/problem.ts';

/** Makes sure, before anything slow, that the address can be listened on. */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ port, host, exclusive: true }, resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
  } catch (error) {
    throw portProblem(error, host, port);
  }
}

/** What a failure to listen means, in one line. */
export function portProblem(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new StartProblem(`El puerto ${port} ya está ocupado en ${host}: detenga el otro programa, o elija otro en ARTICULA_PORT.`, { cause: error });
  if (code === 'EACCES') return new StartProblem(`Este usuario no puede atender en el puerto ${port}: elija uno desde 1024 en ARTICULA_PORT.`, { cause: error });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartProblem(`ARTICULA_HOST: se dio «${host}» y no es una dirección de este equipo; use 127.0.0.1 o 0.0.0.0.`, { cause: error });
  }
  return error;
}
