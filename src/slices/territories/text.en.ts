import { texts } from '../../kernel/text.ts';
import { territories } from './contract.ts';

export const en = texts(territories, {
  title: 'Territories',
  failures: {
    'unit-unknown': 'There is no territory with the code {code}. Search it by name.',
    'country-unknown': 'The country {code} is not loaded. Load it, or choose another.',
    'level-unknown': 'That country has no level “{level}”. Choose one of its own: {levels}.',
    'pack-wrong': 'The catalogue was not loaded and nothing changed. {where} Correct the file and load it again.',
    'neighbour-itself': 'A territory is not its own neighbour. Choose another.',
    'neighbour-far': '{one} and {two} belong to different levels. Choose two of the same level.',
    'too-many-bricks': 'These are {units} units: too many for one picture (the limit is {limit}). Open one of its parts, or use the table.',
    'boundary-file-wrong': 'The boundary file could not be read: {reason}',
    'boundary-refused': '{count} shapes have problems and nothing was imported. Correct them, or import the valid ones only.',
    'name-empty': 'The name cannot be empty. Write it as its government does.',
  },
  facts: {
    'pack-loaded': 'A catalogue of territories was loaded',
    'unit-edited': 'A territory was corrected',
    'neighbour-added': 'A neighbour was added',
    'boundaries-imported': 'Boundaries were imported',
  },
  operations: {
    countries: 'List the countries',
    search: 'Search territories',
    get: 'See a territory',
    children: 'List the territories of another',
    tree: 'See the tree of a country',
    summary: 'Count units and governments by level',
    neighbours: 'List the neighbours of a territory',
    zones: 'List the planning zones',
    resolve: 'Recognise a territory by code or name',
    cartogram: 'Draw a cartogram',
    boundaries: 'See the imported boundaries',
    boundarySets: 'List the imports of boundaries',
    loadPack: 'Load a catalogue of territories',
    previewPack: 'Compare a catalogue with what is kept',
    editUnit: 'Correct a territory',
    addNeighbour: 'Add a neighbour',
    previewBoundaries: 'Rehearse an import of boundaries',
    importBoundaries: 'Import boundaries',
  },
});
