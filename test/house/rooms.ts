import { basename } from 'node:path';

/** Where a file stands: a layer, and inside a slice its room. */
export interface Room {
  layer: 'kernel' | 'engine' | 'platform' | 'slice' | 'web' | 'ui' | 'top';
  slice?: string;
  room?: 'contract' | 'rules' | 'store' | 'actions' | 'index' | 'text' | 'extension' | 'web';
}

/** The order of the house: a slice sees those before it. */
export const order = ['territories', 'institutions', 'accounts', 'sources', 'norms', 'instruments', 'forms', 'indicators', 'plans', 'coherence', 'groups', 'commitments', 'meetings', 'bodies', 'processes', 'assistance', 'cases', 'observatory', 'reports', 'portal'];

const rooms = ['contract', 'rules', 'store', 'actions', 'index', 'web'] as const;

/** The room of a path from the root. A room that outgrew one file is a folder of the same name. */
export function roomOf(path: string): Room {
  const [, first = '', second = '', third = ''] = path.split('/');
  if (first === 'kernel' || first === 'engine' || first === 'platform') return { layer: first };
  if (first === 'web') return { layer: second === 'ui' ? 'ui' : 'web' };
  if (first !== 'slices' || second === 'index.ts') return { layer: 'top' };
  const word = basename(third).replace(/\.tsx?$/, '');
  const room = /^text(\.(es|en))?$/.test(word) ? 'text' : (rooms.find((r) => r === word) ?? 'extension');
  return { layer: 'slice', slice: second, room };
}
