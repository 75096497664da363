import type { Change, Comparison, Sheet } from '../../../platform/import/sheet.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { listRoles } from '../store/role.ts';
import { recordVersions } from '../store/sheet.ts';
import { applyPeople, revertPeople } from './apply.ts';
import { peopleColumns } from './columns.ts';
import { exportedPeople } from './export.ts';
import { newMemory, readPerson, type ReadRow } from './row.ts';
import type { PeopleParams, PeopleValues } from './shapes.ts';
import { words } from './words.ts';

/** The sheet of people: `cuenta, nombre, correo, institución, cargo, rol, alcance tipo, alcance, desde, hasta`. */
export const peopleSheet: Sheet<PeopleParams> = {
  name: 'accounts.people',
  columns: async (ctx) => peopleColumns(await listRoles(ctx.tx)),
  place: async (ctx, { institution }) => {
    const place = { owner: institution, territory: null, parties: [], visibility: 'own' as const };
    ctx.permitNew({ ...place, id: '', version: 1 });
    return place;
  },
  compare: async (ctx, params, rows) => {
    const comparison: Comparison = { changes: [], problems: [] };
    const roles = await listRoles(ctx.tx);
    const memory = newMemory();
    for (const row of rows) {
      const read = await readPerson(ctx, params, roles, memory, row);
      if ('problem' in read) comparison.problems.push(read.problem);
      else comparison.changes.push(await changeOf(ctx, row.row, read));
    }
    return comparison;
  },
  apply: applyPeople,
  versions: async (ctx, ids) => new Map((await recordVersions(ctx.tx, ids)).map(({ id, version, label }) => [id, { version, label }])),
  revert: revertPeople,
  rows: exportedPeople,
};

/** What a row does, under the record it is known by: the account it makes or changes, otherwise the grant it gives. */
async function changeOf(ctx: Context, row: number, { values, existing }: Exclude<ReadRow, { problem: unknown }>): Promise<Change> {
  const label = `${values.account.fullName} (${values.account.name})`;
  if (values.account.make) return { row, action: 'create', label, id: values.account.id, values };
  if (existing && (values.fields || values.mandate)) {
    const version = (await recordVersions(ctx.tx, [existing.id]))[0]?.version ?? 0;
    return { row, action: 'change', label, id: existing.id, version, values, diff: diffOf(values, existing.fullName, existing.mail) };
  }
  if (values.grant) return { row, action: 'create', label: `${label}: ${words.fields.grant.toLowerCase()}`, id: values.grant.id, values };
  return { row, action: 'unchanged', label, id: values.account.id, values };
}

function diffOf({ fields, post, grant }: PeopleValues, fullName: string, mail: string | null): { field: string; before: string; after: string }[] {
  return [
    ...(fields?.fullName ? [{ field: words.fields.fullName, before: fullName, after: fields.fullName }] : []),
    ...(fields?.mail ? [{ field: words.fields.mail, before: mail ?? '', after: fields.mail }] : []),
    ...(fields?.person ? [{ field: words.fields.person, before: '', after: words.linked }] : []),
    ...(post ? [{ field: words.fields.post, before: '', after: post.title }] : []),
    ...(grant ? [{ field: words.fields.grant, before: '', after: grant.role }] : []),
  ];
}
