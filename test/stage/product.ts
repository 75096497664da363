import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

export interface ProductProcess {
  child: ChildProcess;
  url: string;
  /** Lines `ACCOUNT PASSWORD ROLE` of the demonstration. */
  accounts: { account: string; password: string; role: string }[];
  /** All it said. */
  said(): string;
  /** Sends a signal and waits for the end; answers the exit code, null when the signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  code: number | null;
  out: string;
  error: string;
}

const root = resolve(import.meta.dirname, '../..');
const preload = ['--import', './src/start/node.mjs'];

/** The environment of this test run without what would tell the product something. */
function environment(settings: Record<string, string>): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(ARTICULA_|DATABASE_|VITEST|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(kept), ...settings };
}

/** Starts the product as a person does and waits until it says where it attends. */
export async function startProduct(words: string[], settings: Record<string, string>): Promise<ProductProcess> {
  const child = spawn(process.execPath, [...preload, 'src/main.ts', ...words], { cwd: root, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  const ended = new Promise<number | null>((settle) => child.once('exit', (code) => settle(code)));
  const url = await new Promise<string>((settle, fail) => {
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const found = /atiende en (\S+)\n/.exec(out)?.[1];
      if (found) settle(found);
    });
    void ended.then((code) => fail(new Error(`the product ended with ${code}: ${error}${out}`)));
  });
  const accounts = [...out.matchAll(/^(\S+) (\S+-\S+) (.+)$/gm)].map(([, account = '', password = '', role = '']) => ({ account, password, role }));
  const end = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { child, url, accounts, said: () => out + error, end };
}

/** Runs the product or its terminal to the end. */
export function runToEnd(program: 'main' | 'cli', words: string[], settings: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [...preload, `src/${program}.ts`, ...words], { cwd: root, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  return new Promise((settle) => child.once('close', (code) => settle({ code, out, error })));
}
