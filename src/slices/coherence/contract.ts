import { command, contract, failuresOf, flag, query, z } from '../../kernel/contract.ts';
import { PlainDate } from '../../kernel/date.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { Decision, Degree, Link, LinkState, on, PackLink, Reason, Relation, territory } from './contract/link.ts';
import { Coverage, Element, Gaps, Government, LevelColumn, MatrixPair, PairView, Thread } from './contract/view.ts';
import { suggestFacts, suggestFailures, suggestOperations } from './contract/suggest.ts';
import { checksFacts, checksFailures, checksOperations } from './contract/checks.ts';
import { externalFacts, externalFailures, externalOperations } from './contract/external.ts';

export * from './contract/link.ts';
export * from './contract/view.ts';
export * from './contract/validation.ts';
export * from './contract/group.ts';
export * from './contract/analysis.ts';
export * from './contract/country.ts';

const at = PlainDate.optional();
const seen = z.coerce.number().int().min(1);
const Changed = z.object({ linkId: z.string(), version: z.number().int(), state: LinkState, degree: Degree });

/** What coherence promises: where plans touch, where they do not, and who says so. */
export const coherence = contract({
  name: 'coherence',
  failures: {
    'territory-unknown': 'not-found',
    'element-unknown': 'not-found',
    'not-a-pair': 'refused',
    'same-plan': 'refused',
    'not-above': 'refused',
    'relation-wrong': 'refused',
    'link-exists': 'conflict',
    'decide-elsewhere': 'forbidden',
    'already-decided': 'refused',
    'link-closed': 'refused',
    'reason-needed': 'refused',
    'too-wide': 'refused',
    'ask-one': 'invalid',
    'row-wrong': 'refused',
    ...suggestFailures,
    ...checksFailures,
    ...externalFailures,
  },
  facts: ['link-proposed', 'link-accepted', 'link-rejected', 'link-contested', 'link-changed', 'link-withdrawn', 'links-loaded', 'links-shared', 'recounted', ...suggestFacts, ...checksFacts, ...externalFacts],
  operations: {
    matrix: query({
      input: z.object({ territory, at }),
      output: z.object({ territory: z.string(), name: z.string(), levelName: z.string(), asOf: z.string(), example: z.boolean(), levels: z.array(LevelColumn), pairs: z.array(MatrixPair) }),
      example: { territory: 'EC-08' },
    }),
    threads: query({
      input: z.object({ territory, at }),
      output: z.object({ territory: z.string(), asOf: z.string(), columns: z.array(LevelColumn), governments: z.array(Government), elements: z.array(Element), links: z.array(Thread) }),
      example: { territory: 'EC-08' },
    }),
    pair: query({ input: z.object({ lower: territory, upper: territory }), output: PairView, example: { lower: 'EC-0807', upper: 'EC-08' } }),
    gaps: query({ input: z.object({ territory, at }), output: Gaps, example: { territory: 'EC-08' } }),
    coverage: query({
      input: z.object({ elementId: z.uuid().optional(), territory: territory.optional(), at }),
      output: z.object({ territory: z.string(), asOf: z.string(), governments: z.array(Government), elements: z.array(Coverage) }),
      example: { territory: 'EC-08' },
    }),
    links: query({
      input: z.object({ elementId: z.uuid().optional(), territory: territory.optional(), state: LinkState.optional(), ...pageInput }),
      output: pageOf(Link),
      example: { territory: 'EC-08', state: 'proposed' },
    }),
    waiting: query({ input: z.object({ ...pageInput }), output: pageOf(Link), example: {} }),
    get: query({ input: z.object({ linkId: z.uuid() }), output: Link, example: { linkId: exampleId('link') } }),
    link: command({
      input: z.object({ id: z.uuid().optional(), lower: z.uuid(), upper: z.uuid(), relation: Relation.optional(), degree: Degree, justification: Reason.min(3), accept: flag.default(false), on }),
      output: Changed,
      example: { lower: exampleId('element', 1), upper: exampleId('element', 2), degree: 'direct', justification: 'Las rutas del cantón son parte de la oferta turística de la provincia' },
    }),
    decide: command({
      input: z.object({ linkId: z.uuid(), version: seen, decision: Decision, degree: Degree.optional(), reason: Reason.optional(), on }),
      output: Changed,
      example: { linkId: exampleId('link'), version: 1, decision: 'accept' },
    }),
    change: command({
      input: z.object({ linkId: z.uuid(), version: seen, degree: Degree.optional(), justification: Reason.min(3).optional() }),
      output: Changed,
      example: { linkId: exampleId('link'), version: 1, degree: 'partial' },
    }),
    withdraw: command({ input: z.object({ linkId: z.uuid(), version: seen, reason: Reason.optional() }), output: Changed, example: { linkId: exampleId('link'), version: 1 } }),
    loadLinks: command({
      input: z.object({ pack: z.string().max(40), links: z.array(PackLink).max(20_000) }),
      output: z.object({ created: z.number().int(), unchanged: z.number().int() }),
      example: { pack: 'example', links: [] },
    }),
    recount: command({ input: z.object({ territory }), output: z.object({ pairs: z.number().int() }), example: { territory: 'EC' } }),
    ...suggestOperations,
    ...checksOperations,
    ...externalOperations,
  },
});

/** The maker of this slice's failures. */
export const no = failuresOf(coherence);
