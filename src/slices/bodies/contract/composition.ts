import { command, z } from '../../../kernel/contract.ts';
import { bodyFacts, bodyFailures, bodyOperations } from './composition/body.ts';
import { evidenceFacts, evidenceFailures, evidenceOperations } from './composition/evidence.ts';
import { memberFacts, memberFailures, memberOperations } from './composition/member.ts';
import { line } from './composition/words.ts';
import { PackKind } from './kind.ts';

export * from './composition/body.ts';
export * from './composition/evidence.ts';
export * from './composition/kind.ts';
export * from './composition/member.ts';
export { absence, assertion, evidenceWords, Initiative, type Named, type NamedPlace } from './composition/words.ts';

export const compositionFailures = { ...bodyFailures, ...evidenceFailures, ...memberFailures } as const;
export const compositionFacts = [...bodyFacts, ...evidenceFacts, ...memberFacts] as const;

const country = z.string().length(2);
const exampleKind = { id: 'ejemplo-consejo', title: 'Consejo de ejemplo', plural: 'Consejos de ejemplo', institutionKind: 'consejo', cycle: { key: 'ejemplo-consejo', title: 'De inexistente a conformado', kind: 'derived' as const, states: [{ key: 'inexistente', title: 'Inexistente' }, { key: 'conformado', title: 'Conformado', when: { fact: 'creation' } }] } };

export const compositionOperations = {
  ...bodyOperations,
  ...evidenceOperations,
  ...memberOperations,
  loadPack: command({ input: z.object({ country, kinds: z.array(PackKind).max(200) }), output: z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), kept: z.number().int() }), example: { country: 'EC', kinds: [exampleKind] } }),
  /** A kind as a person writes it: from then on packs leave it alone. `version` 0: a new one. */
  saveKind: command({ input: z.object({ country, version: z.number().int().min(0), kind: PackKind, why: line(500) }), output: z.object({ code: z.string(), version: z.number().int() }), example: { country: 'EC', version: 0, kind: { ...exampleKind, id: 'ejemplo-red', title: 'Red de ejemplo', plural: 'Redes de ejemplo', institutionKind: 'red' } } }),
};
