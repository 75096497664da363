import type { Owned } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { ScopeKind } from '../contract.ts';
import type { Authorised } from '../proof.ts';

export interface RoleRow extends Owned {
  name: string;
  description: string;
  can: string[];
  cannot: string[];
  operations: string[];
  except: string[];
  reads: boolean;
  scopes: ScopeKind[];
  secondFactor: boolean;
  pack: string | null;
  /** Hash of what the pack said; null once a person edited it. */
  packHash: string | null;
}

const columns = sql`id, owner, territory, parties, visibility, version, name, description, can, cannot, operations, except_operations as except,
  reads, scopes, second_factor as "secondFactor", pack, pack_hash as "packHash"`;

export const listRoles = (tx: Tx): Promise<RoleRow[]> => rows(tx, sql`select ${columns} from accounts.role order by platform.fold(name), id`);

export const findRole = (tx: Tx, id: string): Promise<RoleRow | undefined> => maybe(tx, sql`select ${columns} from accounts.role where id = ${id}`);

export const lockRole = (tx: Tx, id: string): Promise<RoleRow | undefined> => maybe(tx, sql`select ${columns} from accounts.role where id = ${id} for update`);

export async function insertRole(tx: Tx, row: Authorised<RoleRow>): Promise<void> {
  await execute(tx, sql`insert into accounts.role (id, owner, territory, parties, visibility, version, name, description, can, cannot, operations, except_operations, reads, scopes, second_factor, pack, pack_hash)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.name}, ${row.description}, ${row.can}::text[], ${row.cannot}::text[],
      ${row.operations}::text[], ${row.except}::text[], ${row.reads}, ${row.scopes}::text[], ${row.secondFactor}, ${row.pack}, ${row.packHash})
    on conflict (id) do nothing`);
}

export async function updateRole(tx: Tx, row: Permitted<RoleRow>): Promise<void> {
  await execute(tx, sql`update accounts.role set version = ${row.version}, name = ${row.name}, description = ${row.description}, can = ${row.can}::text[], cannot = ${row.cannot}::text[],
    operations = ${row.operations}::text[], except_operations = ${row.except}::text[], reads = ${row.reads}, scopes = ${row.scopes}::text[], second_factor = ${row.secondFactor},
    pack = ${row.pack}, pack_hash = ${row.packHash} where id = ${row.id}`);
}
