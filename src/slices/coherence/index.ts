import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { checks } from './checks.ts';
import { coherence } from './contract.ts';
import { figures } from './figures.ts';
import { packs } from './packs.ts';
import { reactions } from './reactions.ts';
import { replyTasks } from './reply-tasks.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export const coherenceSlice = slice({ contract: coherence, actions, texts: { es, en }, figures, reactions, packs, checks, tasks: [...tasks, ...replyTasks] });
