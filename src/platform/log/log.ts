import { pino, type Logger } from 'pino';

export type { Logger };

/** The log of the house: one JSON line per event. It carries operation names and ids; bodies, cookies and tokens never. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req.headers', 'password', 'token', 'secret', '*.password', '*.token', '*.secret'], remove: true },
    serializers: { err: describeError },
  });
}

/** An error's kind, message and place. PostgreSQL's `detail` quotes row values and is left out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const constraint = 'constraint' in error ? { constraint: String(error.constraint) } : {};
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...constraint };
}
