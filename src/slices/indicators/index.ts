import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { indicators } from './contract.ts';
import { figures } from './figures.ts';
import { packs } from './packs.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export { bandOf, printedWithin } from './rules.ts';
export { schemeForUse, schemeOf } from './schemes.ts';

/** Semaphore bands; later, technical sheets and series. */
export const indicatorsSlice = slice({ contract: indicators, actions, texts: { es, en }, packs, figures });
