import type { RowProblem } from '../../../platform/import/sheet.ts';
import { problem, waitsFor } from './draft.ts';
import type { Place } from './place.ts';

const used = ({ parentId, lineIds }: Place): string[] => [...(parentId === null ? [] : [parentId]), ...(lineIds ?? [])];

/** Leaves out what hangs from, or names, an element that no row creates in the end; each row says so once. */
export function withoutOrphans(places: readonly Place[], problems: RowProblem[]): void {
  if (problems.length === 0) return;
  const refused = new Set(problems.map((p) => p.row));
  const entering = places.filter((p) => p.enters);
  const made = new Map(entering.map((p) => [p.id, p.row]));
  const fresh = new Map(places.filter((p) => p.id !== '' && !p.existing).map((p) => [p.id, p.row]));
  const using = Map.groupBy(entering.flatMap((place) => used(place).filter((id) => fresh.has(id)).map((id) => ({ place, id }))), ({ id }) => id);
  const rows = Map.groupBy(entering, (p) => p.row);
  const gone = [...fresh.keys()].filter((id) => refused.has(made.get(id) ?? -1) || !made.has(id));
  for (let id = gone.pop(); id !== undefined; id = gone.pop()) {
    for (const { place } of using.get(id) ?? []) {
      if (refused.has(place.row)) continue;
      refused.add(place.row);
      problems.push(problem(place.row, 'parent-refused', waitsFor(fresh.get(id) ?? place.row)));
      for (const beside of rows.get(place.row) ?? []) gone.push(beside.id);
    }
  }
  for (const place of entering) place.enters = !refused.has(place.row);
}
