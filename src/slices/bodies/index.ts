import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { checks } from './checks.ts';
import { bodies } from './contract.ts';
import { documents } from './documents.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { mechanisms } from './mechanisms.ts';
import { packs } from './packs.ts';
import { reactions } from './reactions.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export * from './for-others.ts';

/** Bodies of protection and concertation: what they are, where they serve, who sits in them, how they live, what is missing where. */
export const bodiesSlice = slice({ contract: bodies, actions, texts: { es, en }, checks, documents, figures, files, mechanisms, packs, reactions, search, tasks });
