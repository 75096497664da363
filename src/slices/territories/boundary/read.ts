import { readFile } from 'node:fs/promises';
import { no } from '../contract.ts';
import { guessCodeField, type Shape } from '../rules/boundary.ts';
import { readShapefile } from './shapefile.ts';
import { readTopology } from './topology.ts';

export interface BoundaryFile {
  format: 'geojson' | 'topojson' | 'shapefile';
  shapes: Shape[];
}

/** Bytes of a file that one process reads at once. */
const mostBytes = 60_000_000;

/**
 * Reads a GeoJSON, a TopoJSON or a zipped shapefile into its shapes. Of a file with several objects, the one that names most units.
 * @throws territories.boundary-file-wrong, with what to do
 */
export async function readBoundaryFile(path: string, file: { bytes: number; kind: string }, country: string, codes: ReadonlySet<string>): Promise<BoundaryFile> {
  if (file.bytes > mostBytes) throw wrong(`pesa más de ${mostBytes / 1e6} MB. Simplifíquelo o divídalo por nivel, y súbalo de nuevo.`);
  if (file.kind === 'zip') return { format: 'shapefile', shapes: await shapefile(path) };
  if (file.kind !== 'json' && file.kind !== 'text') throw wrong('no es GeoJSON, TopoJSON ni un shapefile comprimido. Guárdelo en uno de esos formatos.');
  const content = parse(await readFile(path, 'utf8'));
  if (content['type'] === 'Topology') return { format: 'topojson', shapes: fullest(readObjects(content), country, codes) };
  if (content['type'] === 'FeatureCollection' && Array.isArray(content['features'])) return { format: 'geojson', shapes: content['features'].map(shapeOf) };
  throw wrong('es JSON, pero no una colección de figuras. Expórtelo como GeoJSON (FeatureCollection) o TopoJSON.');
}

const wrong = (reason: string) => no('boundary-file-wrong', { reason });

function parse(text: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content as Record<string, unknown>; // an object of whatever
  } catch {
    throw wrong('está cortado o dañado. Descárguelo de nuevo.');
  }
  throw wrong('no trae figuras.');
}

function shapeOf(one: unknown): Shape {
  const { id, properties, geometry } = (one ?? {}) as Partial<Shape>; // every field is judged where it is used
  return { id, properties: properties && typeof properties === 'object' ? properties : {}, geometry: geometry ?? null };
}

function readObjects(content: unknown): Shape[][] {
  try {
    return readTopology(content);
  } catch {
    throw wrong('el TopoJSON está incompleto. Expórtelo de nuevo.');
  }
}

/** The layer that names most units; of equals, the one with fewer shapes: parishes name their canton too. */
function fullest(layers: Shape[][], country: string, codes: ReadonlySet<string>): Shape[] {
  const weighed = layers.map((shapes) => ({ shapes, units: guessCodeField(shapes, country, codes).units }));
  return weighed.toSorted((a, b) => b.units - a.units || a.shapes.length - b.shapes.length)[0]?.shapes ?? [];
}

const zipReasons: Record<string, string> = {
  'no layer': 'el archivo comprimido no trae un .shp. Comprima juntos .shp, .dbf y .prj.',
  'several layers': 'el archivo comprimido trae varias capas. Deje una sola, la del nivel que importa.',
  'no table': 'falta el .dbf, donde están los códigos. Comprima juntos .shp, .dbf y .prj.',
  encrypted: 'el archivo tiene contraseña. Guárdelo sin ella.',
};

async function shapefile(path: string): Promise<Shape[]> {
  try {
    return await readShapefile(await readFile(path));
  } catch (error) {
    throw wrong((error instanceof Error && zipReasons[error.message]) || 'el archivo comprimido está dañado, o se despliega a un tamaño desmedido. Comprímalo de nuevo.'); // any trouble of a stranger's file is the file's trouble
  }
}
