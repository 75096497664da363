import type { FindingState, RuleKind, Severity } from '../../contract/finding.ts';

/** So many findings of one rule, state and severity. */
export interface Cell {
  kind: RuleKind;
  rule: string;
  state: FindingState;
  severity: Severity;
  count: number;
}

/** What the filters say; an empty one lets everything through. */
export interface Chosen {
  rule?: string | undefined;
  kind?: RuleKind | undefined;
  state?: readonly FindingState[] | undefined;
  severity?: readonly Severity[] | undefined;
}

const passes = {
  rule: (cell: Cell, { rule, kind }: Chosen): boolean => (rule === undefined || cell.rule === rule || (!rule.includes('.') && cell.kind === rule)) && (kind === undefined || cell.kind === kind),
  state: (cell: Cell, { state = [] }: Chosen): boolean => state.length === 0 || state.includes(cell.state),
  severity: (cell: Cell, { severity = [] }: Chosen): boolean => severity.length === 0 || severity.includes(cell.severity),
};
type Filter = keyof typeof passes;

const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0);

const filters = Object.keys(passes) as Filter[]; // its own keys

/** Cells that pass every filter but one. */
const leftBy = (cells: readonly Cell[], chosen: Chosen, own?: Filter): Cell[] => cells.filter((cell) => filters.every((filter) => filter === own || passes[filter](cell, chosen)));

/** Sums by a word of the cells, in the order of the cells. */
const sums = <T>(cells: readonly Cell[], word: (cell: Cell) => T): { value: T; count: number }[] => [...Map.groupBy(cells, word)].map(([value, same]) => ({ value, count: sum(same) }));

/** The counts beside each filter of the register: each with every other filter applied. */
export function facetsOf(cells: readonly Cell[], chosen: Chosen) {
  const byRule = leftBy(cells, chosen, 'rule');
  return {
    total: sum(leftBy(cells, chosen)),
    kinds: sums(byRule, ({ kind }) => kind).map(({ value: kind, count }) => ({ kind, count })),
    rules: sums(byRule, ({ rule }) => rule).map(({ value: rule, count }) => ({ rule, count })),
    states: sums(leftBy(cells, chosen, 'state'), ({ state }) => state).map(({ value: state, count }) => ({ state, count })),
    severities: sums(leftBy(cells, chosen, 'severity'), ({ severity }) => severity).map(({ value: severity, count }) => ({ severity, count })),
  };
}
