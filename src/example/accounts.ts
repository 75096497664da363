import type { App } from '../app.ts';
import { exampleRows } from './table.ts';

export interface ExampleAccount {
  account: string;
  role: string;
}

/** One account per name, with a grant per row. */
export async function loadAccounts(app: App, passwordOf: (account: string) => string): Promise<ExampleAccount[]> {
  const rows = exampleRows('accounts.csv');
  const made = new Map<string, string>();
  for (const row of rows) {
    const account = row['account']!;
    const known = made.get(account);
    const id = known ?? (await create(app, row, passwordOf(account)));
    made.set(account, id);
    const scope = await scopeOf(app, row['scope_kind']!, row['scope'] ?? '');
    await app.run('accounts.grant', { role: row['role'], holder: { kind: 'account', id }, scope });
  }
  const named = new Map(rows.map((row) => [row['account']!, row['role']!]).reverse() as [string, string][]); // the first row of an account names its role
  return [...named].reverse().map(([account, role]) => ({ account, role }));
}

async function create(app: App, row: Record<string, string>, password: string): Promise<string> {
  const institution = await institutionId(app, row['institution']!);
  const people = await app.run<{ items: { id: string }[] }>('institutions.list-people', { q: row['name'], institution });
  const { id } = await app.run<{ id: string }>('accounts.create', { name: row['account'], fullName: row['name'], institution, person: people.items[0]?.id ?? null, password });
  return id;
}

async function scopeOf(app: App, kind: string, id: string): Promise<{ kind: string; id?: string }> {
  if (kind === 'everything') return { kind };
  return { kind, id: kind === 'institution' ? await institutionId(app, id) : id };
}

/** The identity of an institution by its id in the packs, or by its territory's code. */
export async function institutionId(app: App, id: string): Promise<string> {
  return (await app.run<{ id: string }>('institutions.get', { id })).id;
}

