import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which cantons tune a ranking and which judge it: never the same. */
export type Half = 'tuning' | 'trial';

/** A statement of a plan, with the government it belongs to. */
export type Statement<Of extends string> = { id: string; kind: string; of: Of; by: string; text: string };
export type Below = Statement<'canton' | 'parish'>;
export type Above = Statement<'province' | 'canton' | 'neighbour'>;

/** A true pair; `none`: the two texts have no content word of one root. */
export type Pair = { below: string; above: string; shares: 'words' | 'none' };

/** A pair that shares words and serves nothing, and why. */
export type Refusal = { below: string; above: string; why: string };

export type Canton = {
  example: true;
  note: string;
  canton: { code: string; name: string; province: string };
  half: Half;
  below: Below[];
  above: Above[];
  pairs: Pair[];
  not: Refusal[];
};

/** The labelled cantons of one half, by code. Ids are unique inside a canton only. */
export function readLabels(half: Half): Canton[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => /^ec-\d{4}\.json$/.test(file))
    .sort()
    // our own files: labels.test.ts proves their shape
    .map((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Canton)
    .filter((canton) => canton.half === half);
}

/** What may be proposed to a statement: the pool of its canton without its own government's. */
export function poolOf(canton: Canton, below: Below): Above[] {
  return canton.above.filter((above) => above.by !== below.by);
}
