import type { Relation } from '../../contract/link.ts';

/** Relations that join two plans and count in the index. */
export type Joining = 'contribuye' | 'coordina';
/** Relations that say whether two elements agree or clash; they count nowhere. */
export type AspectRelation = 'sinergia' | 'incompatible';

export const isAspect = (relation: Relation): relation is AspectRelation => relation === 'sinergia' || relation === 'incompatible';
export const isJoining = (relation: Relation): relation is Joining => !isAspect(relation);

/** Whether two plans whose elements may be joined in one way may also be said to be joined as somebody asks. */
export const fits = (between: Joining, wanted: Relation): boolean => isAspect(wanted) || wanted === between;
