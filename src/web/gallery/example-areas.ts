import type { AreaTone, Brick } from '../ui/Bricks.tsx';
import type { MapArea } from '../ui/Choropleth.tsx';

const rows: readonly (readonly [string, number, readonly (readonly [string, string, AreaTone])[]])[] = [
  ['0', 5, [['Rioverde', 'Rioverde', 'name'], ['Rocafuerte', 'Rioverde', 'h5'], ['Pampanal', 'San Lorenzo', 'sd'], ['Ancón', 'San Lorenzo', 'sd'], ['San Lorenzo', 'San Lorenzo', 'name']]],
  ['1', 3, [['Esmeraldas', 'Esmeraldas', 'name'], ['Camarones', 'Esmeraldas', 'h5'], ['Chontaduro', 'Rioverde', 'h3'], ['Lagarto', 'Rioverde', 'h5'], ['Borbón', 'Eloy Alfaro', 'sd'], ['Colón Eloy', 'Eloy Alfaro', 'sd']]],
  ['2', 2, [['Galera', 'Muisne', 'h3'], ['Tonsupa', 'Atacames', 'h5'], ['Vuelta Larga', 'Esmeraldas', 'h2'], ['Tachina', 'Esmeraldas', 'h1'], ['Montalvo', 'Rioverde', 'h4'], ['Chumundé', 'Rioverde', 'risk'], ['Selva Alegre', 'Eloy Alfaro', 'sd']]],
  ['3', 2, [['Tonchigüe', 'Atacames', 'h4'], ['Atacames', 'Atacames', 'name'], ['San Mateo', 'Esmeraldas', 'ok'], ['Chinca', 'Esmeraldas', 'late'], ['Majua', 'Esmeraldas', 'h0'], ['Timbiré', 'Eloy Alfaro', 'sd']]],
  ['4', 2, [['Muisne', 'Muisne', 'name'], ['Súa', 'Atacames', 'h5'], ['La Unión', 'Atacames', 'h5'], ['Tabiazo', 'Esmeraldas', 'run'], ['Viche', 'Quinindé', 'empty'], ['Quinindé', 'Quinindé', 'name']]],
];

/** Some parishes, seated by hand; their values are invented. */
export const exampleBricks: readonly Brick[] = rows.flatMap(([row, first, units]) => units.map(([name, parent, tone], n): Brick => ({
  code: `EC-08${row}${n}`, name, parent, tone, row: Number(row), column: first + n - (Number(row) === 0 ? 2 : 0), value: tone === 'sd' ? 's/d' : tone === 'name' ? 'sin gobierno parroquial' : 'ejemplo', ...(tone === 'name' ? {} : { href: `#${row}${n}` }),
})));

const square = (code: string, name: string, x: number, y: number, tone: AreaTone): MapArea => ({
  code, name, parent: 'Provincia Ejemplo', tone, value: tone === 'sd' ? 's/d' : '1 de 2 · 50 %', href: `#${code}`,
  feature: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[x, y], [x, y + 1], [x + 1.2, y + 1.1], [x + 1, y], [x, y]]] } },
});

/** An invented province. */
export const exampleAreas: readonly MapArea[] = [square('EJ-01', 'Uno', -80, 0, 'h2'), square('EJ-02', 'Dos', -79, 0, 'sd'), square('EJ-03', 'Tres', -80, 1.1, 'h5'), square('EJ-04', 'Cuatro', -78.9, 1.15, 'risk')];
