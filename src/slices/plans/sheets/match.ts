import type { Change, Comparison, RowProblem } from '../../../platform/import/sheet.ts';
import type { Scheme } from '../contract/scheme.ts';
import { kindOf } from '../rules/scheme.ts';
import type { ElementRow } from '../store/element.ts';
import { canonical, differences } from './difference.ts';
import type { Draft } from './draft.ts';
import { placeDrafts, type Place, type Placing } from './place.ts';

/** What an import writes of one element: everything `apply` needs, as plain JSON. */
export interface ElementValues extends Record<string, unknown> {
  code: string;
  kind: string;
  parentId: string | null;
  text: string;
  position: number;
  fields: Record<string, unknown>;
  lineIds: string[] | null;
  linkage: boolean;
}

/** Compares what a sheet says with what the plan has, element by element. */
export function compareElements(scheme: Scheme, elements: readonly ElementRow[], drafts: Iterable<Draft>, before: readonly RowProblem[] = []): Comparison {
  const placing = placeDrafts(scheme, elements, drafts, before);
  const byId = new Map(elements.map((e) => [e.id, e]));
  return { changes: [...entering(placing, drafts)].map(({ draft, place }) => changeOf(scheme, placing, draft, place, byId.get(place.id))), problems: placing.problems };
}

/** The drafts that enter, with their places. */
export function* entering({ places }: Placing, drafts: Iterable<Draft>): Generator<{ draft: Draft; place: Place }, void, undefined> {
  let at = 0;
  for (const draft of drafts) {
    const place = places[at];
    at += 1;
    if (place?.enters) yield { draft, place };
  }
}

/** What a draft would do in its place. @param existing the element of the plan that it means */
export function changeOf(scheme: Scheme, { linesOf, codeOf }: Placing, draft: Draft, { row, id, code, kind, parentId, lineIds, position }: Place, existing: ElementRow | undefined): Change {
  const fields = { ...existing?.fields, ...onlyChanged(withoutBlanks(draft.fields, existing?.fields), existing?.fields) };
  const values: ElementValues = { code, kind, parentId, text: draft.text ?? existing?.text ?? '', position, fields, lineIds, linkage: kindOf(scheme, kind)?.linkage ?? false };
  const diff = existing ? differences(scheme, existing, values, draft.lines && linesOf(draft.lines), codeOf) : [];
  const action = !existing ? 'create' : diff.length > 0 ? 'change' : 'unchanged';
  return { row, action, label: code, id, ...(existing ? { version: existing.version } : {}), values, ...(diff.length > 0 ? { diff } : {}) };
}

/** What equals the value there was stays that value, to its last digit. */
const onlyChanged = (said: Record<string, unknown>, before: Record<string, unknown> | undefined): Record<string, unknown> =>
  before ? Object.fromEntries(Object.entries(said).filter(([id, value]) => canonical(value) !== canonical(before[id]))) : said;

/** An empty cell where there was nothing is nothing; where there was a value it takes it away. */
function withoutBlanks(fields: Draft['fields'], before: Record<string, unknown> | undefined): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(fields)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('missing' in value)) {
      const years = { ...(before?.[id] as Record<string, unknown> | undefined), ...value }; // a field by year is an object of years
      const said = Object.fromEntries(Object.entries(years).filter(([, v]) => v !== null));
      if (Object.keys(said).length > 0 || before?.[id]) kept[id] = Object.keys(said).length > 0 ? said : null;
    } else if (value !== null && !(Array.isArray(value) && value.length === 0)) kept[id] = value;
    else if (before?.[id] !== undefined && before[id] !== null) kept[id] = null;
  }
  return kept;
}
