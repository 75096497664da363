import { command, Download, flag, listOf, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Association, Contacts, ExpectedSeat, PackAssociation, PackAuthority, SeatCounts, SeatState } from './actors/authority.ts';
import { Addressee, Way, WayCounts } from './actors/communication.ts';
import { dutyStates, jointForms, JointItem, jointKinds, jointStates, MechanismCoverage } from './actors/joint.ts';
import { ActorMap, edgeKinds, KnowledgeTopic } from './actors/map.ts';
import { PackSector, Sector, SectorItem } from './actors/sector.ts';
import { Moment } from './institution.ts';

export * from './actors/authority.ts';
export * from './actors/communication.ts';
export * from './actors/joint.ts';
export * from './actors/map.ts';
export * from './actors/sector.ts';

export const actorsFailures = { 'joint-unknown': 'not-found', 'participant-twice': 'conflict', 'participant-who': 'refused', 'duty-unknown': 'not-found', 'duty-in-future': 'refused', 'sector-unknown': 'refused', 'identity-in-future': 'refused' } as const;
export const actorsFacts = ['authorities-loaded', 'joint-created', 'joint-updated', 'duty-settled', 'sectors-loaded', 'identity-saved', 'sector-set'] as const;

const line = (most: number) => z.string().trim().max(most).nullish().transform((value) => value || null);
const moment = Moment.nullish().transform((value) => value ?? null);
const code = z.string().trim().max(40);
const asOf = PlainDate.optional();
const level = z.string().trim().min(2).max(40);
const version = z.number().int();
const saved = z.object({ id: z.uuid(), version: z.number().int() });
const Mark = z.enum(['declared', 'transcribed', 'inferred']);
const participant = z.object({ institution: z.uuid().nullish().transform((value) => value ?? null), name: line(200), sector: Sector.nullish().transform((value) => value ?? null), role: line(200), /** One that is there already keeps its identity, and so its state. */ duties: z.array(z.object({ id: z.uuid().optional(), says: z.string().trim().min(2).max(500) })).max(20).default([]) });
const [institution, joint] = [exampleId('institution', 1), exampleId('joint', 901)];

/** The act by which an organisation exists before the law. */
export const LegalIdentity = z.object({ institution: z.string(), act: z.string(), number: z.string().nullable(), authority: z.string().nullable(), on: z.string().nullable(), source: z.string().nullable(), mark: Mark, version: z.number().int() });
export type LegalIdentity = z.infer<typeof LegalIdentity>;

export const actorsOperations = {
  contacts: query({ input: z.object({ territory: code, at: asOf }), output: Contacts, example: { territory: 'EC-0807' } }),
  /** Expected posts of every government of a level under a territory or in a planning zone; `state` vacant, unknown or held. A list: it can be asked as CSV. */
  vacancies: query({ input: z.object({ territory: code, level, zone: z.string().trim().max(20).optional(), state: listOf(SeatState).optional(), at: asOf, ...pageInput, limit: z.coerce.number().int().min(1).max(5000).default(50) }), output: pageOf(ExpectedSeat).extend({ counts: SeatCounts }), example: { territory: 'EC-08', level: 'canton' } }),
  /** With a territory, each with its branch there. */
  associations: query({ input: z.object({ country: z.string().trim().length(2).optional(), level: level.optional(), institution: z.uuid().optional(), territory: code.optional(), at: asOf }), output: z.object({ items: z.array(Association) }), example: { country: 'EC' } }),
  /** Whom to write to for the governments of a level: its association and branches, then each government; `way` narrows the governments. Witnessed: it shows mails and phones. */
  communications: query({ post: true, witness: true, input: z.object({ territory: code, level, zone: z.string().trim().max(20).optional(), way: z.array(Way).optional(), at: asOf, ...pageInput, limit: z.coerce.number().int().min(1).max(5000).default(50) }), output: pageOf(Addressee).extend({ counts: WayCounts }), example: { territory: 'EC-08', level: 'canton' } }),
  exportCommunications: query({ download: true, witness: true, input: z.object({ territory: code, level, zone: z.string().trim().max(20).optional(), at: asOf, format: z.enum(['xlsx', 'csv']).default('csv') }), output: Download, example: { territory: 'EC-08', level: 'canton' } }),
  loadAuthorities: command({ input: z.object({ pack: z.string().max(40), country: z.string().length(2), posts: z.array(PackAuthority).max(200).default([]), associations: z.array(PackAssociation).max(200).default([]) }), output: z.object({ saved: z.number().int() }), example: { pack: 'example', country: 'XX', posts: [] } }),
  listJoint: query({ input: z.object({ q: z.string().trim().max(200).optional(), kind: z.enum(jointKinds).optional(), state: z.enum(jointStates).optional(), territory: code.optional(), institution: z.uuid().optional(), ...pageInput }), output: pageOf(JointItem), example: { territory: 'EC-08' } }),
  joint: query({ input: z.object({ id: z.uuid() }), output: JointItem, example: { id: joint } }),
  createJoint: command({
    input: z.object({ id: z.uuid().optional(), owner: z.uuid(), title: z.string().trim().min(3).max(300), kind: z.enum(jointKinds), /** Of a mechanism. */ form: z.enum(jointForms).nullish().transform((value) => value ?? null), state: z.enum(jointStates).default('active'), territory: code.optional(), visibility: z.enum(['own', 'shared', 'public']).default('shared'), from: moment, to: moment, note: line(2000), source: line(300), mark: Mark.default('declared'), example: flag.default(false), participants: z.array(participant).max(500).default([]) }),
    output: saved,
    example: { owner: institution, title: 'Mesa de coordinación (ejemplo)', kind: 'mechanism', from: '2021' },
  }),
  updateJoint: command({ input: z.object({ id: z.uuid(), version, title: z.string().trim().min(3).max(300).optional(), form: z.enum(jointForms).nullable().optional(), state: z.enum(jointStates).optional(), from: Moment.nullable().optional(), to: Moment.nullable().optional(), note: line(2000).optional(), source: line(300).optional(), participants: z.array(participant).max(500).optional() }), output: saved, example: { id: joint, version: 1, state: 'ended', to: '2022' } }),
  /** Says that a duty was done, or was not, or takes that back. */
  settleDuty: command({ input: z.object({ id: z.uuid(), version, duty: z.uuid(), state: z.enum(dutyStates), on: moment, note: line(1000) }), output: saved, example: { id: joint, version: 1, duty: exampleId('duty', 901), state: 'done', on: '2021-03', note: 'Consta en el acta (ejemplo)' } }),
  mechanismCoverage: query({ input: z.object({ territory: code, level, asOf }), output: MechanismCoverage, example: { territory: 'EC-08', level: 'canton' } }),
  actorMap: query({ input: z.object({ territory: code.optional(), programme: z.uuid().optional(), purpose: z.uuid().optional(), /** Only ties of these kinds; without it, of all. */ ties: listOf(z.enum(edgeKinds)).optional(), asOf, limit: z.coerce.number().int().min(1).max(600).default(300) }), output: ActorMap, example: { territory: 'EC-08' } }),
  identity: query({ input: z.object({ institution: z.uuid() }), output: z.object({ identity: LegalIdentity.nullable(), sector: Sector.nullable(), sectorSaid: z.boolean() }), example: { institution } }),
  /** The first time `version` is 0. */
  saveIdentity: command({ input: z.object({ institution: z.uuid(), version: z.number().int().min(0), act: z.string().trim().min(2).max(300), number: line(100), authority: line(200), on: moment, source: line(300), mark: Mark.default('declared') }), output: z.object({ version: z.number().int() }), example: { institution, version: 0, act: 'Acta de constitución (ejemplo)', on: '2021-01-19' } }),
  sectors: query({ input: z.object({}), output: z.object({ items: z.array(SectorItem) }), example: {} }),
  loadSectors: command({ input: z.object({ pack: z.string().max(40), sectors: z.array(PackSector).max(50) }), output: z.object({ saved: z.number().int() }), example: { pack: 'example', sectors: [{ code: 'cooperativa', title: 'Cooperativas (ejemplo)', source: 'Invención para la demostración', mark: 'C' }] } }),
  setSector: command({ input: z.object({ institution: z.uuid(), version, sector: Sector.nullable() }), output: saved, example: { institution, version: 1, sector: 'civil-society' } }),
  knowledge: query({ input: z.object({ purpose: z.uuid().optional(), territory: code.optional(), asOf }), output: z.object({ topics: z.array(KnowledgeTopic), unmatched: z.number().int() }), example: {} }),
};
