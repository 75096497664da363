import type { PlanViewKey } from '../plan/state.ts';
import type { RowFilter } from './rows.ts';

/** What the address of the matrix holds beside what every screen of a plan does. */
export type MatrixViewKey = PlanViewKey | 'vista' | 'transversal' | 'estado' | 'anio' | 'columnas';
export type MatrixView = Partial<Record<MatrixViewKey, string>>;

const listed = (text: string | undefined): string[] | undefined => text?.split(',').filter(Boolean);

/** The filter that an address asks for. */
export const filterOf = (view: MatrixView): RowFilter => ({
  kinds: listed(view.tipo),
  line: view.linea,
  crossing: view.transversal,
  responsible: view.responsable,
  states: listed(view.estado),
  year: /^\d{4}$/.test(view.anio ?? '') ? Number(view.anio) : undefined,
  lacks: view.falta,
  q: view.q,
});

/** The address without any filter. */
export const noFilter: Partial<Record<MatrixViewKey, undefined>> = { tipo: undefined, linea: undefined, transversal: undefined, responsable: undefined, estado: undefined, anio: undefined, falta: undefined, q: undefined };

/** A list in the address with one more, or without it. */
export function toggled(list: readonly string[] | undefined, one: string, on: boolean): string | undefined {
  const rest = (list ?? []).filter((other) => other !== one);
  return (on ? [...rest, one] : rest).join(',') || undefined;
}
