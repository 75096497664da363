import { texts } from '../../kernel/text.ts';
import { norms } from './contract.ts';

export const es = texts(norms, {
  title: 'Normas',
  failures: { 'source-needed': 'Para marcarlo como verificado, escriba qué texto leyó y dónde está.' },
  facts: { 'norms-loaded': 'Se cargaron las normas de un país', 'entry-verified': 'Se verificó un dato de las normas', 'entry-doubted': 'Se marcó un dato de las normas como por verificar' },
  operations: {
    list: 'Ver las normas',
    get: 'Ver una norma',
    competences: 'Ver las competencias por nivel',
    terms: 'Ver los plazos de ley',
    loadPack: 'Cargar las normas de un país',
    verify: 'Verificar un dato de las normas',
  },
});
