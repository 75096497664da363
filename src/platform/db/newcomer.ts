import { quoteName, quoteText } from './pg.ts';
import type { Client } from './pg.ts';

/** Whether a role that is not the owner was never let into the product's schemas. */
export async function isNewcomer(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ isNew: boolean }>(`select current_user <> $1 and not has_schema_privilege($1, 'articula', 'usage') as "isNew"`, [role]);
  return rows[0]?.isNew ?? false;
}

/**
 * Lets another role use a database that is already there: an institution that began with one role, or changes its
 * name. It gets on each table what the application's role had until now, so that facts stay append-only.
 */
export async function letIn(client: Client, role: string): Promise<void> {
  await client.query(`do $$
    declare
      former oid := coalesce((select a.grantee from pg_class c, aclexplode(c.relacl) a where c.oid = 'articula.migration'::regclass and a.grantee not in (0, c.relowner) limit 1), current_user::regrole::oid);
      newcomer text := ${quoteText(quoteName(role))};
      place record;
    begin
      for place in select nspname from pg_namespace where nspowner = current_user::regrole and nspname not like 'pg\\_%' and nspname <> 'public' loop
        execute format('grant usage on schema %I to %s', place.nspname, newcomer);
        execute format('grant execute on all functions in schema %I to %s', place.nspname, newcomer);
      end loop;
      for place in select n.nspname, c.relname, case c.relkind when 'S' then 'sequence' else 'table' end as what, string_agg(distinct a.privilege_type, ', ') as rights
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
        where n.nspowner = current_user::regrole and n.nspname not like 'pg\\_%' and n.nspname <> 'public' and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and a.grantee = former and a.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE') and (n.nspname <> 'articula' or a.privilege_type = 'SELECT') group by 1, 2, 3 loop
        execute format('grant %s on %s %I.%I to %s', place.rights, place.what, place.nspname, place.relname, newcomer);
      end loop;
    end $$;`);
}
