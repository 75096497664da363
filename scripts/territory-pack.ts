import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { colombia } from './territory-pack/colombia.ts';
import { ecuador } from './territory-pack/ecuador.ts';
import { peru } from './territory-pack/peru.ts';
import { writePack } from './territory-pack/sheet.ts';

/**
 * node scripts/territory-pack.ts SOURCE_FOLDER [PACKS_FOLDER]
 * Writes territories.csv and neighbours.csv of each country whose catalogue lies in SOURCE_FOLDER
 * (ecuador/, peru/, colombia/, in the format that packs/README.md describes).
 */
const COUNTRIES = { ecuador, peru, colombia };

const [source, packs = join(dirname(fileURLToPath(import.meta.url)), '..', 'packs')] = process.argv.slice(2);
const present = Object.entries(COUNTRIES).filter(([folder]) => source !== undefined && existsSync(join(source, folder)));
if (source === undefined || present.length === 0) {
  process.stderr.write('Indique la carpeta de los catálogos: node scripts/territory-pack.ts CARPETA (con ecuador/, peru/ o colombia/).\n');
  process.exit(1);
}
for (const [name, read] of present) {
  try {
    const pack = read(source);
    writePack(packs, pack);
    process.stdout.write(`${name}: ${pack.rows.length} unidades, ${pack.borders.length} vecindades\n`);
  } catch (error) {
    if (!(error instanceof Error && 'path' in error)) throw error;
    process.stderr.write(`${name}: falta el archivo ${String(error.path)}. Agréguelo con el formato de packs/README.md y repita.\n`);
    process.exitCode = 1;
  }
}
