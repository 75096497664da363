import { rows, sql, type Tx } from '../../../platform/db/sql.ts';

/** Territories where what some bodies show may change: their seats and all that they serve; undefined when one of them is not there. */
async function ofBodies(tx: Tx, bodies: readonly string[]): Promise<string[] | undefined> {
  const found = await rows<{ id: string; codes: string[] }>(tx, sql`select b.id, array_remove(array_append(array(select s.territory from bodies.served s where s.body = b.id), coalesce(b.territory, b.country)), null) as codes
    from bodies.body b where b.id = any(${[...bodies]}::uuid[])`);
  return found.length < bodies.length ? undefined : found.flatMap(({ codes }) => codes);
}

async function ofEvidence(tx: Tx, id: string): Promise<string[] | undefined> {
  const [one] = await rows<{ body: string | null; territory: string | null; country: string }>(tx, sql`select body, territory, country from bodies.evidence where id = ${id}`);
  return one && (one.body === null ? [one.territory ?? one.country] : ofBodies(tx, [one.body]));
}

/** Where an act that is on record is evidence, and what it binds; nothing where no body knows it. */
async function ofInstrument(tx: Tx, id: string): Promise<string[] | undefined> {
  const shows = await rows<{ body: string | null; territory: string | null }>(tx, sql`select distinct body, territory from bodies.evidence where instrument = ${id} union select m.body, null from bodies.member m where m.act = ${id}`);
  const bound = await rows<{ territory: string }>(tx, sql`select distinct territory from bodies.binding where instrument = ${id}`);
  const bodies = await ofBodies(tx, [...new Set(shows.flatMap(({ body }) => body ?? []))]);
  return bodies && [...bodies, ...shows.flatMap(({ body, territory }) => (body === null && territory !== null ? [territory] : [])), ...bound.map(({ territory }) => territory)];
}

const bound = async (tx: Tx, id: string): Promise<string[] | undefined> => {
  const found = await rows<{ territory: string }>(tx, sql`select territory from bodies.binding where id = ${id}`);
  return found.length === 0 ? undefined : found.map(({ territory }) => territory);
};

const readers: Readonly<Record<string, (tx: Tx, id: string) => Promise<string[] | undefined>>> = {
  'bodies.body': (tx, id) => ofBodies(tx, [id]), 'bodies.evidence': ofEvidence, 'bodies.binding': bound, 'bodies.draft': ofInstrument, 'instruments.instrument': ofInstrument,
};

/** Territories whose lights a change of a record may touch; undefined where the record is gone, or is of another sort. */
export const listTouched = async (tx: Tx, kind: string, id: string): Promise<string[] | undefined> => readers[kind]?.(tx, id);
