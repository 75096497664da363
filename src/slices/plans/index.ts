import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { progressFiles } from './actions/progress/gate.ts';
import { plans } from './contract.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { packs } from './packs.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export const plansSlice = slice({ contract: plans, actions, texts: { es, en }, packs, search, figures, tasks, files: { ...files, ...progressFiles } });

export * from './for-coherence.ts';
export * from './for-checks.ts';
export * from './for-programme.ts';
export * from './for-progress.ts';
export * from './for-suggest.ts';
export { seesDraft } from './actions/plan.ts';
export { findPlan, findPlanBySlug, type PlanRow } from './store/plan.ts';
