import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { accounts } from './contract.ts';
import { packs } from './packs.ts';
import { writeSeen } from './store/session.ts';
import { writeFailure } from './store/throttle.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export { identify, purge, readingReach } from './identify.ts';
export { hashOf, newSecret } from './secret.ts';
export { namesOf, peopleToWrite, type Addressee } from './mailing.ts';

export const accountsSlice = slice({ contract: accounts, actions, texts: { es, en }, packs, tasks, outside: { 'failed-sign-in': writeFailure, 'session-seen': writeSeen } });
