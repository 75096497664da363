import type { Column } from '../../../engine/table/index.ts';
import { firstDay } from '../../../engine/workflow/index.ts';
import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import type { Change, Comparison, SheetRow } from '../../../platform/import/sheet.ts';
import { problem, textAt } from '../../../platform/import/row.ts';
import { actsIn, instrumentsById, listKinds as listActKinds, modelsOf, type ActOn, type KindRow as ActKindRow } from '../../instruments/index.ts';
import type { UnitRow } from '../../territories/index.ts';
import { wordsOf } from '../rules/composition/evidence.ts';
import type { EvidenceRow } from '../store/composition.ts';
import { listBodiesUnder, listProofs } from '../store/sheets.ts';
import { crossedAct, type ActSaid } from './acts-named.ts';
import { meantAmong, placeKey, readRegister, type Register } from './compare-bodies.ts';
import { kindChoices, kindsOf, readGround, type Ctx, type Ground, type SheetParams } from './ground.ts';
import { fault, isFault, levelsUnder, placeCells, placeColumns, type Fault } from './places.ts';
import { registerSheet } from './register-sheet.ts';
import { words } from './words.ts';
import { nothing } from './writes.ts';

/** What an act does with a body, as offices say it; the ids are words of evidence. */
export const doings = [
  { id: 'creation', label: 'crea', aliases: ['creación', 'conforma', 'organiza', 'crear', 'conformación', 'crea y organiza'] }, { id: 'installation', label: 'instala', aliases: ['instalación', 'posesiona'] }, { id: 'oath', label: 'juramenta', aliases: ['juramentación'] },
  { id: 'regulation', label: 'reglamenta', aliases: ['reglamento', 'regula'] }, { id: 'plan', label: 'aprueba su plan', aliases: ['plan', 'plan de trabajo'] }, { id: 'budget', label: 'asigna presupuesto', aliases: ['presupuesto', 'asignación presupuestaria', 'financia'] },
  { id: 'session', label: 'acta de sesión', aliases: ['sesión', 'sesiona'] }, { id: 'report', label: 'informa', aliases: ['informe', 'rinde cuentas', 'rendición de cuentas'] }, { id: 'designation', label: 'designa', aliases: ['designación', 'nombra', 'nombramiento'] },
  { id: 'inactivity', label: 'suspende', aliases: ['inactividad'] }, { id: 'reactivation', label: 'reactiva', aliases: ['reactivación'] },
];

async function columns(ctx: Ctx, { country }: SheetParams): Promise<Column[]> {
  const moment = (id: string, title: string, aliases: string[]): Column => ({ id, title, aliases, kind: 'moment' });
  return [
    ...placeColumns(await levelsUnder(ctx, country), undefined),
    { id: 'actKind', title: 'Acto', aliases: ['Clase de acto', 'Tipo de acto', 'Tipo', 'Instrumento', 'Tipo de instrumento'], kind: 'choice', choices: (await listActKinds(ctx.tx, country)).map(({ code, title, plural }) => ({ id: code, label: title, aliases: [plural] })), required: true },
    { id: 'number', title: 'Número', aliases: ['N.º', 'Nro.', 'No.', 'Número del acto', 'Número de ordenanza'], kind: 'text', maxLength: 60 },
    { id: 'title', title: 'Título', aliases: ['Nombre', 'Nombre del acto', 'Denominación', 'Asunto'], kind: 'text', maxLength: 400 },
    moment('signedOn', 'Fecha', ['Fecha del acto', 'Fecha de aprobación', 'Fecha de firma', 'Sancionada el']), moment('publishedOn', 'Fecha de publicación', ['Publicada el', 'Fecha del registro oficial']),
    { id: 'publication', title: 'Publicación', aliases: ['Registro Oficial', 'Gaceta', 'R.O.', 'Publicado en'], kind: 'text', maxLength: 200 },
    { id: 'state', title: 'Estado', aliases: ['Situación', 'Estado del acto'], kind: 'text', maxLength: 80 },
    { id: 'kind', title: 'Clase de organismo', aliases: ['Organismo', 'Tipo de organismo', 'Instancia'], kind: 'choice', choices: kindChoices(await kindsOf(ctx, country)) },
    { id: 'body', title: 'Nombre del organismo', kind: 'text', maxLength: 200 },
    { id: 'what', title: 'Qué hace', aliases: ['Qué hace con el organismo', 'Efecto', 'Para qué'], kind: 'choice', choices: doings },
    moment('forceFrom', 'Rige desde', ['Vigente desde', 'Vigencia desde']), moment('forceTo', 'Rige hasta', ['Vigente hasta', 'Vigencia hasta', 'Vence']),
    { id: 'model', title: 'Modelo', aliases: ['Modelo del que parte', 'Ordenanza modelo'], kind: 'text', maxLength: 400 },
    { id: 'source', title: 'Fuente', aliases: ['Medio de verificación'], kind: 'text', maxLength: 300 },
    { id: 'note', title: 'Nota', aliases: ['Observaciones', 'Observación'], kind: 'text', maxLength: 1000 },
  ];
}

type Models = Awaited<ReturnType<typeof modelsOf>>;

/** Acts of territories, a row each with what it does with a body; one act of two bodies has two rows. */
export const actsSheet = (_tell: (note: string) => void) => registerSheet({
  name: 'bodies.acts',
  columns,
  async compare(ctx, params, rows) {
    const ground = await readGround(ctx, params, rows);
    const placed = rows.map((row) => ({ row, unit: ground.places.find(row) }));
    const register = await readRegister(ground, placed.flatMap(({ row, unit }) => (isFault(unit) ? [] : [{ kind: textAt(row, 'kind') ?? '', territory: unit.code }])));
    const models = rows.some((row) => textAt(row, 'model')) ? await modelsOf(ctx.tx, ctx.reach, params.country) : [];
    const comparison: Comparison = { changes: [], problems: [] };
    const above = new Map<string, number>();
    for (const { row, unit } of placed) {
      const answer = isFault(unit) ? unit : actOf({ ground, register, models, above }, row, unit);
      if (isFault(answer)) comparison.problems.push(problem(row.row, 'row', answer.fault, answer.column));
      else comparison.changes.push(answer);
    }
    return comparison;
  },
  async *rows(ctx, params) {
    const ground = await readGround(ctx, params, []);
    const under = params.territory ?? ground.country;
    const acts = await actsIn(ctx.tx, ctx.reach, { country: ground.country, territoryPrefixes: [under], asOf: ctx.today });
    const bodies = new Map((await listBodiesUnder(ctx.tx, ctx.reach, ground.country, under)).map((row) => [row.id, row]));
    const proofs = Map.groupBy((await listProofs(ctx.tx, ctx.reach, [...bodies.keys()])).filter(({ instrument, what }) => instrument !== null && doings.some(({ id }) => id === what)), ({ instrument }) => instrument!); // it was just seen
    const models = await instrumentsById(ctx.tx, ctx.reach, acts.flatMap(({ model }) => model ?? []));
    for (const act of acts) for (const proof of proofs.get(act.id) ?? [undefined]) yield exportedAct(ground, act, proof, proof?.body ? bodies.get(proof.body) : undefined, models.get(act.model ?? '')?.title ?? null);
  },
});

function exportedAct(ground: Ground, act: ActOn, proof: EvidenceRow | undefined, body: { kind: string; name: string } | undefined, model: string | null) {
  const unit = ground.places.get(act.territory ?? '');
  const kind = ground.actKinds.get(act.kind);
  return {
    ...(unit ? placeCells(unit, ground.places) : { code: act.territory }), actKind: kind?.title ?? act.kind, number: act.number, title: act.title, signedOn: act.signed_on, publishedOn: act.published_on, publication: act.publication,
    state: kind?.cycle.states.find(({ key }) => key === act.state)?.title ?? act.state, kind: body ? (ground.kinds.get(body.kind)?.title ?? body.kind) : null, body: body?.name ?? null, what: proof && body ? (doings.find(({ id }) => id === proof.what)?.label ?? null) : null,
    forceFrom: act.force_from, forceTo: act.force_to, model, source: act.source, note: act.note,
  };
}

interface Reading {
  ground: Ground;
  register: Register;
  models: Models;
  above: Map<string, number>;
}

function actOf(reading: Reading, row: SheetRow, unit: UnitRow): Change | Fault {
  const { ground, register, above } = reading;
  const kind = ground.actKinds.get(textAt(row, 'actKind') ?? '');
  if (!kind) return fault(words.needsActKind, 'actKind');
  const said = readAct(reading, row, kind);
  if (isFault(said)) return said;
  const future = ([['signedOn', said.signedOn], ['publishedOn', said.publishedOn]] as const).find(([, on]) => on !== null && firstDay(on) > ground.ctx.today);
  if (future) return fault(words.future, future[0]);
  const crossed = crossedAct(said);
  if (crossed) return { ...crossed, column: crossed.fault === words.publishedFirst ? 'publishedOn' : 'forceTo' };
  const meant = register.acts.meant(row.row, unit, said, { title: words.shownActOf(kind.title, said.number ?? '', unit.name), column: 'number' });
  if (isFault(meant)) return meant;
  const act = register.acts.get(meant.id);
  if (act && said.state && act.state !== said.state) return fault(words.stateInLife, 'state');
  if (act && said.model && act.model !== said.model) return fault(words.otherModel, 'model');
  const proof = proofOf(reading, row, unit, meant.id, said);
  if (isFault(proof)) return proof;
  const once = `${meant.id} ${proof?.body.id ?? ''} ${proof?.row.what ?? ''}`;
  const before = above.get(once);
  if (before !== undefined) return fault(words.twice(before));
  above.set(once, row.row);
  const made = proof && !proof.known ? [proof.row] : [];
  const values = { ...nothing(), uses: [...(act ? [act.id] : []), ...(proof ? [proof.body.id] : [])], acts: meant.made ? [meant.made] : [], actChanges: meant.change ? [meant.change] : [], proofs: made };
  const label = act?.title ?? meant.made?.title ?? said.title ?? words.shownActOf(kind.title, said.number ?? '', unit.name);
  const record = { row: row.row, label, values: { ...values } };
  if (meant.made) return { ...record, id: meant.id, action: 'create' };
  if (!act) return { ...record, id: proof?.row.id ?? meant.id, action: 'create' };
  const diff = [...meant.diff, ...made.map(({ what }) => ({ field: 'Qué hace', before: '', after: `${doings.find(({ id }) => id === what)?.label ?? what}: ${proof?.body.name ?? ''}` }))];
  return { ...record, id: act.id, version: act.version, action: meant.change || made.length > 0 ? 'change' : 'unchanged', diff };
}

function readAct({ ground, models }: Reading, row: SheetRow, kind: ActKindRow): (ActSaid & { forceFrom: string | null; forceTo: string | null }) | Fault {
  const text = (column: string): string | null => textAt(row, column) ?? null;
  if (!text('number') && !text('title')) return fault(words.needsAct, 'number');
  const stateText = text('state');
  const state = stateText ? kind.cycle.states.find(({ key, title }) => fold(title) === fold(stateText) || key === stateText) : undefined;
  if (stateText && !state) return fault(words.unknownState(stateText, kind.cycle.states.map(({ title }) => title).join(', ')), 'state');
  const modelText = text('model');
  const model = modelText ? models.filter(({ title }) => fold(title) === fold(modelText)) : [];
  if (modelText && model.length !== 1) return fault(words.unknownModel(modelText), 'model');
  return {
    kind: kind.code, number: text('number'), title: text('title'), signedOn: text('signedOn'), publishedOn: text('publishedOn'), publication: text('publication'), forceFrom: text('forceFrom'), forceTo: text('forceTo'), state: state?.key ?? null,
    model: model[0]?.id ?? null, modelText: model[0]?.text ?? null, source: text('source') ?? words.source(ground.ctx.today), note: text('note'),
  };
}

interface Proving {
  body: { id: string; name: string };
  row: EvidenceRow;
  known: boolean;
}

/** What the act shows of a body: the evidence on record for the same, or a new one. */
function proofOf({ ground, register }: Reading, row: SheetRow, unit: UnitRow, act: string, said: ActSaid): Proving | Fault | undefined {
  const kind = ground.kinds.get(textAt(row, 'kind') ?? '');
  const what = textAt(row, 'what');
  if (!kind) return what ? fault(words.whatWithoutBody, 'kind') : undefined;
  if (!what) return fault(words.bodyWithoutWhat, 'what');
  if (!wordsOf(kind).includes(what)) return fault(words.unknownWhat(kind.short ?? kind.title, doings.filter(({ id }) => wordsOf(kind).includes(id)).map(({ label }) => label).join(', ')), 'what');
  const name = textAt(row, 'body') ?? null;
  const standing = meantAmong({ kind, unit, name }, register.standing.get(placeKey(kind.code, unit.code)) ?? []);
  if (isFault(standing)) return { ...standing, column: 'body' };
  if (!standing) return name ? fault(words.noBodyNamed(name, unit.name), 'body') : fault(words.noBody(kind.short ?? kind.title, unit.name), 'kind');
  const body = standing.row;
  const known = standing.proofs.find((proof) => proof.instrument === act && proof.what === what);
  if (known) return { body, row: known, known: true };
  if (!mayWrite(ground.ctx.reach, body)) return fault(words.outOfReach);
  return {
    body, known: false,
    row: { id: newId(ground.ctx.now.getTime()), owner: body.owner, territory: body.territory, parties: [], visibility: body.visibility, version: 1, country: ground.country, kind: kind.code, body: body.id, what, happened_on: said.signedOn ?? said.publishedOn, lasts_to: null, says: null, number: null, instrument: act, document: null, place: null, file: null, source: said.source, example: false },
  };
}
