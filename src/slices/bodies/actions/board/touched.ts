import type { Subject } from '../../../../kernel/subject.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findInstrument } from '../../../instruments/index.ts';
import { lockImport } from '../../../../platform/import/store.ts';
import type { Touched } from '../../../sources/index.ts';
import { listTouched } from '../../store/touched.ts';

/** More than so many places are asked as their countries: one question for all costs less than one for each. */
const apart = 4;

/** The territories asked apart: none under another, and their countries when they are many. */
export function gathered(codes: readonly string[]): string[] {
  const sorted = [...new Set(codes)].toSorted();
  const above = sorted.filter((code) => !sorted.some((other) => other !== code && code.startsWith(other)));
  return above.length > apart ? [...new Set(above.map((code) => code.slice(0, 2)))] : above;
}

/** Where the rules on bodies are to be asked again after a change; undefined: everywhere. */
export async function touchedBy(ctx: Pick<Context, 'tx'>, fact: string, { kind, id }: Subject): Promise<Touched> {
  if (kind === 'bodies.import') {
    const country = (await lockImport(ctx.tx, id))?.params['country'];
    return typeof country === 'string' ? [country] : undefined;
  }
  if (kind === 'instruments.instrument' && !(await findInstrument(ctx.tx, id))) return undefined;
  const codes = await listTouched(ctx.tx, kind, id);
  // What it served before is no longer on record: its whole country is asked.
  return codes && (fact === 'bodies.body-updated' ? [...new Set(codes.map((code) => code.slice(0, 2)))] : gathered(codes));
}
