import type { ThreadData, ThreadElement, ThreadGroup, ThreadLink } from '../ui/Threads.tsx';

const cantons: Readonly<Record<string, readonly string[]>> = {
  Rioverde: ['Servicios técnicos y de soporte', 'Igualdad de derechos', 'Protección del ambiente', 'Desarrollo productivo', 'Iniciativas del territorio'],
  Atacames: ['Turismo', 'Riesgos', 'Inclusión social', 'Género', 'Ordenamiento y uso del suelo', 'Trabajo con juntas parroquiales'],
  Esmeraldas: ['Potencia turística', 'Servicios y espacios públicos', 'Inclusión social y salud integral', 'Ordenamiento territorial', 'Institucionalidad en la gestión'],
};
const parishes: readonly (readonly [string, string, string?])[] = [
  ['Chontaduro', 'Rioverde', 'Riberas reforestadas'], ['Chumundé', 'Rioverde'], ['Lagarto', 'Rioverde', 'Cadena de cacao'], ['Montalvo', 'Rioverde', 'Cuidado del manglar'], ['Rocafuerte', 'Rioverde', 'Pesca artesanal'],
  ['Súa', 'Atacames', 'Avistamiento de ballenas'], ['Tonsupa', 'Atacames', 'Playa limpia y segura'], ['La Unión', 'Atacames', 'Riesgo de inundación'], ['Tonchigüe', 'Atacames', 'Muelle pesquero'],
  ['Camarones', 'Esmeraldas', 'Ruta turística costera'], ['San Mateo', 'Esmeraldas', 'Agua y espacios públicos'], ['Chinca', 'Esmeraldas', 'Caminos vecinales'], ['Tachina', 'Esmeraldas', 'Conexión al aeropuerto'], ['Majua', 'Esmeraldas'], ['Tabiazo', 'Esmeraldas'],
];
const tops: readonly ThreadElement[] = [
  { id: 'amb', column: 'p', text: 'Ambiente sustentable y sostenible', note: '1 de 3 cantones', href: '#amb' },
  { id: 'fom', column: 'p', text: 'Fomento productivo', note: 'ningún cantón · 1 sugerencia', gap: true, href: '#fom' },
  { id: 'mar', column: 'p', text: 'Marino costero', note: 'ningún cantón · 2 parroquias', gap: true, href: '#mar' },
  { id: 'tur', column: 'p', text: 'Turismo', note: '2 de 3 cantones', href: '#tur' },
  { id: 'con', column: 'p', text: 'Conectividad', note: 'ningún cantón · 2 parroquias', gap: true, href: '#con' },
];
const link = (lower: string, upper: string, kind: ThreadLink['kind'] = 'direct'): ThreadLink => ({ lower, upper, kind });

const groups: readonly ThreadGroup[] = [
  ...Object.keys(cantons).map((name): ThreadGroup => ({ key: name, column: 'c', name, note: `1 de ${cantons[name]?.length ?? 0} hacia arriba` })),
  ...parishes.map(([name, parent]): ThreadGroup => ({ key: `pa ${name}`, column: 'q', name, parent })),
];

/** A province, three cantons and their parishes; the links are invented. */
export const exampleThreads: ThreadData = {
  columns: [{ key: 'p', name: 'Provincia', level: 2, note: '5 elementos' }, { key: 'c', name: 'Cantones', level: 3, note: '16 elementos' }, { key: 'q', name: 'Parroquias', level: 4, note: '12 de 15 con plan' }],
  groups,
  elements: [
    ...tops,
    ...Object.entries(cantons).flatMap(([group, texts]) => texts.map((text): ThreadElement => ({ id: `${group} ${text}`, column: 'c', group, text, href: `#${group}` }))),
    ...parishes.flatMap(([name, , text]): ThreadElement[] => (text === undefined ? [] : [{ id: name, column: 'q', group: `pa ${name}`, text, href: `#${name}` }])),
  ],
  links: [
    link('Rioverde Protección del ambiente', 'amb'), link('Rioverde Desarrollo productivo', 'fom', 'suggested'), link('Atacames Turismo', 'tur'), link('Esmeraldas Potencia turística', 'tur'),
    link('Chontaduro', 'Rioverde Protección del ambiente'), link('Montalvo', 'Rioverde Protección del ambiente', 'partial'), link('Lagarto', 'Rioverde Desarrollo productivo'),
    link('Rocafuerte', 'mar'), link('Tonchigüe', 'mar', 'partial'), link('Súa', 'Atacames Turismo'), link('Tonsupa', 'Atacames Turismo', 'partial'), link('La Unión', 'Atacames Riesgos'),
    link('Camarones', 'Esmeraldas Potencia turística'), link('San Mateo', 'Esmeraldas Servicios y espacios públicos', 'partial'), link('Chinca', 'con'), link('Tachina', 'con', 'partial'),
  ],
};

/** Many links, to see them folded. */
export function manyThreads(): ThreadData {
  const cantonKeys = Object.keys(cantons);
  const many = Array.from({ length: 90 }, (_, n): ThreadElement => ({ id: `x${n}`, column: 'q', group: `pa ${parishes[n % parishes.length]?.[0] ?? ''}`, text: `Elemento ${n}` }));
  const extra = many.map((element, n): ThreadLink => {
    const canton = cantonKeys[n % 3] ?? '';
    const texts = cantons[canton] ?? [];
    return link(element.id, n % 11 === 0 ? 'tur' : `${canton} ${texts[(n * 7) % texts.length] ?? ''}`, n % 4 === 0 ? 'partial' : 'direct');
  });
  return { ...exampleThreads, elements: [...exampleThreads.elements, ...many], links: [...exampleThreads.links, ...extra] };
}
