import type { Fixture, SweepWorld } from './fixture.ts';

/** A small square drawn as the boundary of a canton: only its shape matters here. */
const square = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { codigo: '0801' }, geometry: { type: 'Polygon', coordinates: [[[-79.9, 0.8], [-79.4, 0.8], [-79.4, 1.2], [-79.9, 1.2], [-79.9, 0.8]]] } }],
});

export const fixture: Fixture = {
  inputs: {
    'territories.import-boundaries': async ({ upload }: SweepWorld) => ({ fileId: await upload('limites.geojson', square), country: 'EC', level: 'canton', vintage: '2024', source: 'Dibujado para probar', onlyValid: true }),
    'territories.preview-boundaries': async ({ upload }: SweepWorld) => ({ fileId: await upload('limites.geojson', square), country: 'EC', level: 'canton' }),
  },
};
