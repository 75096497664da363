import { z } from '../../../../kernel/contract.ts';
import { isPlainDate, PlainDate } from '../../../../kernel/date.ts';

/** Official code after its country, `EC-0807`; the country alone counts with its national days. */
export const PlaceCode = z.string().trim().toUpperCase().regex(/^[A-Z]{2}(-[0-9A-Z]{1,12}){0,3}$/, 'Escriba un código con su país, por ejemplo EC-0807.');

const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** When a term is set off: a date, a local date and time, or an instant with its offset. A day that does not exist is none. */
export const From = z.string().trim().refine((text) => isPlainDate(moment.exec(text)?.[1] ?? ''), {
  message: 'Esa fecha no existe. Escriba, por ejemplo, 2025-10-03, o con hora 2025-10-03T16:00; el 29 de febrero solo existe en años bisiestos.',
});

export const TermCode = z.string().trim().min(1).max(120);
export const Years = z.coerce.number().int().min(1900).max(2200);

/** A decree or official notice: what makes a day rest. */
export const Decree = z.object({ title: z.string().trim().min(3, 'Escriba el título del decreto o aviso, por ejemplo «Decreto Ejecutivo 474».').max(300), date: PlainDate.optional(), url: z.url('Escriba la dirección completa, con https://.').max(500).optional() });
export type Decree = z.infer<typeof Decree>;

export const DayKind = z.enum(['feriado', 'no-laborable', 'recuperación']);

/** Days, both inside, in which a count stands still. */
export const Suspension = z.object({ from: PlainDate, to: PlainDate, why: z.string().trim().max(300).optional() });
export type Suspension = z.infer<typeof Suspension>;
