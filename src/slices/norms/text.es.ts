import { texts } from '../../kernel/text.ts';
import { norms } from './contract.ts';
import { lawText } from './text/law.es.ts';
import { deadlinesText } from './text/deadlines.es.ts';

export const es = texts(norms, {
  title: 'Normas',
  failures: {
    'source-needed': 'Para marcarlo como verificado, escriba qué texto leyó y dónde está.',
    ...lawText.failures,
    ...deadlinesText.failures,
  },
  facts: {
    'norms-loaded': 'Se cargaron las normas de un país',
    'entry-verified': 'Se verificó un dato de las normas',
    'entry-doubted': 'Se marcó un dato de las normas como por verificar',
    ...lawText.facts,
    ...deadlinesText.facts,
  },
  operations: {
    list: 'Ver las normas',
    get: 'Ver una norma',
    competences: 'Ver las competencias por nivel',
    terms: 'Ver los plazos de ley',
    loadPack: 'Cargar las normas de un país',
    verify: 'Verificar un dato de las normas',
    ...lawText.operations,
    ...deadlinesText.operations,
  },
});
