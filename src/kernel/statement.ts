import { z } from './contract.ts';
import { PlainDate } from './date.ts';

/**
 * How a value came to us: `declared` the document says so; `inferred` we read it into the document; `transcribed` the
 * document says it illegibly or misspelt, and the original stands beside the correction.
 */
export const Mark = z.enum(['declared', 'inferred', 'transcribed']);
export type Mark = z.infer<typeof Mark>;

/** A civil date as exactly as a document gives it: `2019`, `2019-08` or `2019-08-22`. */
export const DatePart = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { message: 'Escriba una fecha como 2019, 2019-08 o 2019-08-22.' }).refine(existsInCalendar, { message: 'Esa fecha no existe en el calendario.' });

function existsInCalendar(text: string): boolean {
  const [year = '', month = '01', day = '01'] = text.split('-');
  return PlainDate.safeParse(`${year}-${month}-${day}`).success;
}

/** What a statement says. `none`: the document itself says that there is no datum (`s/d`) or that it was not programmed (`np`); neither is zero. */
export const Value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: z.number(), unit: z.string().trim().max(40).optional() }),
  z.object({ kind: z.literal('date'), from: DatePart, to: DatePart.optional() }),
  z.object({ kind: z.literal('time'), from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional() }),
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(4000) }),
  z.object({ kind: z.literal('list'), items: z.array(z.string().trim().min(1).max(1000)).max(1000) }),
  z.object({ kind: z.literal('flag'), flag: z.enum(['yes', 'no', 'partial']) }),
  z.object({ kind: z.literal('topic'), topic: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('none'), why: z.enum(['s/d', 'np']) }),
]);
export type Value = z.infer<typeof Value>;
export type ValueKind = Value['kind'];
