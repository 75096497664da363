import type { Input } from '../../../../kernel/contract.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { createsOf, findInstrument, findKind, forceBegin, inForceOn, type ReadInstrument } from '../../../instruments/index.ts';
import { findUnit, type UnitRow } from '../../../territories/index.ts';
import { no, type bodies } from '../../contract.ts';
import type { CreatedKind, Creations } from '../../contract/board/creation.ts';
import { mayCreate, registerSays, sitsAt } from '../../rules/board/creating.ts';
import type { BodyRow, EvidenceRow } from '../../store/composition.ts';
import { listKindsOfLife, type KindOfLife } from '../../store/life.ts';
import { proofWords } from '../composition/evidence.ts';
import { changeableBody, kindOf } from '../composition/ground.ts';
import { addBody } from '../composition/making.ts';
import { addProof, spokenOf } from '../composition/proof.ts';
import { readBoard, readLightOn, servingOn, type BoardRecords } from '../life/board-records.ts';
import type { Reading } from '../life/records.ts';

type Ctx = Context<typeof bodies>;
type Asked = Input<(typeof bodies)['operations']['registerCreated']>;

/** A kind as an act stands to it; undefined where the act has nothing to do with it: another act created it. */
function createdKind(records: BoardRecords, kind: KindOfLife, act: ReadInstrument & { territory: string }, says: boolean, day: string): CreatedKind | undefined {
  const serving = servingOn(records, kind, act.territory, day);
  const made = serving.find(({ id }) => records.lives.get(id)?.signs.some((sign) => sign.what === 'creation' && sign.act?.id === act.id));
  if (!made && serving.some(({ facts }) => facts['creation-in-force']?.value === true)) return undefined;
  const { light } = readLightOn(records, kind, act.territory, day);
  const there = made ?? serving.find(({ id }) => id === light.body) ?? serving.find(({ body }) => body.territory === act.territory);
  return { kind: kind.code, title: kind.title, short: kind.short, says, light: light.state, body: there ? { id: there.id, name: there.name } : null, registered: made !== undefined, denied: light.state === 'missing' ? { on: light.evidence[0]?.on ?? null, says: light.evidence[0]?.says ?? '' } : null };
}

interface Whole {
  act: ReadInstrument;
  unit: UnitRow | undefined;
  creations: Creations;
}

async function readCreations(ctx: Reading & Pick<Context, 'permitRead'>, id: string): Promise<Whole> {
  const act = ctx.permitRead(await findInstrument(ctx.tx, id));
  const unit = act.territory === null ? undefined : await findUnit(ctx.tx, act.territory);
  const title = (await findKind(ctx.tx, act.country, act.kind))?.title ?? act.kind;
  const creations: Creations = { instrument: act.id, title: act.title, kindTitle: title, number: act.number, publication: act.publication, on: forceBegin(act), inForce: inForceOn(act, ctx.today), territory: act.territory, territoryName: unit?.name ?? null, kinds: [] };
  return { act, unit, creations: { ...creations, kinds: act.is_model || !unit ? [] : await kindsOf(ctx, { ...act, territory: unit.code }, unit) } };
}

async function kindsOf(ctx: Reading, act: ReadInstrument & { territory: string }, unit: UnitRow): Promise<CreatedKind[]> {
  const said = (await createsOf(ctx.tx, [act.id])).get(act.id) ?? [];
  const kinds = (await listKindsOfLife(ctx.tx, act.country)).filter((kind) => sitsAt(kind, unit.level) && (said.includes(kind.code) || mayCreate(kind, act.kind)));
  if (kinds.length === 0) return [];
  const records = await readBoard(ctx, kinds, unit.code);
  return kinds.flatMap((kind) => createdKind(records, kind, act, said.includes(kind.code), ctx.today) ?? []);
}

/** The act in words, as evidence tells it. */
const wordsOf = ({ kindTitle, number, publication }: Creations): string => [[kindTitle, number].filter(Boolean).join(' '), publication].filter(Boolean).join('. ');

/** Whether somebody said, after the day from which it is to exist, that there is none: then who registers says that there is today. */
const deniedSince = ({ denied }: CreatedKind, on: string | null): boolean => denied !== null && (denied.on === null || on === null || denied.on > on.slice(0, denied.on.length));

interface Registered {
  body: Permitted<BodyRow>;
  made: boolean;
  proofs: [creation: Permitted<EvidenceRow>, ...more: Permitted<EvidenceRow>[]];
}

/** One body: the one that is there and lacks its act, or a new one; with the act as its evidence. */
async function registerOne(ctx: Ctx, { act, creations }: Whole, found: CreatedKind, asked: Asked, own: Asked['kinds'][number]): Promise<Registered> {
  const kind = await kindOf(ctx, act.country, found.kind);
  const source = asked.source || wordsOf(creations);
  const body = found.body
    ? await changeableBody(ctx, found.body.id)
    : (await addBody(ctx, { ...(own.id ? { id: own.id } : {}), kind: kind.code, name: own.name ?? null, territory: act.territory!, serves: [], initiative: 'unknown', visibility: 'public', example: act.example, newInstitution: false, note: null, source })).row; // an act without a territory creates nothing
  const on = asked.on ?? creations.on;
  const proof = await addProof(ctx, spokenOf(body), kind, { what: 'creation', instrument: act.id, on, says: wordsOf(creations), source, example: act.example });
  const word = deniedSince(found, on) ? [await addProof(ctx, spokenOf(body), kind, { what: 'assertion', on: ctx.today, says: registerSays.stands, source, example: act.example })] : [];
  return { body, made: found.body === null, proofs: [proof, ...word] };
}

export const creatingActions: Pick<Actions<typeof bodies>, 'creations' | 'registerCreated'> = {
  creations: async (ctx, { instrument }) => (await readCreations(ctx, instrument)).creations,

  async registerCreated(ctx, asked) {
    const whole = await readCreations(ctx, asked.instrument);
    const { act, creations } = whole;
    if (creations.inForce !== true) throw no('act-not-in-force', { title: act.title });
    if (asked.on && creations.on && asked.on < creations.on.slice(0, asked.on.length)) throw no('created-before-act', { title: act.title, on: creations.on });
    const done: Registered[] = [];
    for (const own of asked.kinds) {
      const found = creations.kinds.find(({ kind, registered }) => kind === own.kind && !registered);
      if (!found || done.some(({ body }) => body.kind === own.kind)) throw no('not-created-by', { title: act.title, kind: creations.kinds.find(({ kind }) => kind === own.kind)?.title ?? own.kind });
      const one = await registerOne(ctx, whole, found, asked, own);
      if (one.made) ctx.note({ fact: 'bodies.body-created', kind: 'body', on: one.body, data: { kind: one.body.kind, name: one.body.name, territory: one.body.territory, parent: null, institution: null, madeInstitution: false, initiative: one.body.initiative } });
      for (const proof of one.proofs) ctx.note({ fact: 'bodies.evidence-added', kind: 'evidence', on: proof, data: proofWords(proof) });
      done.push(one);
    }
    const told = done.map(({ body, made, proofs: [proof] }) => ({ id: body.id, kind: body.kind, evidence: proof.id, made }));
    return ctx.record({ fact: 'bodies.creations-registered', kind: 'body', on: done[0]!.body, data: { instrument: act.id, bodies: told.map(({ id }) => id) } }, { bodies: told }); // at least one was asked
  },
};
