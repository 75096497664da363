import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from './source-packages/convert.ts';

/**
 * node scripts/source-packages.ts FACTS.json FOLDER [TEXTS]
 * Turns a file of facts into one package a document. TEXTS is a folder with the documents as text (`NNN_….txt`): it only
 * serves to see which headings have nothing under them; no text of theirs is written.
 */
const [factsPath, folder, texts] = process.argv.slice(2);
if (factsPath === undefined || folder === undefined || !existsSync(factsPath)) {
  process.stderr.write('Indique el archivo de hechos y la carpeta de destino: node scripts/source-packages.ts HECHOS.json CARPETA [TEXTOS]\n');
  process.exit(1);
}
const packs = join(dirname(fileURLToPath(import.meta.url)), '..', 'packs');
const textOf = (document: string): string[] | undefined => {
  const name = texts === undefined ? undefined : readdirSync(texts).find((file) => file.startsWith(`${document}_`));
  return name === undefined ? undefined : readFileSync(join(texts ?? '', name), 'utf8').split('\n');
};
const { packages, unread } = convert(JSON.parse(readFileSync(factsPath, 'utf8')), { packs, textOf });
mkdirSync(folder, { recursive: true });
for (const [document, content] of packages) writeFileSync(join(folder, `${document}.json`), `${JSON.stringify(content, null, 1)}\n`);
process.stdout.write([...packages].map(([document, { topics, statements }]) => `${document}: ${topics.length} asuntos, ${statements.length} afirmaciones\n`).join(''));
for (const path of unread) process.stderr.write(`sin leer: ${path}\n`);
if (unread.length > 0) process.exitCode = 1;
