import type { Pool } from '../../src/platform/db/pg.ts';

/** The schemas that migrations make; the queue's own and PostgreSQL's are left out. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') and n.nspname not like 'pg\\_%'`;

const ask = async <R extends object>(pool: Pool, text: string): Promise<R[]> => (await pool.query<R>(text)).rows;
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The schema as a person reads it: schemas, tables with their columns and constraints, indexes, functions and comments,
 * in the order of their names. It is documentation and is never run; migrations make the database.
 */
export async function describeSchema(pool: Pool): Promise<string> {
  const schemas = await ask<{ name: string; comment: string | null }>(pool, `select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment from pg_namespace n where ${ours} order by 1`);
  const parts = ['-- Made by scripts/schema-dump.ts from a migrated database. To read, not to run.\n'];
  for (const { name, comment } of schemas) {
    parts.push(`create schema ${name};`, ...(comment ? [`comment on schema ${name} is ${quote(comment)};`] : []), '');
    parts.push(...(await functionsOf(pool, name)), ...(await tablesOf(pool, name)));
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

async function functionsOf(pool: Pool, schema: string): Promise<string[]> {
  const found = await ask<{ head: string; comment: string | null }>(pool, `select p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid) as head,
    obj_description(p.oid, 'pg_proc') as comment from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = '${schema}' order by 1`);
  return found.flatMap(({ head, comment }) => [`-- function ${schema}.${head}${comment ? `: ${comment}` : ''}`, '']);
}

interface Table {
  oid: string;
  name: string;
  kind: string;
  comment: string | null;
  partitions: number;
}

async function tablesOf(pool: Pool, schema: string): Promise<string[]> {
  const tables = await ask<Table>(pool, `select c.oid::text, n.nspname || '.' || c.relname as name, c.relkind as kind, obj_description(c.oid, 'pg_class') as comment,
    (select count(*)::int from pg_inherits i where i.inhparent = c.oid) as partitions
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = '${schema}' and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition order by 2`);
  const parts: string[] = [];
  for (const table of tables) parts.push(...(await tableLines(pool, table)), '');
  return parts;
}

async function tableLines(pool: Pool, { oid, name, kind, comment, partitions }: Table): Promise<string[]> {
  if (kind === 'v' || kind === 'm') {
    const [view] = await ask<{ text: string }>(pool, `select pg_get_viewdef(${oid}, true) as text`);
    return [`create ${kind === 'm' ? 'materialized ' : ''}view ${name} as${view?.text ?? ''}`, ...(comment ? [`comment on view ${name} is ${quote(comment)};`] : [])];
  }
  const columns = await ask<{ line: string; name: string; comment: string | null }>(pool, `select a.attname as name, col_description(a.attrelid, a.attnum) as comment,
    a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attidentity <> '' then ' generated always as identity' else '' end
      || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
      || case when a.attnotnull then ' not null' else '' end as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = ${oid} and a.attnum > 0 and not a.attisdropped order by a.attnum`);
  const constraints = await ask<{ line: string }>(pool, `select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where conrelid = ${oid} and contype in ('p', 'u', 'f', 'c', 'x')
    order by array_position(array['p', 'u', 'f', 'c', 'x']::"char"[], contype), conname`);
  const indexes = await ask<{ line: string }>(pool, `select regexp_replace(pg_get_indexdef(i.indexrelid), ' ON (ONLY )?', ' on ') as line from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = ${oid} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by c.relname`);
  return [
    `create table ${name} (`,
    [...columns.map(({ line }) => line), ...constraints.map(({ line }) => line)].map((line) => `  ${line}`).join(',\n'),
    `)${kind === 'p' ? ` partitioned, ${partitions} partitions` : ''};`,
    ...(comment ? [`comment on table ${name} is ${quote(comment)};`] : []),
    ...columns.flatMap((column) => (column.comment ? [`comment on column ${name}.${column.name} is ${quote(column.comment)};`] : [])),
    ...indexes.map(({ line }) => `${line.replace(/^CREATE/, 'create').replace(' INDEX ', ' index ').replace(' USING ', ' using ').replace(' WHERE ', ' where ')};`),
  ];
}
