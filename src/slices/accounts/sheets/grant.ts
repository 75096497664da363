import { mayWrite } from '../../../kernel/reach.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import { resolveInstitution, unitsMeant, type InstitutionRow } from '../../institutions/index.ts';
import { findTerritory } from '../../territories/index.ts';
import { whyNotGive } from '../actions/giving.ts';
import { spread } from '../authority.ts';
import { ScopeKind } from '../contract.ts';
import type { RoleRow } from '../store/role.ts';
import type { PeopleValues } from './shapes.ts';
import { words } from './words.ts';

export type GivenGrant = Omit<NonNullable<PeopleValues['grant']>, 'id'>;

const text = (row: SheetRow, column: string): string => (typeof row.values[column] === 'string' ? row.values[column].trim() : '');

/** The grant of a row, under the same rules as one given by hand; null when the row gives none. */
export async function readGrant(ctx: Context, roles: RoleRow[], institution: InstitutionRow | undefined, row: SheetRow): Promise<GivenGrant | null | RowProblem> {
  const no = (column: string, code: string, message: string): RowProblem => ({ row: row.row, column, code, message });
  const role = roles.find((one) => one.id === text(row, 'role'));
  if (!role) return text(row, 'scope') || text(row, 'scopeKind') ? no('Rol', 'role-missing', words.roleMissing) : null;
  const from = text(row, 'from') || null;
  const to = text(row, 'to') || null;
  if (from && to && to < from) return no('Hasta', 'days-backwards', words.daysBackwards);
  const said = ScopeKind.safeParse(text(row, 'scopeKind'));
  const scopeKind = said.success ? said.data : 'institution';
  if (!role.scopes.includes(scopeKind)) return no('Alcance tipo', 'role-scope', words.roleScope(role.name));
  const scope = await scopeOf(ctx, scopeKind, text(row, 'scope'), institution);
  if (scope === undefined) return no('Alcance', 'scope-unknown', words.scopeUnknown(text(row, 'scope')));
  const owner = scopeKind === 'institution' || scopeKind === 'group' || scopeKind === 'programme' ? scope : null;
  if (!mayWrite(ctx.reach, { owner, territory: scopeKind === 'territory' ? scope : null, visibility: 'shared' })) return no('Alcance', 'scope-wider', words.scopeWider);
  const problem = whyNotGive(ctx, role, await spread(ctx.tx, { kind: scopeKind, id: scope }));
  if (problem) return problem === 'role-wider' ? no('Rol', problem, words.roleWider(role.name)) : no('Alcance', problem, words.scopeWider);
  return { role: role.id, scopeKind, scope, from, to };
}

const isId = (said: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(said);

/** The identity a cell means; undefined when none or several answer. */
async function scopeOf(ctx: Context, kind: ScopeKind, said: string, institution: InstitutionRow | undefined): Promise<string | null | undefined> {
  if (kind === 'everything') return null;
  if (kind === 'institution') return said === '' ? institution?.id : (await resolveInstitution(ctx.tx, said, ctx.reach.territories))?.id;
  if (said === '') return undefined;
  const units = kind === 'territory' ? await unitsMeant(ctx.tx, said, ctx.reach.territories, ctx.today) : [];
  if (units.length > 1) return undefined;
  if (kind === 'territory') return units[0]?.code ?? (await findTerritory(ctx.tx, { name: said }, ctx.today))?.code;
  if (kind === 'zone') return (await spread(ctx.tx, { kind, id: said.toUpperCase() })).territories.length > 0 ? said.toUpperCase() : undefined;
  return isId(said) ? said : undefined;
}
