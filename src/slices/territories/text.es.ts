import { texts } from '../../kernel/text.ts';
import { territories } from './contract.ts';

export const es = texts(territories, {
  title: 'Territorios',
  failures: {
    'unit-unknown': 'No hay un territorio con el código {code}. Búsquelo por su nombre.',
    'country-unknown': 'El país {code} no está cargado. Cárguelo desde Administrar, o elija otro.',
    'level-unknown': 'Ese país no tiene el nivel «{level}». Elija uno de los suyos: {levels}.',
    'pack-wrong': 'El catálogo no se cargó y nada cambió. {where} Corrija el archivo y vuelva a cargarlo.',
    'neighbour-itself': 'Un territorio no es vecino de sí mismo. Elija otro.',
    'neighbour-far': '{one} y {two} son de niveles distintos. Elija dos del mismo nivel.',
    'too-many-bricks': 'Son {units} unidades: demasiadas para un solo dibujo (el límite es {limit}). Entre en una de sus partes, o use la tabla.',
    'boundary-file-wrong': 'No se pudo leer el archivo de límites: {reason}',
    'boundary-refused': 'Hay {count} figuras con problemas y nada se importó. Corríjalas, o elija importar solo las válidas.',
    'name-empty': 'El nombre no puede quedar vacío. Escríbalo como lo usa su gobierno.',
  },
  facts: {
    'pack-loaded': 'Se cargó un catálogo de territorios',
    'unit-edited': 'Se corrigió un territorio',
    'neighbour-added': 'Se añadió una vecindad',
    'boundaries-imported': 'Se importaron límites',
  },
  operations: {
    countries: 'Listar los países',
    search: 'Buscar territorios',
    get: 'Ver un territorio',
    children: 'Listar los territorios de otro',
    tree: 'Ver el árbol de un país',
    summary: 'Contar unidades y gobiernos por nivel',
    neighbours: 'Listar los vecinos de un territorio',
    zones: 'Listar las zonas de planificación',
    resolve: 'Reconocer un territorio por código o nombre',
    cartogram: 'Dibujar un cartograma',
    boundaries: 'Ver los límites importados',
    boundarySets: 'Listar las importaciones de límites',
    loadPack: 'Cargar un catálogo de territorios',
    previewPack: 'Comparar un catálogo con lo guardado',
    editUnit: 'Corregir un territorio',
    addNeighbour: 'Añadir una vecindad',
    previewBoundaries: 'Ensayar una importación de límites',
    importBoundaries: 'Importar límites',
  },
});
