import type { Change, Comparison, Sheet, SheetRow } from '../../../platform/import/sheet.ts';
import type { Column } from '../../../engine/table/index.ts';
import { mayRead, mayWrite, type Visibility } from '../../../kernel/reach.ts';
import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import { addPerson } from '../actions/person.ts';
import { resolveInstitution } from '../resolve.ts';
import type { InstitutionRow } from '../store/institution.ts';
import { deletePerson, listPeopleForSheet, listPersonRows, listSamePeople, lockPersonRow, updatePerson, type PersonRow } from '../store/person.ts';
import { cell, differences, isIdentity, placeOf, problem, remembered, textAt, words } from './cells.ts';

const seen: { id: Visibility; label: string; aliases?: string[] }[] = [{ id: 'own', label: 'Solo su institución' }, { id: 'shared', label: 'Su institución y quien atiende su territorio', aliases: ['compartida'] }, { id: 'public', label: 'Cualquiera', aliases: ['pública'] }];

const columns: Column[] = [
  { id: 'id', title: 'Identificador', aliases: ['Id'], kind: 'text', maxLength: 60, unique: true },
  { id: 'name', title: 'Nombre', aliases: ['Nombres y apellidos', 'Nombre completo', 'Apellidos y nombres', 'Persona'], kind: 'text', required: true, maxLength: 200 },
  { id: 'institution', title: 'Institución', aliases: ['Entidad', 'Código de la institución', 'GAD'], kind: 'text', required: true, maxLength: 200 },
  { id: 'mail', title: 'Correo', aliases: ['Correo electrónico', 'Email', 'E-mail', 'Correo de la oficina'], kind: 'text', maxLength: 200, pattern: '[^@\\s]+@[^@\\s]+\\.[^@\\s]+' },
  { id: 'phone', title: 'Teléfono', aliases: ['Teléfono de la oficina', 'Celular'], kind: 'text', maxLength: 40 },
  { id: 'visibility', title: 'Quién la ve', aliases: ['Visibilidad'], kind: 'choice', choices: seen },
];
const titles = Object.fromEntries(columns.map(({ id, title }) => [id, title]));

type Values = Partial<Pick<PersonRow, 'name' | 'mail' | 'phone' | 'visibility'>> & { institution: string };
type Ctx = Parameters<Sheet['compare']>[0];

/** The people of institutions as a sheet. A row with an identifier changes that person; without one, the person of that name or mail there, or a new one. */
export const peopleSheet: Sheet = {
  name: 'institutions.people',
  columns: async () => columns,
  place: async (ctx) => placeOf(ctx),

  async compare(ctx, _params, rows) {
    const ids = rows.map((row) => textAt(row, 'id')).filter((id): id is string => Boolean(id) && isIdentity(id ?? ''));
    const existing = new Map((await listPersonRows(ctx.tx, ids)).filter((one) => mayRead(ctx.reach, one)).map((one) => [one.id, one]));
    const institution = remembered((text) => resolveInstitution(ctx.tx, text, ctx.reach.territories));
    const comparison: Comparison = { changes: [], problems: [] };
    const taken = new Set<string>();
    for (const row of rows) {
      const answer = await compareRow(ctx, row, existing, institution);
      if (typeof answer === 'string') {
        comparison.problems.push(problem(row.row, 'row', answer));
        continue;
      }
      const { institution: where, mail } = answer.values as Values; // written by compareRow
      const key = answer.action === 'create' ? [where, fold(answer.label), mail ?? ''].join(' ') : answer.id;
      if (taken.has(key)) comparison.problems.push(problem(row.row, 'twice', words.twice));
      else comparison.changes.push(answer);
      taken.add(key);
    }
    return comparison;
  },

  /** Creations of somebody whom another person registered in that institution after the preview. */
  async overtaken(ctx, _params, changes) {
    const taken = [];
    for (const change of changes) {
      const { institution, name, mail } = change.values as Values; // written by `compare`
      if (change.action === 'create' && (await listSamePeople(ctx.tx, institution, name ?? '', mail ?? null)).length > 0) taken.push(change);
    }
    return taken;
  },

  async apply(ctx, _params, changes) {
    const applied = [];
    for (const change of changes) {
      const { institution, ...values } = change.values as Values; // written by `compare`
      if (change.action === 'create') {
        await addPerson(ctx, { id: change.id, institution, name: values.name ?? '', mail: values.mail, phone: values.phone, ...(values.visibility ? { visibility: values.visibility } : {}) });
        applied.push({ row: change.row, id: change.id, before: null, version: 1 });
        continue;
      }
      const before = ctx.permit(await lockPersonRow(ctx.tx, change.id));
      await updatePerson(ctx.tx, { ...before, ...values });
      applied.push({ row: change.row, id: change.id, before: { ...before }, version: before.version + 1 });
    }
    return applied;
  },

  async versions(ctx, ids) {
    return new Map((await listPersonRows(ctx.tx, ids)).map((row) => [row.id, { version: row.version, label: row.name }]));
  },

  async revert(ctx, _params, applied) {
    for (const { id, before } of applied.toReversed()) {
      const now = ctx.permit(await lockPersonRow(ctx.tx, id));
      if (before === null) await deletePerson(ctx.tx, now);
      else await updatePerson(ctx.tx, ctx.permitNew({ ...now, ...(before as PersonRow) })); // written by `apply`
    }
  },

  async *rows(ctx, params) {
    for (const one of await listPeopleForSheet(ctx.tx, ctx.reach, String(params['territory'] ?? ''))) {
      const mine = mayWrite(ctx.reach, one); // contacts are for whom this person's institution reaches
      yield { id: cell(one.id), name: cell(one.name), institution: cell(one.institutionCode), mail: cell(mine ? one.mail : null), phone: cell(mine ? one.phone : null), visibility: cell(seen.find(({ id }) => id === one.visibility)?.label) };
    }
  },
};

async function compareRow(ctx: Ctx, row: SheetRow, existing: ReadonlyMap<string, PersonRow>, institutionOf: (text: string) => Promise<InstitutionRow | undefined>): Promise<Change | string> {
  const id = textAt(row, 'id');
  const name = textAt(row, 'name') ?? '';
  const where = textAt(row, 'institution') ?? '';
  const institution = await institutionOf(where);
  if (!institution) return words.unknownInstitution(where);
  const mail = textAt(row, 'mail');
  const same = id ? [] : await listSamePeople(ctx.tx, institution.id, name, mail ?? null);
  if (same.length > 1) return words.severalPeople(name);
  const known = id ? existing.get(id) : same[0];
  if (id && !known) return words.unknownId(id);
  const visibility = textAt(row, 'visibility') as Visibility | null | undefined; // one of the column's choices
  const phone = textAt(row, 'phone');
  const values: Values = { institution: institution.id, name, ...(mail === undefined ? {} : { mail }), ...(phone === undefined ? {} : { phone }), ...(visibility ? { visibility } : {}) };
  const target = known ?? { owner: institution.id, territory: institution.territory, visibility: visibility ?? ('shared' as const) };
  if (!mayWrite(ctx.reach, target)) return words.outOfReach;
  if (!known) return { row: row.row, action: 'create', label: name, id: newId(ctx.now.getTime()), values };
  const { institution: _, ...fields } = values;
  const diff = differences(titles, known, fields);
  return { row: row.row, action: diff.length > 0 ? 'change' : 'unchanged', label: name, id: known.id, version: known.version, values, diff };
}
