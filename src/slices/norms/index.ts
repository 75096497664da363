import { joinReactions } from '../../kernel/extension.ts';
import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { calendarPacks } from './calendar-packs.ts';
import { checks } from './checks.ts';
import { norms } from './contract.ts';
import { dueTasks } from './due-tasks.ts';
import { figures } from './figures.ts';
import { lawReactions } from './law-reactions.ts';
import { packs } from './packs.ts';
import { reactions } from './reactions.ts';
import { search } from './search.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export * from './for-citing.ts';
export * from './for-clocks.ts';
export { competencesOf, competenceOf } from './competences.ts';

/** What we cite: norms, articles, competences by level, legal terms. */
export const normsSlice = slice({ contract: norms, actions, texts: { es, en }, search, packs: [...packs, ...calendarPacks], tasks: [...dueTasks], checks, reactions: joinReactions(reactions, lawReactions), figures });
