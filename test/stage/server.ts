import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import type { Embedded } from '../../src/platform/db/embedded.ts';
import { appRole, migrate } from '../../src/platform/db/migrate.ts';
import { withClient } from '../../src/platform/db/pg.ts';
import { prepareJobs } from '../../src/platform/job/jobs.ts';

export const templateName = 'articula_template';

export interface TestServer {
  server: Embedded;
  stop(): Promise<void>;
}

/** One PostgreSQL that waits for no disk, with a migrated database to clone. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'articula-stage-'));
  const server = await startEmbedded(folder, { durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { server, stop };
}

async function makeTemplate(server: Embedded): Promise<void> {
  await withClient(server.urlOf('articula', 'postgres'), { name: 'stage' }, (client) => client.query(`create database ${templateName} template template0`));
  const template = server.urlOf('articula', templateName);
  await migrate(template, appRole, join(import.meta.dirname, '../../migrations'));
  await prepareJobs(template);
}

interface Project {
  provide(key: 'stageDoor', value: string): void;
}

/**
 * Vitest's global setup. The server starts only when a test file first asks for a stage, so that runs of pure tests
 * pay nothing: the door is a socket of this process, whose answer is where the server is.
 */
export default async function setup(project: Project): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'articula-door-'));
  const path = join(folder, 'door');
  let started: Promise<TestServer> | undefined;
  const door = createServer((socket) => {
    started ??= startTestServer();
    started.then(
      ({ server }) => socket.end(JSON.stringify({ ownerUrl: server.ownerUrl, url: server.url })),
      (error: unknown) => socket.end(JSON.stringify({ problem: String(error) })),
    );
  });
  await new Promise<void>((resolve) => door.listen(path, resolve));
  project.provide('stageDoor', path);
  return async () => {
    door.close();
    await (await started?.catch(() => undefined))?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
