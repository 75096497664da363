import type { Database } from '../src/platform/db/database.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** Whose work is not the list's own: the transaction, and finding out who asks. */
const aside = /^(begin|start transaction|commit|rollback|set )|from accounts\.(token|session|grant) /i;

/** Listens to what goes to the database; each call answers the statements since the last, without those of the runner. */
export function hearStatements(database: Database): () => Statement[] {
  let heard: Statement[] = [];
  database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...words: unknown[]) => unknown; // one of its many shapes: text and values
    Object.assign(client, {
      query: (text: unknown, values: unknown, ...rest: unknown[]) => {
        if (typeof text === 'string' && !aside.test(text.trim())) heard.push({ text, values: Array.isArray(values) ? values : [] });
        return query(text, values, ...rest);
      },
    });
  });
  return () => {
    const since = heard;
    heard = [];
    return since;
  };
}
