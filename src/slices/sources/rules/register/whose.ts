import type { TopicAuthority } from '../corpus.ts';
import type { Entry } from './entry.ts';

/**
 * Whose a finding is, beside the documents it rests on. One over documents alone asks nothing more of its reader. One
 * that names a topic of which no statement speaks is of who may look at that topic; topics of several are for whoever
 * sees everything. One with a value calculated over records is shared with its territory: a sum may tell what its
 * records do not.
 */
export function whoseOf({ overRecords, place, withheld }: Pick<Entry, 'overRecords' | 'place' | 'withheld'>): TopicAuthority {
  const [first, ...others] = new Map(withheld.map((one) => [JSON.stringify([one.owner, one.territory, one.parties, one.visibility]), one])).values();
  if (first) return others.length === 0 ? first : { owner: null, territory: null, parties: [], visibility: 'own' };
  return overRecords ? { owner: null, territory: place, parties: [], visibility: 'shared' } : { owner: null, territory: null, parties: [], visibility: 'public' };
}
