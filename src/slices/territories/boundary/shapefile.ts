import shp from 'shpjs';
import { unzip } from './zip.ts';
import type { Shape } from '../rules/boundary.ts';

/** The shapes of a zipped shapefile, in degrees when its .prj says how. @throws RangeError when it is none */
export async function readShapefile(bytes: Buffer): Promise<Shape[]> {
  const files = unzip(bytes);
  const layers = [...files.keys()].filter((name) => /\.shp$/i.test(name));
  if (layers.length !== 1) throw new RangeError(layers.length === 0 ? 'no layer' : 'several layers');
  const stem = layers[0]!.slice(0, -4);
  const part = (ending: string): Buffer | undefined => [...files].find(([name]) => name.toLowerCase() === `${stem}.${ending}`.toLowerCase())?.[1];
  const dbf = part('dbf');
  if (!dbf) throw new RangeError('no table');
  const { features } = await shp({ shp: files.get(layers[0]!)!, dbf, prj: part('prj')?.toString('utf8'), cpg: part('cpg')?.toString('latin1') });
  return features.map(({ properties, geometry }) => ({ id: undefined, properties, geometry }));
}
