import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { indicators } from './contract.ts';
import { figures } from './figures.ts';
import { packs } from './packs.ts';
import { search } from './search.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export { situationOf, type Situation } from './actions/series.ts';
export { measureWords, nameWords, valueWords } from './rules/series/number.ts';
export { periodWords } from './rules/series/period.ts';
export { agesWords } from './rules/series/snapshot.ts';
export { bandOf, printedWithin } from './rules.ts';
export { schemeForUse, schemeOf } from './schemes.ts';

/** Semaphore bands; technical sheets of indicators and their series by territory, period and generational group. */
export const indicatorsSlice = slice({ contract: indicators, actions, texts: { es, en }, packs, figures, search });
