import { command, query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { DayKind, Decree, PlaceCode, Years } from './words.ts';

const country = z.string().trim().toUpperCase().regex(/^[A-Z]{2}$/, 'Escriba las dos letras del país, por ejemplo EC.');
const sourced = { source: z.string(), mark: z.string().nullish(), verified: z.boolean() };

const Rule = z.object({
  id: z.string(),
  name: z.string(),
  territory: z.string(),
  when: z.union([z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }), z.object({ easter: z.number().int() })]),
  moves: z.enum(['none', 'ec-2016', 'monday']),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  ...sourced,
});

const PackDay = z.object({ on: PlainDate, name: z.string(), territory: z.string(), kind: DayKind, movedFrom: PlainDate.nullish(), decree: z.object({ title: z.string(), date: z.string().nullish(), url: z.string().nullish() }).nullish(), ...sourced });
export type PackDay = z.output<typeof PackDay>;

/** `packs/<country>/calendar.json`. */
export const CalendarPack = z.object({
  country,
  zones: z.array(z.object({ zone: z.string(), territory: z.string() })).min(1),
  weekend: z.array(z.number().int().min(1).max(7)).max(6),
  years: z.array(z.object({ year: z.number().int(), complete: z.boolean(), territory: z.string().optional(), source: z.string(), mark: z.string().nullish(), verified: z.boolean() })),
  rules: z.array(Rule),
  days: z.array(PackDay).max(20_000),
});
export type CalendarPack = z.output<typeof CalendarPack>;

/** A day that is not worked, or a Saturday that is; `toConfirm`: a rule proposes it and no decree has said so. */
export const CalendarDay = z.object({
  id: z.uuid().nullable(),
  version: z.number().int().nullable(),
  on: z.string(),
  name: z.string(),
  territory: z.string(),
  kind: DayKind,
  movedFrom: z.string().nullable(),
  decree: z.object({ title: z.string(), date: z.string().nullable(), url: z.string().nullable() }).nullable(),
  source: z.string().nullable(),
  mark: z.string().nullable(),
  verified: z.boolean(),
  /** Written by a person of this house. */
  edited: z.boolean(),
  toConfirm: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

const WholeYear = z.object({ year: z.number().int(), complete: z.boolean(), territory: z.string().nullable(), source: z.string(), verified: z.boolean() });

const CalendarYear = z.object({
  country: z.string(),
  territory: z.string(),
  name: z.string(),
  zone: z.string(),
  version: z.number().int(),
  year: z.number().int(),
  complete: z.boolean(),
  weekend: z.array(z.number().int()),
  years: z.array(WholeYear),
  days: z.array(CalendarDay),
});

/** A day as a person writes it, with the decree it rests on. `movedFrom`: the day that is worked instead. */
export const DayInput = z.object({ territory: PlaceCode, on: PlainDate, name: z.string().trim().min(3, 'Escriba el nombre del feriado.').max(200), kind: DayKind.default('feriado'), movedFrom: PlainDate.optional(), decree: Decree, verified: z.boolean().default(false) });
export type DayInput = z.output<typeof DayInput>;

/** What a date becomes. */
export const Move = z.object({ dueId: z.uuid(), label: z.string(), term: z.string(), territory: z.string(), before: z.string(), after: z.string() });
export type Move = z.infer<typeof Move>;

/** How many open clocks were counted again and how many moved; without a change nothing was written. */
const Recounted = z.object({ change: z.uuid().nullable(), counted: z.number().int(), moved: z.number().int(), version: z.number().int() });

export const CalendarChange = z.object({
  id: z.uuid(),
  country: z.string(),
  cause: z.enum(['day', 'pack', 'term']),
  days: z.array(z.object({ on: z.string(), territory: z.string(), name: z.string(), what: z.enum(['added', 'removed', 'changed']), decree: z.string().nullable() })),
  counted: z.number().int(),
  moved: z.number().int(),
  at: z.string(),
});
export type CalendarChange = z.infer<typeof CalendarChange>;

const day = { territory: 'EC', on: '2027-10-11', name: 'Independencia de Guayaquil', movedFrom: '2027-10-09', decree: { title: 'Decreto de prueba', date: '2027-09-01' } };

export const calendarOperations = {
  calendar: query({ audience: 'public', input: z.object({ country: country.optional(), territory: PlaceCode.optional(), year: Years }), output: CalendarYear, example: { territory: 'EC-0901', year: 2025 } }),
  saveDay: command({ input: DayInput, output: Recounted.extend({ id: z.uuid() }), example: day }),
  removeDay: command({ input: z.object({ id: z.uuid(), version: z.number().int(), decree: Decree }), output: Recounted, example: { id: exampleId('day'), version: 1, decree: { title: 'Decreto de prueba' } } }),
  previewDay: query({
    post: true,
    input: z.object({ day: DayInput.optional(), remove: z.uuid().optional() }),
    output: z.object({ counted: z.number().int(), moved: z.number().int(), items: z.array(Move) }),
    example: { day },
  }),
  loadCalendar: command({
    input: CalendarPack,
    output: Recounted.extend({ created: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
    example: { country: 'XX', zones: [{ zone: 'America/Guayaquil', territory: 'XX' }], weekend: [6, 7], years: [], rules: [], days: [] },
  }),
  changes: query({ input: z.object({ ...pageInput, country: country.optional() }), output: pageOf(CalendarChange), example: { country: 'EC' } }),
};
