import type { ReactElement } from 'react';
import type { sources } from '../slices/sources/contract.ts';
import type { FigureItem } from '../slices/sources/contract/figures.ts';
import { remote } from './api/remote.ts';
import { useCutOff } from './cut-off.tsx';
import { paths } from './paths.ts';
import { useMay } from './session.ts';
import { Measure, type MeasureProps } from './ui/Measure.tsx';

const api = remote<typeof sources>('sources');

/** Figures change when records do; a page asks for them once. */
const freshMs = 30_000;

/** Every number of a subject, declared and calculated, on the day of the page: one question for a whole page. Undefined while it is asked, or when nobody may. */
export function useMeasures(kind: string, id: string | undefined): readonly FigureItem[] | undefined {
  const may = useMay()('sources.figures');
  const asOf = useCutOff();
  return api.useAsk('figures', { kind, id: id ?? '', ...(asOf ? { asOf } : {}) }, { enabled: may && id !== undefined && id !== '', keep: true, freshMs }).data?.items;
}

/** A number of the house as a whole, by its name. */
export function useHouseMeasure(name: string): FigureItem | undefined {
  const may = useMay()('sources.figures');
  return api.useAsk('figures', { name }, { enabled: may, keep: true, freshMs }).data?.items.find(({ parameters }) => Object.keys(parameters).length === 0);
}

/** The number with this name and, beside its subject, these parameters and no other. */
export const measureOf = (items: readonly FigureItem[] | undefined, name: string, more: Readonly<Record<string, string>> = {}): FigureItem | undefined =>
  items?.find((one) => one.name === name && Object.keys(one.parameters).length === Object.keys(more).length + 1 && Object.entries(more).every(([key, value]) => one.parameters[key] === value));

/** A number of the house where a page shows it, with its provenance and its finding. */
export const Measured = (props: Omit<MeasureProps, 'findingHref'>): ReactElement => <Measure {...props} findingHref={paths.finding} />;
