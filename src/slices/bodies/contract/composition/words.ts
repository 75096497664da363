import { z } from '../../../../kernel/contract.ts';
import { DatePart } from '../../../../kernel/statement.ts';

/** What may show how a body lives; `assertion`: somebody says that it is there, and not since when nor by which act; `absence`: that it is no more, or never was. A kind of body may ask for more in its checklist and life-cycle. */
export const evidenceWords = ['creation', 'installation', 'oath', 'regulation', 'plan', 'budget', 'session', 'report', 'designation', 'inactivity', 'reactivation', 'advocacy', 'assertion', 'absence'] as const;
/** That it is there, dated by the day on which it was seen to be: no beginning. */
export const assertion = 'assertion';
/** Said of a territory too, when it has no such body. */
export const absence = 'absence';

/** On whose initiative a body was founded. */
export const Initiative = z.enum(['own', 'promoted', 'unknown']);
export type Initiative = z.infer<typeof Initiative>;

export const TerritoryCode = z.string().trim().toUpperCase().regex(/^[A-Z]{2}(-[0-9A-Z]{1,12}){0,3}$/, 'Escriba un código con su país, por ejemplo EC-0807.');
export const key = z.string().trim().min(1).max(80);
export const version = z.number().int();
export const visibility = z.enum(['own', 'shared', 'public']);
/** Absent leaves what there is; empty is nothing. */
export const line = (most: number) => z.string().trim().max(most).nullish().transform((text) => (text === '' ? null : text));
export const moment = DatePart.nullish();
export const link = z.uuid().nullish();
export const saved = z.object({ id: z.uuid(), version: z.number().int() });

/** A body, an institution, a person or an instrument as it is named anywhere. */
export const Named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;
export const NamedPlace = z.object({ code: z.string(), name: z.string(), level: z.string(), levelName: z.string(), rank: z.number().int() });
export type NamedPlace = z.infer<typeof NamedPlace>;
