import type { Change, Comparison, Sheet, SheetRow } from '../../../platform/import/sheet.ts';
import type { Column } from '../../../engine/table/index.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import { institutionKinds } from '../contract.ts';
import { closesCircle, crossed } from '../rules.ts';
import { resolveInstitution } from '../resolve.ts';
import { deleteInstitution, insertInstitution, listByAnyIds, listByName, listForSheet, listInstitutionRows, lockInstitutionRow, parentsAbove, updateInstitution, type InstitutionRow } from '../store/institution.ts';
import { territoryOf } from './territory.ts';
import { cell, differences, isIdentity, listAt, placeOf, problem, remembered, textAt, words } from './cells.ts';
import { kindLabels } from './kinds.ts';

const columns: Column[] = [
  { id: 'id', title: 'Identificador', aliases: ['Id', 'Código', 'Código de la institución'], kind: 'text', maxLength: 60, unique: true },
  { id: 'name', title: 'Nombre', aliases: ['Institución', 'Entidad', 'Nombre de la institución', 'Denominación'], kind: 'text', required: true, maxLength: 200 },
  { id: 'short', title: 'Nombre corto', kind: 'text', maxLength: 200 },
  { id: 'acronym', title: 'Sigla', aliases: ['Siglas', 'Acrónimo'], kind: 'text', maxLength: 40 },
  { id: 'kind', title: 'Clase', aliases: ['Tipo', 'Tipo de institución'], kind: 'choice', choices: institutionKinds.map((id) => ({ id, label: kindLabels[id] })) },
  { id: 'territory', title: 'Territorio', aliases: ['Código de territorio', 'Cantón', 'Provincia', 'Jurisdicción'], kind: 'text', maxLength: 60 },
  { id: 'parent', title: 'Depende de', aliases: ['Institución superior', 'Adscrita a'], kind: 'text', maxLength: 200 },
  { id: 'founded', title: 'Existe desde', aliases: ['Fecha de creación', 'Creación'], kind: 'moment' },
  { id: 'ended', title: 'Terminó en', aliases: ['Fecha de cierre'], kind: 'moment' },
  { id: 'aliases', title: 'Otros nombres', aliases: ['También llamada'], kind: 'list', maxLength: 1000 },
  { id: 'note', title: 'Nota', aliases: ['Observaciones', 'Observación'], kind: 'text', maxLength: 2000 },
];
const titles = Object.fromEntries(columns.map(({ id, title }) => [id, title]));

type Values = Partial<Pick<InstitutionRow, 'name' | 'short' | 'acronym' | 'kind' | 'territory' | 'country' | 'parent' | 'founded' | 'ended' | 'aliases' | 'note'>>;
type Ctx = Parameters<Sheet['compare']>[0];

interface Finders {
  existing: ReadonlyMap<string, InstitutionRow>;
  territory: (text: string) => Promise<{ code: string; country: string } | string>;
  institution: (text: string) => Promise<Pick<InstitutionRow, 'id' | 'parent'> | undefined>;
  /** What the rows above would create, by folded name; null where two have it. */
  above: Map<string, { id: string; parent: string | null } | null>;
  /** Parents as the rows above leave them. */
  parents: Map<string, string | null>;
}

/** The directory as a sheet. A row with an identifier changes that record; without one it is found by name and territory, or created. */
export const directorySheet: Sheet = {
  name: 'institutions.directory',
  columns: async () => columns,
  place: async (ctx) => placeOf(ctx),

  async compare(ctx, _params, rows) {
    const ids = rows.map((row) => textAt(row, 'id')).filter((id): id is string => Boolean(id));
    const found = await listByAnyIds(ctx.tx, ids.filter(isIdentity), ids);
    const finders: Finders = {
      existing: new Map(found.flatMap((one) => [[one.id, one] as const, ...(one.pack_id ? [[one.pack_id, one] as const] : [])])),
      territory: remembered((text) => territoryOf(ctx, text)),
      institution: remembered((text) => resolveInstitution(ctx.tx, text, ctx.reach.territories)),
      above: new Map(),
      parents: new Map(),
    };
    const comparison: Comparison = { changes: [], problems: [] };
    const seen = new Set<string>();
    for (const row of rows) {
      const answer = await compareRow(ctx, row, finders);
      if (typeof answer === 'string') {
        comparison.problems.push(problem(row.row, 'row', answer));
        continue;
      }
      const key = answer.action === 'create' ? nameKey(answer) : answer.id;
      if (seen.has(key)) comparison.problems.push(problem(row.row, 'twice', words.twice));
      else {
        comparison.changes.push(answer);
        keepAbove(finders, answer);
      }
      seen.add(key);
    }
    return comparison;
  },

  /** Creations whose name somebody gave to an institution of that territory after the preview. */
  async overtaken(ctx, _params, changes) {
    const taken = [];
    for (const change of changes) if (change.action === 'create' && (await byName(ctx, change.label, (change.values as Values).territory ?? undefined))) taken.push(change); // written by `compare`
    return taken;
  },

  async apply(ctx, _params, changes) {
    const applied = [];
    for (const change of changes) {
      const values = change.values as Values; // written by `compare`
      if (change.action === 'create') {
        await insertInstitution(ctx.tx, ctx.permitNew(fresh(change.id, values)));
        applied.push({ row: change.row, id: change.id, before: null, version: 1 });
        continue;
      }
      const before = ctx.permit(await lockInstitutionRow(ctx.tx, change.id));
      const next = { ...before, ...values, edited: [...new Set([...before.edited, ...Object.keys(values).filter((field) => field !== 'country')])] };
      await updateInstitution(ctx.tx, ctx.permitNew<InstitutionRow>(next));
      applied.push({ row: change.row, id: change.id, before: { ...before }, version: before.version + 1 });
    }
    return applied;
  },

  async versions(ctx, ids) {
    return new Map((await listInstitutionRows(ctx.tx, ids)).map((row) => [row.id, { version: row.version, label: row.name }]));
  },

  async revert(ctx, _params, applied) {
    for (const { id, before } of applied.toReversed()) {
      const now = ctx.permit(await lockInstitutionRow(ctx.tx, id));
      if (before === null) await deleteInstitution(ctx.tx, now);
      else await updateInstitution(ctx.tx, ctx.permitNew({ ...now, ...(before as InstitutionRow) })); // written by `apply`
    }
  },

  async *rows(ctx, params) {
    for (const one of await listForSheet(ctx.tx, ctx.reach, String(params['territory'] ?? ''))) {
      yield {
        id: cell(one.pack_id ?? one.id), name: cell(one.name), short: cell(one.short), acronym: cell(one.acronym), kind: cell(kindLabels[one.kind as keyof typeof kindLabels] ?? one.kind), territory: cell(one.territory),
        parent: cell(one.parentCode), founded: cell(one.founded), ended: cell(one.ended), aliases: cell(one.aliases), note: cell(one.note),
      };
    }
  },
};

const fresh = (id: string, values: Values): InstitutionRow => ({
  id, owner: id, parties: [], visibility: 'public', version: 1, kind: 'aliado', name: '', short: null, acronym: null, aliases: [], government: null, parent: null, successor: null, founded: null, ended: null,
  note: null, source: null, verified: false, pack_id: null, edited: [], territory: null, country: '', ...values,
});

/** What one row would do, or what is wrong with it. */
async function compareRow(ctx: Ctx, row: SheetRow, finders: Finders): Promise<Change | string> {
  const id = textAt(row, 'id');
  const name = textAt(row, 'name') ?? '';
  const code = textAt(row, 'territory');
  const place = code ? await finders.territory(code) : undefined;
  if (typeof place === 'string') return place;
  const parentText = textAt(row, 'parent');
  const parent = parentText ? ((await finders.institution(parentText)) ?? finders.above.get(fold(parentText))) : undefined;
  if (parentText && !parent) return words.unknownInstitution(parentText);
  const known = id ? finders.existing.get(id) : await byName(ctx, name, place?.code);
  if (known === 'several') return words.severalInstitutions(name);
  if (id && !known) return words.unknownId(id);
  const values = valuesOf(row, name, place, parentText === undefined ? undefined : (parent?.id ?? null));
  if (crossed(values.founded ?? known?.founded, values.ended ?? known?.ended)) return words.crossed;
  const after = known ? { ...known, ...values } : fresh(newId(ctx.now.getTime()), values);
  if (after.parent && (await isCircle(ctx, finders, after.id, after.parent))) return words.circle(name);
  if (!after.territory) return words.needsTerritory;
  if (!mayWrite(ctx.reach, after) || (known && !mayWrite(ctx.reach, known))) return words.outOfReach;
  if (!known) return { row: row.row, action: 'create', label: name, id: after.id, values };
  const diff = differences(titles, known, values);
  return { row: row.row, action: diff.length > 0 ? 'change' : 'unchanged', label: name, id: known.id, version: known.version, values, diff };
}

const nameKey = ({ label, values }: Change): string => `${fold(label)} ${(values as Values).territory ?? ''}`; // written by compareRow

function keepAbove(finders: Finders, { id, label, action, values }: Change): void {
  const { parent } = values as Values; // written by compareRow
  if (parent !== undefined) finders.parents.set(id, parent);
  if (action === 'create') finders.above.set(fold(label), finders.above.has(fold(label)) ? null : { id, parent: parent ?? null });
}

/** Whether the parent of a row hangs from it, as the rows above leave things. */
async function isCircle(ctx: Ctx, { parents }: Finders, id: string, parent: string): Promise<boolean> {
  return closesCircle(id, parent, new Map([...(await parentsAbove(ctx.tx, parents.get(parent) ?? parent)), ...parents]));
}

async function byName(ctx: Ctx, name: string, territory: string | undefined): Promise<InstitutionRow | 'several' | undefined> {
  const found = (await listByName(ctx.tx, fold(name))).filter((one) => !territory || one.territory === territory);
  return found.length > 1 ? 'several' : found[0];
}

function valuesOf(row: SheetRow, name: string, place: { code: string; country: string } | undefined, parent: string | null | undefined): Values {
  const kind = textAt(row, 'kind');
  const texts = Object.fromEntries((['short', 'acronym', 'founded', 'ended', 'note'] as const).map((field) => [field, textAt(row, field)]).filter(([, value]) => value !== undefined));
  const aliases = listAt(row, 'aliases');
  return { name, ...texts, ...(kind ? { kind } : {}), ...(place ? { territory: place.code, country: place.country } : {}), ...(parent === undefined ? {} : { parent }), ...(aliases ? { aliases } : {}) };
}
