import { z } from '../../../kernel/contract.ts';

/** A ring of positions, degrees WGS84. */
const Ring = z.array(z.array(z.number()).min(2));

/** Polygon or several, as GeoJSON (RFC 7946) writes them. */
export const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
]);
export type Geometry = z.infer<typeof Geometry>;

/** One unit's boundary, ready to draw. */
export const Feature = z.object({ type: z.literal('Feature'), id: z.string(), properties: z.object({ name: z.string() }), geometry: Geometry });
export type Feature = z.infer<typeof Feature>;

/** Boundaries of a level as imported. */
export const BoundarySet = z.object({ id: z.string(), country: z.string(), level: z.string(), vintage: z.string(), source: z.string(), from: z.string().nullable(), to: z.string().nullable(), units: z.number().int(), importedAt: z.string(), current: z.boolean() });
export type BoundarySet = z.infer<typeof BoundarySet>;

/** What is wrong with a shape of the file: its place in the file from 1, its code as written. */
export const BoundaryProblem = z.object({ shape: z.number().int(), code: z.string(), problem: z.enum(['no-code', 'unknown-code', 'wrong-level', 'duplicate', 'no-area', 'ring-open', 'ring-crosses', 'ring-empty', 'outside-world']), message: z.string() });
export type BoundaryProblem = z.infer<typeof BoundaryProblem>;

/** What an import would do: nothing is kept yet. */
export const BoundaryPreview = z.object({
  format: z.enum(['geojson', 'topojson', 'shapefile']),
  codeField: z.string().nullable(),
  fields: z.array(z.string()),
  shapes: z.number().int(),
  matched: z.number().int(),
  problems: z.array(BoundaryProblem),
  missing: z.array(z.object({ code: z.string(), name: z.string() })),
  missingCount: z.number().int(),
  points: z.object({ before: z.number().int(), after: z.number().int() }),
  neighbours: z.object({ found: z.number().int(), added: z.number().int() }),
});
export type BoundaryPreview = z.infer<typeof BoundaryPreview>;
