import type { Scheme } from '../contract/scheme.ts';
import { kindOf } from './scheme.ts';

interface Counted {
  id: string;
  code: string;
  kind: string;
  parentId: string | null;
  text: string;
  lines: string[];
}

export interface LineTotal {
  code: string;
  name: string;
  crossCutting: boolean;
  byKind: Record<string, number>;
}

/**
 * How many elements of each kind a plan has, and under each line: a strategic line counts what hangs from it,
 * a cross-cutting one what names it.
 */
export function totalsOf(scheme: Scheme, elements: readonly Counted[]): { byKind: Record<string, number>; byLine: LineTotal[] } {
  const byId = new Map(elements.map((e) => [e.id, e]));
  const lineOf = (element: Counted): Counted | undefined => {
    for (let at: Counted | undefined = element; at; at = at.parentId ? byId.get(at.parentId) : undefined) if (at.kind === 'linea') return at;
    return undefined;
  };
  const byLine = elements
    .filter((e) => e.kind === 'linea' || kindOf(scheme, e.kind)?.transversal)
    .map((line): LineTotal => {
      const crossCutting = kindOf(scheme, line.kind)?.transversal ?? false;
      const under = elements.filter((e) => e.id !== line.id && (crossCutting ? e.lines.includes(line.code) : lineOf(e)?.id === line.id));
      return { code: line.code, name: line.text, crossCutting, byKind: count(under) };
    });
  return { byKind: count(elements), byLine };
}

function count(elements: readonly Counted[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { kind } of elements) totals[kind] = (totals[kind] ?? 0) + 1;
  return totals;
}
