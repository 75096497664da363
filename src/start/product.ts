import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createApp } from '../app.ts';
import type { App } from '../app.ts';
import type { Config } from '../platform/config/config.ts';
import { connect } from '../platform/db/database.ts';
import type { Database } from '../platform/db/database.ts';
import { makeLog } from '../platform/log/log.ts';
import type { Logger } from '../platform/log/log.ts';
import { journalName } from '../platform/erasure/journal.ts';
import { makeMail } from '../platform/mail/mail.ts';
import type { Ring } from '../platform/vault/ring.ts';
import { openVault } from '../platform/vault/vault.ts';
import { ringOf } from './keys.ts';
import { portProblem } from './port.ts';
import type { Store } from './store.ts';

export interface Product {
  app: App;
  database: Database;
  /** The keys that seal its second factors. */
  ring: Ring;
  /** Answers, and does jobs; gives the address people open. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Joins settings, store and application. */
export function openProduct(config: Config, store: Store, webFolder: string | undefined, log: Logger = makeLog(config.logLevel)): Product {
  const database = connect(store.address);
  const ring = ringOf(config, store.folder);
  const tls = config.certificateFile && config.keyFile ? { certFile: config.certificateFile, keyFile: config.keyFile } : undefined;
  const app = createApp({
    database,
    log,
    mail: makeMail(config.mailUrl, config.mailFrom),
    filesFolder: join(store.folder, 'files'),
    vault: openVault(ring),
    erasuresFile: join(store.folder, journalName),
    webFolder,
    publicAddress: config.publicAddress,
    uploadBytes: config.uploadMb * 1_000_000,
    metricsToken: config.metricsToken,
    trustProxy: config.trustProxy,
    tls,
    factorRequired: config.secondFactor,
    zone: config.timeZone,
    demo: config.demo,
  });
  const listen = async (): Promise<string> => {
    const server = await app.server();
    try {
      await server.listen({ host: config.host, port: config.port });
    } catch (error) {
      throw portProblem(error, config.host, config.port);
    }
    await app.startJobs();
    const { port } = server.server.address() as AddressInfo; // a TCP server that listens has one
    return `${tls ? 'https' : 'http'}://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  };
  const close = async (): Promise<void> => {
    await app.close();
    await database.close();
  };
  return { app, database, ring, listen, close };
}
