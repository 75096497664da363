import type { Owned } from '../../../../kernel/reach.ts';
import type { Entry } from './entry.ts';

/**
 * Whose a finding is, beside the documents it rests on. One over documents alone asks nothing more of its reader. One
 * with a value calculated over records is shared with its territory: a sum may tell what its records do not.
 */
export function whoseOf({ overRecords, place }: Pick<Entry, 'overRecords' | 'place'>): Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'> {
  return overRecords ? { owner: null, territory: place, parties: [], visibility: 'shared' } : { owner: null, territory: null, parties: [], visibility: 'public' };
}
