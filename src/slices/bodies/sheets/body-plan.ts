import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { absence, assertion } from '../contract/composition.ts';
import type { BodyRow, EvidenceRow } from '../store/composition.ts';
import { hasAct, type Said } from './said.ts';
import { ActBook, type ActSaid } from './acts-named.ts';
import { numberKey, whoseAt, type Ground } from './ground.ts';
import { fault, isFault, type Fault } from './places.ts';
import { words } from './words.ts';
import { nothing, type Writes } from './writes.ts';

type Diff = { field: string; before: string; after: string }[];

/** A body of the register with what is on record of it, the latest last. */
export interface Standing {
  row: BodyRow;
  proofs: EvidenceRow[];
}

/** What a row would do to the register. `id` undefined: it says nothing. */
export interface Plan {
  id: string | undefined;
  version?: number;
  label: string;
  writes: Writes;
  diff: Diff;
  /** Nothing says since when it is there: it counts from the day of the load, from the one that the sheet gives, or its act has no date. */
  undated?: 'today' | 'said' | 'act';
}

const yes = (value: 'yes' | 'no' | null): string => (value === 'yes' ? 'sí' : value === 'no' ? 'no' : '');
const denies = ({ number }: EvidenceRow): boolean => number === 0;

/** A proof that a sheet writes down. */
function proofOf(ground: Ground, said: Said, body: BodyRow | null, fields: Pick<EvidenceRow, 'what'> & Partial<EvidenceRow>): EvidenceRow {
  const whose = body ? { owner: body.owner, territory: body.territory, visibility: body.visibility } : { owner: whoseAt(ground, said.unit.code), territory: said.unit.code, visibility: 'shared' as const };
  return {
    id: newId(ground.ctx.now.getTime()), ...whose, parties: [], version: 1, country: ground.country, kind: said.kind.code, body: body?.id ?? null, happened_on: null, lasts_to: null, says: null, number: null, instrument: null, document: null, place: null, file: null,
    source: said.source ?? words.source(ground.ctx.today), example: false, ...fields,
  };
}

/** That there is none: a record of the territory, dated; the same one is not written twice. */
export function planAbsence(ground: Ground, said: Said, absences: readonly EvidenceRow[]): Plan | Fault {
  const label = words.shownNo(said.kind.short ?? said.kind.title, said.unit.name);
  const same = absences.find(({ happened_on }) => happened_on === said.on);
  if (same) return { id: same.id, version: same.version, label, writes: nothing(), diff: [] };
  const row = proofOf(ground, said, null, { what: absence, happened_on: said.on, says: said.note ?? words.existsNot });
  if (!mayWrite(ground.ctx.reach, row)) return fault(words.outOfReach);
  return { id: row.id, label, writes: { ...nothing(), proofs: [row] }, diff: [] };
}

/** What a row says of a body that is there, or that it makes. */
export function planBody(ground: Ground, said: Said, { standing, absences, acts }: { standing: Standing | undefined; absences: readonly EvidenceRow[]; acts: ActBook }): Plan | Fault {
  const body = standing?.row ?? freshBody(ground, said);
  const plan: Plan = { id: body.id, ...(standing ? { version: body.version } : {}), label: body.name, writes: nothing(), diff: [] };
  if (standing) changeBody(said, body, plan);
  else plan.writes.bodies.push(body);
  const proofs = standing?.proofs ?? [];
  const wrong = planCreation(ground, said, body, proofs, acts, plan) ?? planBudget(ground, said, body, proofs, plan);
  if (wrong) return wrong;
  planInstallation(ground, said, body, proofs, plan);
  planSessions(ground, said, body, proofs, plan);
  planRegulation(ground, said, body, proofs, plan);
  planAssertion(ground, said, body, { standing, absences }, plan);
  const { bodies, bodyChanges, proofs: made, proofChanges } = plan.writes;
  const writes = bodies.length + bodyChanges.length + made.length + proofChanges.length > 0;
  return writes && !mayWrite(ground.ctx.reach, body) ? fault(words.outOfReach) : plan;
}

/** Signs that a body lived, more than somebody's word. */
const shows = ({ what, number }: EvidenceRow): boolean => !['absence', 'advocacy', assertion].includes(what) && number !== 0;

/**
 * A bare «sí» is somebody's word: of the day that the sheet gives, else of the day on which it is loaded. It is written
 * down where nothing else shows that the body is there, or where somebody had said that there is none.
 */
function planAssertion(ground: Ground, said: Said, body: BodyRow, { standing, absences }: { standing: Standing | undefined; absences: readonly EvidenceRow[] }, plan: Plan): void {
  if (plan.writes.proofs.some(shows)) {
    if (said.actSaid && !said.actOn && !said.publishedOn && plan.writes.proofs.some(({ what }) => what === 'creation')) plan.undated = 'act';
    return;
  }
  const proofs = standing?.proofs ?? [];
  if (proofs.some(shows)) return;
  const before = proofs.filter(({ what }) => what === assertion);
  if (said.on === null ? standing !== undefined && absences.length === 0 : before.some(({ happened_on }) => happened_on === said.on)) return;
  if (said.on === null && before.length > 0) return;
  const on = said.on ?? ground.ctx.today;
  plan.writes.proofs.push(proofOf(ground, said, body, { what: assertion, happened_on: on, says: words.exists }));
  plan.diff.push({ field: 'Constatado', before: before.at(-1)?.happened_on ?? '', after: on });
  plan.undated = said.on === null ? 'today' : 'said';
}

function freshBody(ground: Ground, said: Said): BodyRow {
  const { kind, unit } = said;
  return {
    id: newId(ground.ctx.now.getTime()), owner: whoseAt(ground, unit.code), territory: unit.code, parties: [], visibility: 'public', version: 1, country: ground.country, kind: kind.code, name: said.name ?? `${kind.title} de ${unit.name}`,
    institution: null, parent: null, initiative: said.initiative ?? 'unknown', promoter: null, convener: null, example: false, note: said.note, source: said.source ?? words.source(ground.ctx.today),
  };
}

function changeBody(said: Said, body: BodyRow, plan: Plan): void {
  const initiatives = { own: 'propia', promoted: 'promovida', unknown: 's/d' } as const;
  const fields: Partial<BodyRow> = {};
  if (said.name && fold(said.name) !== fold(body.name)) fields.name = said.name;
  if (said.initiative && said.initiative !== 'unknown' && said.initiative !== body.initiative) fields.initiative = said.initiative;
  if (said.note && said.note !== body.note) fields.note = said.note;
  if (said.source && said.source !== body.source) fields.source = said.source;
  const named = { name: 'Nombre', note: 'Nota', source: 'Fuente' } as const;
  for (const field of ['name', 'note', 'source'] as const) if (fields[field]) plan.diff.push({ field: named[field], before: body[field] ?? '', after: fields[field] });
  if (fields.initiative) plan.diff.push({ field: 'Iniciativa', before: initiatives[body.initiative], after: initiatives[fields.initiative] });
  if (Object.keys(fields).length > 0) plan.writes.bodyChanges.push({ id: body.id, version: body.version, fields });
}

/** The act that created it: the one on record where it is the same, else one more. */
function planCreation(ground: Ground, said: Said, body: BodyRow, proofs: readonly EvidenceRow[], acts: ActBook, plan: Plan): Fault | undefined {
  if (!hasAct(said)) return undefined;
  const made = proofs.filter((proof) => proof.what === 'creation' && !denies(proof));
  const numbered = (proof: EvidenceRow): string | null => (proof.instrument ? (acts.get(proof.instrument)?.number ?? null) : null);
  const same = said.actNumber === null ? made.at(-1) : (made.find((proof) => numberKey(numbered(proof) ?? '') === numberKey(said.actNumber ?? '')) ?? made.find((proof) => numbered(proof) === null));
  if (same && said.actSaid) return undefined;
  if (said.actSaid && !said.actOn && !said.publishedOn) {
    plan.writes.proofs.push(proofOf(ground, said, body, { what: 'creation', says: words.hasAct }));
    plan.diff.push({ field: 'Acto', before: '', after: 'sí' });
    return undefined;
  }
  const kind = said.actKind ?? actKindOf(ground, said);
  if (!kind) return fault(words.needsActKind, said.column('actKind'));
  const known = same?.instrument ? acts.get(same.instrument) : undefined;
  if (same?.instrument && !known) return undefined; // an act that this person may not see is not theirs to correct
  const title = actTitle(ground, said, kind);
  const act: ActSaid = { kind, number: said.actNumber, title: null, signedOn: said.actOn, publishedOn: said.publishedOn, publication: said.publication, source: said.source ?? words.source(ground.ctx.today) };
  const meant = acts.meant(said.row, said.unit, act, { known, title, column: said.column('actNumber') });
  if (isFault(meant)) return meant;
  if (meant.made) plan.writes.acts.push(meant.made);
  if (meant.change) plan.writes.actChanges.push(meant.change);
  plan.diff.push(...meant.diff);
  const on = said.actOn ?? said.publishedOn;
  if (!same) {
    plan.writes.proofs.push(proofOf(ground, said, body, { what: 'creation', happened_on: on, instrument: meant.id }));
    if (!meant.made) plan.writes.uses.push(...(acts.get(meant.id) ? [meant.id] : []));
    plan.diff.push({ field: 'Acto', before: '', after: said.actNumber ?? title });
    return undefined;
  }
  const fields: Partial<EvidenceRow> = { ...(same.instrument === null ? { instrument: meant.id } : {}), ...(on && same.happened_on !== on && (said.actOn !== null || same.happened_on === null) ? { happened_on: on } : {}) };
  if (Object.keys(fields).length === 0) return undefined;
  plan.writes.proofChanges.push({ id: same.id, version: same.version, fields });
  if (fields.instrument) plan.diff.push({ field: 'Acto', before: '', after: said.actNumber ?? title });
  else if (meant.diff.length === 0) plan.diff.push({ field: 'Fecha del acto', before: same.happened_on ?? '', after: on ?? '' });
  return undefined;
}

/** What kind of act makes such a body, by the steps of its kind. */
export function actKindOf(ground: Pick<Ground, 'actKinds'>, { kind }: Pick<Said, 'kind'>): string | undefined {
  const step = kind.steps.find((one) => one.for === 'absence') ?? kind.steps.find((one) => one.for === 'creation-in-force');
  return [step?.instrument, 'ordenanza', [...ground.actKinds.values()].find(({ normative }) => normative)?.code].find((code) => code && ground.actKinds.has(code)) ?? undefined;
}

function actTitle(ground: Ground, said: Said, kind: string): string {
  const title = ground.actKinds.get(kind)?.title ?? kind;
  return said.actNumber ? words.shownActOf(title, said.actNumber.replace(new RegExp(`^${title}\\s*`, 'iu'), ''), said.unit.name) : words.shownActFor(title, said.kind.short ?? said.kind.title, said.unit.name);
}

function planInstallation(ground: Ground, said: Said, body: BodyRow, proofs: readonly EvidenceRow[], plan: Plan): void {
  if (!said.installedOn) return;
  const before = proofs.filter((proof) => proof.what === 'installation' && !denies(proof));
  if (before.some(({ happened_on }) => happened_on === said.installedOn)) return;
  const last = before.at(-1);
  plan.diff.push({ field: 'Instalación', before: last?.happened_on ?? '', after: said.installedOn });
  if (last) plan.writes.proofChanges.push({ id: last.id, version: last.version, fields: { happened_on: said.installedOn } });
  else plan.writes.proofs.push(proofOf(ground, said, body, { what: 'installation', happened_on: said.installedOn, says: words.installed }));
}

/** How many a body held in a year: a count, beside the sessions that are on record one by one. */
export const yearly = (proofs: readonly EvidenceRow[], what: string, year: string): EvidenceRow | undefined => proofs.findLast((proof) => proof.what === what && proof.happened_on === year && (what !== 'session' || proof.number !== null));

function planSessions(ground: Ground, said: Said, body: BodyRow, proofs: readonly EvidenceRow[], plan: Plan): void {
  const { sessions, year } = said;
  if (sessions === null || year === null) return;
  const before = yearly(proofs, 'session', year);
  if (before?.number === sessions) return;
  plan.diff.push({ field: `Sesiones en ${year}`, before: before ? String(before.number) : '', after: String(sessions) });
  if (before) plan.writes.proofChanges.push({ id: before.id, version: before.version, fields: { number: sessions, says: words.met(sessions, year) } });
  else plan.writes.proofs.push(proofOf(ground, said, body, { what: 'session', happened_on: year, number: sessions, says: words.met(sessions, year) }));
}

/** Whether it had a budget in a year: what says the contrary with its act is corrected where the act is. */
function planBudget(ground: Ground, said: Said, body: BodyRow, proofs: readonly EvidenceRow[], plan: Plan): Fault | undefined {
  const { budget, year } = said;
  if (budget === null || year === null) return undefined;
  const of = proofs.filter((proof) => proof.what === 'budget' && proof.happened_on?.startsWith(year));
  const says = budget === 'yes' ? words.hasBudget(year) : words.hasNoBudget(year);
  if (of.some((proof) => denies(proof) === (budget === 'no'))) return undefined;
  const contrary = of.at(-1);
  if (contrary?.instrument) return fault(words.budgetAct(year), said.column('budget'));
  plan.diff.push({ field: `Presupuesto en ${year}`, before: contrary ? yes(budget === 'yes' ? 'no' : 'yes') : '', after: yes(budget) });
  if (contrary) plan.writes.proofChanges.push({ id: contrary.id, version: contrary.version, fields: { number: budget === 'no' ? 0 : null, says } });
  else plan.writes.proofs.push(proofOf(ground, said, body, { what: 'budget', happened_on: year, number: budget === 'no' ? 0 : null, says }));
  return undefined;
}

function planRegulation(ground: Ground, said: Said, body: BodyRow, proofs: readonly EvidenceRow[], plan: Plan): void {
  const { regulation } = said;
  if (regulation === null) return;
  const of = proofs.filter(({ what }) => what === 'regulation');
  const last = of.at(-1);
  if (last && denies(last) === (regulation === 'no')) return;
  plan.diff.push({ field: 'Reglamento', before: last ? yes(regulation === 'yes' ? 'no' : 'yes') : '', after: yes(regulation) });
  const says = regulation === 'yes' ? words.hasRegulation : words.hasNoRegulation;
  // Dated by the day that the sheet speaks of: of when the regulation itself is, nobody said.
  plan.writes.proofs.push(proofOf(ground, said, body, { what: 'regulation', happened_on: said.on, number: regulation === 'no' ? 0 : null, says }));
}
