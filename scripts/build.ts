import { join, resolve } from 'node:path';
import { orOneLine } from '../src/start/start.ts';
import { build } from '../src/start/web-build.ts';

// Builds the front end into dist/web, stamped with the hash of its sources so that the product knows it is current.
const root = resolve(import.meta.dirname, '..');
await orOneLine(() => build(root, join(root, 'dist/web')));
