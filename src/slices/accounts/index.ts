import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { accounts } from './contract.ts';
import { packs } from './packs.ts';
import { writeSeen } from './store/session.ts';
import { writeFailure } from './store/throttle.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export { applyErasures, renewSeals } from './actions/keeping.ts';
export { identify, purge, readingReach } from './identify.ts';
export { hashOf, newSecret } from './secret.ts';
export { namesOf, peopleToWrite, type Addressee } from './mailing.ts';

/** What only the vault opens: second factors. */
export const sealedColumns = ['totp_secret', 'totp_pending'].map((column) => ({ schema: 'accounts', table: 'account', column }));

export const accountsSlice = slice({ contract: accounts, actions, texts: { es, en }, packs, tasks, outside: { 'failed-sign-in': writeFailure, 'session-seen': writeSeen } });
