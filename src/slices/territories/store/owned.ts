import type { Owned } from '../../../kernel/reach.ts';

/** A unit as authority sees it: nobody's property, public, standing on itself. A territorial grant over it suffices. */
export type UnitOwned = Owned;

export const unitOwned = (code: string, version = 1): UnitOwned => ({ id: code, owner: null, territory: code, parties: [], visibility: 'public', version });
