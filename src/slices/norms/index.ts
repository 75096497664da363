import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { norms } from './contract.ts';
import { packs } from './packs.ts';
import { search } from './search.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export { competencesOf, competenceOf } from './competences.ts';

/** What we cite: norms, articles, competences by level, legal terms. */
export const normsSlice = slice({ contract: norms, actions, texts: { es, en }, search, packs });
