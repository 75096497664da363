import type { AddressInfo } from 'node:net';
import { connect, type DatabaseAddress } from '../src/platform/db/database.ts';
import { appOn } from './ground.ts';

// A process of its own: the product's web server on a database that is already there. Its log goes where it is told.
type Words = [DatabaseAddress, string, string | undefined];
const [address, filesFolder, webFolder] = await new Promise<Words>((settle) => process.once('message', (words) => settle(words as Words))); // sent by `serve`
const database = connect(address);
const app = appOn(database, filesFolder, 'info', webFolder);
const server = await app.server();
await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.((server.server.address() as AddressInfo).port); // a TCP server that listens has one
process.on('disconnect', () => process.exit(0));
