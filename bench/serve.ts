import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface Served {
  /** `http://127.0.0.1:…` */
  url: string;
  pid: number;
  close(): Promise<void>;
}

/** Starts `server.ts` or `bare.ts` in a process of its own and waits until it listens; its words are thrown away, its errors shown. */
export async function serve(program: 'server' | 'bare', words: unknown): Promise<Served> {
  const child = fork(join(import.meta.dirname, `${program}.ts`), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(words as object); // plain JSON
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const port = await Promise.race([
    new Promise<number>((settle) => child.once('message', (message) => settle(Number(message)))),
    ended.then(() => Promise.reject(new Error(`bench/${program}.ts ended before it listened`))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    close: () => {
      child.disconnect();
      return ended;
    },
  };
}
