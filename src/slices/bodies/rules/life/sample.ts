import type { ActSign, BodySigns, Seated, Sign } from './sign.ts';

/** A sign for tests: of nothing but what is said of it, written down long after. */
export const signOf = (what: string, on: string | null, more: Partial<Sign> = {}): Sign => ({ id: `${what}-${on ?? 'sin-fecha'}-${more.number ?? ''}`, what, on, lastsTo: null, number: null, says: null, recordedAt: '2026-11-20T10:00:00Z', act: null, source: null, ...more });

/** An act that binds between two ISO days, both inside; open ends bind for ever. */
export const actFor = (from: string, to?: string, more: Partial<ActSign> = {}): ActSign => ({ id: `acto-${from}`, on: from, fiscalYear: null, inForce: (day) => from <= day && (to === undefined || day <= to), ...more });

export const nobodySits: Seated = { count: null, whole: null, parity: null };

export const bodyOf = (signs: readonly Sign[], more: Partial<BodySigns> = {}): BodySigns => ({ id: 'organismo', recordedAt: '2026-11-20T10:00:00Z', signs, seatedOn: () => nobodySits, ...more });
