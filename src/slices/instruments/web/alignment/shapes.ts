import type { AlignedPair, alignmentOperations } from '../../contract/alignment.ts';

export type OneAlignment = (typeof alignmentOperations)['alignment']['output']['_zod']['output'];

/** What the address holds: the pair in sight and what the list shows. */
export type AlignmentView = 'par' | 'ver';

/** The name of a pair in the address: its first part. */
export const nameOf = ({ parts, model }: AlignedPair): string => (parts[0] ? `t.${parts[0].key}` : `m.${model[0]?.key ?? ''}`);
export const keysOf = ({ parts, model }: AlignedPair): { parts: string[]; model: string[] } => ({ parts: parts.map(({ key }) => key), model: model.map(({ key }) => key) });

/** Articles and provisions: what a person confirms. */
export const bodyOf = (items: readonly AlignedPair[]): AlignedPair[] => items.filter(({ group }) => group === 'body');
