import type { BoundaryProblem, Geometry } from '../contract.ts';
import { codesOf } from '../rules.ts';
import { ringProblem, woundForMaps, type Ring } from './ring.ts';

/** A shape of a file, as it came. */
export interface Shape {
  id: string | number | undefined;
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates?: unknown } | null;
}

export interface KnownUnit {
  code: string;
  name: string;
  level: string;
}

export interface BoundaryPlan {
  codeField: string | null;
  fields: string[];
  matched: { unit: string; geometry: Geometry }[];
  problems: BoundaryProblem[];
  missing: KnownUnit[];
}

/** Where the code of a shape is: a property, or the shape's own id (null). */
const codeOf = (shape: Shape, field: string | null): string => String((field === null ? shape.id : shape.properties[field]) ?? '').trim();

/** The field whose values name most units of the level, each as few times as possible; and how many it names. */
export function guessCodeField(shapes: readonly Shape[], country: string, codes: ReadonlySet<string>): { field: string | null; units: number } {
  const local = localCodes(codes);
  let best: { field: string | null; units: number; repeated: number } = { field: null, units: -1, repeated: 0 };
  for (const field of [null, ...fieldsOf(shapes)]) {
    const found = shapes.flatMap((shape) => {
      const text = codeOf(shape, field);
      return [...codesOf(text, [country]), ...(local.get(text) ?? [])].find((code) => codes.has(code)) ?? [];
    });
    const units = new Set(found).size;
    const repeated = found.length - units;
    if (units > best.units || (units === best.units && repeated < best.repeated)) best = { field, units, repeated };
  }
  return best;
}

const fieldsOf = (shapes: readonly Shape[]): string[] => [...new Set(shapes.slice(0, 200).flatMap(({ properties }) => Object.keys(properties)))];

/** Ties each shape to its unit, or says what is wrong with it. `units`: every unit of the country in force. */
export function planBoundaries(shapes: readonly Shape[], units: readonly KnownUnit[], country: string, level: string, wantedField: string | undefined): BoundaryPlan {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const own = units.filter((unit) => unit.level === level);
  const codeField = wantedField ?? guessCodeField(shapes, country, new Set(own.map(({ code }) => code))).field;
  const local = localCodes(units.map((unit) => unit.code));
  const plan: BoundaryPlan = { codeField, fields: fieldsOf(shapes), matched: [], problems: [], missing: [] };
  const seen = new Map<string, number>();
  shapes.forEach((shape, n) => {
    const code = codeOf(shape, codeField);
    const unit = unitOf([...codesOf(code, [country]), ...(local.get(code) ?? [])], byCode, level);
    const wrong = (problem: BoundaryProblem['problem'], message: string): void => void plan.problems.push({ shape: n + 1, code, problem, message });
    if (!code) return wrong('no-code', `La figura ${n + 1} no trae código.`);
    if (!unit) return wrong('unknown-code', `«${code}» no está en el catálogo. Corrija el código, o cargue primero esa unidad.`);
    if (unit.level !== level) return wrong('wrong-level', `${unit.code} es ${unit.name}, de otro nivel.`);
    const twin = seen.get(unit.code);
    if (twin) return wrong('duplicate', `${unit.code} ya está en la figura ${twin}. Deje una sola, con todas sus partes.`);
    seen.set(unit.code, n + 1);
    const { geometry, problem } = cleanGeometry(shape.geometry);
    if (!geometry) return wrong(problem, `${unit.name} (${unit.code}): ${ringWords[problem]}`);
    plan.matched.push({ unit: unit.code, geometry });
  });
  plan.missing = own.filter(({ code }) => !seen.has(code));
  return plan;
}

function unitOf(codes: readonly string[], byCode: ReadonlyMap<string, KnownUnit>, level: string): KnownUnit | undefined {
  const candidates = codes.flatMap((one) => byCode.get(one) ?? []);
  return candidates.find((unit) => unit.level === level) ?? candidates[0];
}

/** Parts of a city are numbered by the city (`01` for `CO-05001-01`): their last part, where one unit alone has it. */
function localCodes(codes: Iterable<string>): Map<string, string[]> {
  const parts = [...codes].filter((code) => code.split('-').length > 2).map((code) => [code.slice(code.lastIndexOf('-') + 1), code] as const);
  const shared = Map.groupBy(parts, ([last]) => last);
  return new Map([...shared].filter(([, same]) => same.length === 1).map(([last, same]) => [last, [same[0]![1]]]));
}

type RingTrouble = 'ring-open' | 'ring-empty' | 'ring-crosses' | 'outside-world' | 'no-area';

const ringWords: Record<RingTrouble, string> = {
  'ring-open': 'un contorno no se cierra. Ciérrelo en el programa de mapas.',
  'ring-empty': 'no tiene contorno, o tiene menos de tres lados.',
  'ring-crosses': 'un contorno se cruza a sí mismo. Repárelo en el programa de mapas.',
  'outside-world': 'las coordenadas no son grados. Guarde la capa en WGS84, o incluya su archivo .prj.',
  'no-area': 'el contorno no encierra superficie.',
};

function cleanGeometry(geometry: Shape['geometry']): { geometry: Geometry; problem?: never } | { geometry?: never; problem: RingTrouble } {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0) return { problem: 'ring-empty' };
  for (const rings of polygons)
    for (const ring of rings) {
      const problem = ringProblem(ring);
      if (problem) return { problem };
    }
  const wound = polygons.map(woundForMaps);
  return { geometry: wound.length === 1 ? { type: 'Polygon', coordinates: wound[0]! } : { type: 'MultiPolygon', coordinates: wound } };
}

/** Rings by polygon, with two coordinates each; empty when the shape is no surface. */
function polygonsOf(geometry: Shape['geometry']): Ring[][] {
  const given = geometry?.coordinates;
  if (!Array.isArray(given)) return [];
  const polygons: unknown[] = geometry?.type === 'Polygon' ? [given] : geometry?.type === 'MultiPolygon' ? given : [];
  return polygons.flatMap((rings) => (Array.isArray(rings) && rings.length > 0 ? [rings.map(ringOf)] : []));
}

const ringOf = (ring: unknown): Ring => (Array.isArray(ring) ? ring.flatMap((p: unknown) => (Array.isArray(p) ? [[Number(p[0]), Number(p[1])]] : [])) : []);
