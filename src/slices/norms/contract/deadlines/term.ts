import { z } from '../../../../kernel/contract.ts';

const hour = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'Escriba la hora como 08:00.');

export const Begins = z.enum(['instant', 'same-day', 'next-day', 'next-working-day']);
export const Rolls = z.enum(['none', 'next-working-day']);
export const OfficeHours = z.object({ from: hour, to: hour });
export const YearlyDate = z.union([
  z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }),
  z.object({ month: z.number().int().min(1).max(12), last: z.enum(['working-day', 'day']) }),
]);

/** How a term is counted, as far as its norm says; null is not stated. */
export const termCount = {
  begins: Begins.nullable(),
  rolls: Rolls.nullable(),
  hours: OfficeHours.nullable(),
  yearly: YearlyDate.nullable(),
  /** What sets it off, in words. */
  trigger: z.string().nullable(),
  suspendedBy: z.array(z.string()),
  /** Code of the term that extends it. */
  extension: z.string().nullable(),
  notifies: z.array(z.string()),
  consequence: z.string().nullable(),
  note: z.string().nullable(),
};

/** The same in a pack (`packs/FORMATS.md`): everything optional. */
export const packTermCount = {
  begins: Begins.nullish(),
  rolls: Rolls.nullish(),
  hours: OfficeHours.nullish(),
  date: YearlyDate.nullish(),
  trigger: z.string().nullish(),
  suspendedBy: z.array(z.string()).nullish(),
  extension: z.string().nullish(),
  notifies: z.array(z.string()).nullish(),
  consequence: z.string().nullish(),
  note: z.string().nullish(),
};
