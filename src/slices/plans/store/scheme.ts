import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Owned } from '../../../kernel/reach.ts';
import { execute, json, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Scheme, SheetColumn } from '../contract/scheme.ts';

/** The house's own catalogue: no institution owns it. */
export type SchemeRow = Owned & { scheme: Scheme };

export async function findScheme(tx: Tx, id: string): Promise<Scheme | undefined> {
  return (await maybe<{ definition: Scheme }>(tx, sql`select definition from plans.scheme where id = ${id}`))?.definition;
}

export async function listSchemes(tx: Tx, country: string | undefined): Promise<Scheme[]> {
  const found = await rows<{ definition: Scheme }>(tx, sql`select definition from plans.scheme
    where ${country ?? null}::text is null or country is null or country = ${country ?? null} order by name`);
  return found.map((row) => row.definition);
}

/** Writes what a pack says of a scheme; false when it already said so, word by word. */
export async function savePart(tx: Tx, { pack, scheme }: Permitted<Owned & { pack: string; scheme: Scheme }>): Promise<boolean> {
  const written = await execute(tx, sql`insert into plans.scheme_part (pack, scheme, definition) values (${pack}, ${scheme.id}, ${json(scheme)}::jsonb)
    on conflict (pack, scheme) do update set definition = excluded.definition where scheme_part.definition <> excluded.definition`);
  return written > 0;
}

/** What the packs say of a scheme: the base first, then the countries. */
export async function listParts(tx: Tx, scheme: string): Promise<Scheme[]> {
  return (await rows<{ definition: Scheme }>(tx, sql`select definition from plans.scheme_part where scheme = ${scheme} order by pack <> 'base', pack`)).map((row) => row.definition);
}

/** Writes a scheme; false when it was already there word by word. */
export async function saveScheme(tx: Tx, { scheme }: Permitted<SchemeRow>): Promise<boolean> {
  const written = await execute(tx, sql`insert into plans.scheme (id, country, name, acronym, definition, source, verified)
    values (${scheme.id}, ${scheme.country ?? null}, ${scheme.name}, ${scheme.acronym ?? null}, ${json(scheme)}::jsonb, ${scheme.source}, ${scheme.verified})
    on conflict (id) do update set country = excluded.country, name = excluded.name, acronym = excluded.acronym, definition = excluded.definition, source = excluded.source, verified = excluded.verified, version = scheme.version + 1
    where scheme.definition <> excluded.definition`);
  return written > 0;
}

export async function saveSheetColumn(tx: Tx, { column, position }: Permitted<Owned & { column: SheetColumn; position: number }>): Promise<boolean> {
  const written = await execute(tx, sql`insert into plans.sheet_column (id, position, title, kind, required, aliases)
    values (${column.id}, ${position}, ${column.title}, ${column.type}, ${column.required}, ${column.aliases}::text[])
    on conflict (id) do update set position = excluded.position, title = excluded.title, kind = excluded.kind, required = excluded.required, aliases = excluded.aliases
    where (sheet_column.title, sheet_column.kind, sheet_column.required, sheet_column.aliases) is distinct from (excluded.title, excluded.kind, excluded.required, excluded.aliases)`);
  return written > 0;
}

export const listSheetColumns = (tx: Tx): Promise<SheetColumn[]> => rows<SheetColumn>(tx, sql`select id, title, kind as type, required, aliases from plans.sheet_column order by position`);
