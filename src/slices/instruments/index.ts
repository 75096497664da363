import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { alignmentTasks } from './alignment-tasks.ts';
import { checks } from './checks.ts';
import { instruments } from './contract.ts';
import { documents } from './documents.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { mechanisms } from './mechanisms.ts';
import { modelPacks } from './models-packs.ts';
import { modelTasks } from './models-tasks.ts';
import { packs } from './packs.ts';
import { reactions } from './reactions.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export * from './for-adoption.ts';
export * from './for-bodies.ts';
export * from './for-plans.ts';
export { modelIdentity } from './models-packs.ts';

/** What institutions make: ordinances, resolutions, agreements, regulations; their texts, their life, the models they adopt. */
export const instrumentsSlice = slice({ contract: instruments, actions, texts: { es, en }, checks, documents, figures, files, mechanisms, packs: [...packs, ...modelPacks], reactions, search, tasks: [...tasks, ...modelTasks, ...alignmentTasks] });
