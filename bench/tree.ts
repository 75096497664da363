import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { report } from './budget.ts';
import { ground, tokenOf } from './ground.ts';
import { serve } from './serve.ts';

// The territories of a whole country, as the browser gets them: bytes on the wire, compressed.
const countries = ['EC', 'PE', 'CO'];
const g = await ground(['base', 'ec', 'pe', 'co']);
try {
  const token = await tokenOf(g.app, 'administra', 'administrador', { kind: 'everything' });
  const ours = await serve('server', [g.address, g.filesFolder]);
  for (const country of countries) {
    const path = `${ours.url}/api/territories.tree?country=${country}`;
    const { bytes, encoding } = await raw(path, token);
    const { codes } = JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as { codes: string[] }; // the contract of territories.tree
    if (encoding !== 'br' || codes.length < 1000) throw new Error(`${codes.length} territories of ${country} came as ${encoding}`);
    report({ name: `territory tree of ${country}`, value: bytes.length / 1000, unit: 'KB', atMost: 150, note: `${codes.length} territories, compressed` });
  }
  await ours.close();
} finally {
  await g.close();
}

/** The bytes as they travel: `fetch` would unpack them. */
async function raw(url: string, token: string): Promise<{ bytes: Buffer; encoding: string }> {
  return new Promise((settle, fail) => {
    get(url, { headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'br, gzip' } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => settle({ bytes: Buffer.concat(pieces), encoding: String(response.headers['content-encoding']) }));
    }).on('error', fail);
  });
}
