import { texts } from '../../kernel/text.ts';
import { indicators } from './contract.ts';
import { seriesText } from './text/series.es.ts';

export const es = texts(indicators, {
  title: 'Indicadores',
  failures: {
    'bands-broken': 'El semáforo «{name}» no se puede usar: {why}. Corrija sus tramos y vuelva a cargarlo.',
    'value-out-of-bands': 'El semáforo «{name}» no tiene un tramo para ese valor. Elija el tramo usted y diga por qué.',
    ...seriesText.failures,
  },
  facts: { 'schemes-loaded': 'Se cargaron los semáforos', ...seriesText.facts },
  operations: { list: 'Ver los semáforos', get: 'Ver un semáforo', name: 'Nombrar un valor con su semáforo', loadPack: 'Cargar los semáforos', ...seriesText.operations },
});
