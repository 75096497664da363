import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import type { Change, Comparison, RowProblem } from '../../../platform/import/sheet.ts';
import type { Kind, Scheme } from '../contract/scheme.ts';
import { kindOf, mayHang } from '../rules/scheme.ts';
import { inCircles } from '../rules/tree.ts';
import type { ElementRow } from '../store/element.ts';
import { canonical, differences } from './difference.ts';
import { problem, type Draft } from './draft.ts';

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

interface Target {
  draft: Draft;
  id: string;
  existing: ElementRow | undefined;
  code: string;
  kind: Kind;
  parentId: string | null;
}

/**
 * Compares what a sheet says with what the plan has, element by element, by code (or, without one, by kind and text
 * under the same parent). What hangs from a row that does not enter does not enter either.
 * @param before problems that reading the rows already found
 */
export function compareElements(scheme: Scheme, elements: readonly ElementRow[], drafts: readonly Draft[], before: readonly RowProblem[] = []): Comparison {
  const problems: RowProblem[] = [...before];
  const refuse = (draft: Draft, code: string, message: string): undefined => void problems.push(problem(draft.row, code, message));
  const find = existingFinder(elements, drafts);
  const codes = codeMaker(elements, drafts);
  const targets = new Map<Draft, Target>();
  for (const draft of drafts) {
    const existing = find(draft, draft.under && targets.get(draft.under)?.id);
    const kind = kindOf(scheme, draft.kind ?? existing?.kind ?? '');
    if (draft.barred && !existing) continue;
    if (!kind) refuse(draft, 'kind-missing', `Falta el tipo. Escriba uno de: ${scheme.kinds.map((k) => k.name).join(', ')}.`);
    else if (!existing && !draft.text) refuse(draft, 'text-missing', `El elemento ${draft.code ?? ''} es nuevo y no tiene texto. Escríbalo.`);
    else targets.set(draft, { draft, existing, kind, id: existing?.id ?? newId(), code: draft.code ?? existing?.code ?? codes(kind), parentId: null });
  }
  const ids = new Map<string, { id: string; kind: string }>([...elements.map((e) => [e.code, { id: e.id, kind: e.kind }] as const), ...[...targets.values()].map((t) => [t.code, { id: t.id, kind: t.kind.id }] as const)]);
  const outside = new Map<string, number>();
  for (const draft of drafts) if (draft.code && !targets.has(draft)) outside.set(draft.code, draft.row);
  const sound = [...targets.values()].filter((target) => !target.draft.barred && hang(scheme, target, { targets, ids, outside }, problems));
  const codeById = new Map(elements.map((e) => [e.id, e.code]));
  for (const { existing, id, code } of targets.values()) if (elements.length > 0 && !existing) codeById.set(id, code);
  const inPlace = outOfCircles(elements, sound, problems);
  const changes = inPlace.flatMap((target, at) => changeOf(scheme, target, at, { ids, outside, codeOf: (id) => codeById.get(id) ?? '' }, problems) ?? []);
  return { changes: withoutOrphans(targets.values(), changes, problems), problems };
}

const waitsFor = (row: number): string => `Depende de la fila ${row}, que no entra. Corrija primero esa fila.`;

/** Leaves out what hangs from, or names, an element that no row creates in the end; each row says so once. */
function withoutOrphans(targets: Iterable<Target>, changes: readonly Change[], problems: RowProblem[]): Change[] {
  if (problems.length === 0) return [...changes];
  const refused = new Set(problems.map((p) => p.row));
  const made = new Map(changes.map((c) => [c.id, c.row]));
  const fresh = new Map([...targets].filter((t) => !t.existing).map((t) => [t.id, t.draft.row]));
  const using = Map.groupBy(changes.flatMap((change) => usedBy(change).filter((id) => fresh.has(id)).map((id) => ({ change, id }))), ({ id }) => id);
  const rows = Map.groupBy(changes, (c) => c.row);
  const gone = [...fresh.keys()].filter((id) => refused.has(made.get(id) ?? -1) || !made.has(id));
  for (let id = gone.pop(); id !== undefined; id = gone.pop()) {
    for (const { change } of using.get(id) ?? []) {
      if (refused.has(change.row)) continue;
      refused.add(change.row);
      problems.push(problem(change.row, 'parent-refused', waitsFor(fresh.get(id) ?? change.row)));
      gone.push(...(rows.get(change.row) ?? []).map((c) => c.id));
    }
  }
  return changes.filter((c) => !refused.has(c.row));
}

function usedBy(change: Change): string[] {
  const { parentId, lineIds } = change.values as ElementValues; // written by changeOf
  return [...(parentId === null ? [] : [parentId]), ...(lineIds ?? [])];
}

/**
 * Which element of the plan a draft means: the one of its code; without a code, the one of its kind and text under its
 * parent, each once; one that hangs elsewhere only where there is no other of that text, in the plan or in the sheet.
 */
function existingFinder(elements: readonly ElementRow[], drafts: readonly Draft[]): (draft: Draft, under: string | undefined) => ElementRow | undefined {
  const key = (kind: string | undefined, text: string | undefined): string => `${kind} ${fold(text ?? '')}`;
  const byCode = new Map(elements.map((e) => [e.code, e]));
  const byText = Map.groupBy(drafts.every((draft) => draft.code) ? [] : elements, (e) => key(e.kind, e.text));
  const sameText = new Map<string, number>();
  for (const draft of drafts) if (!draft.code) sameText.set(key(draft.kind, draft.text), (sameText.get(key(draft.kind, draft.text)) ?? 0) + 1);
  const taken = new Set<string>();
  return (draft, under) => {
    if (draft.code) return byCode.get(draft.code);
    const all = byText.get(key(draft.kind, draft.text)) ?? [];
    const alone = all.length === 1 && sameText.get(key(draft.kind, draft.text)) === 1;
    const parent = draft.under ? under : draft.parent ? byCode.get(draft.parent)?.id : undefined;
    const placed = Boolean(draft.under ?? draft.parent) && !alone;
    const found = all.find((e) => !taken.has(e.id) && (!placed || e.parentId === (parent ?? '')));
    if (found) taken.add(found.id);
    return found;
  };
}

/** What parents and lines are looked for in: the plan and the sheet by code, and the rows that do not enter. */
interface Surroundings {
  targets: ReadonlyMap<Draft, Target>;
  ids: ReadonlyMap<string, { id: string; kind: string }>;
  outside: ReadonlyMap<string, number>;
}

/** Finds the parent of a target; false (and a problem) when there is none that it may hang from. */
function hang(scheme: Scheme, target: Target, { targets, ids, outside }: Surroundings, problems: RowProblem[]): boolean {
  const { draft, existing, kind } = target;
  const up = draft.under ? targets.get(draft.under) : undefined;
  if (draft.under && !up) return !problems.push(problem(draft.row, 'parent-refused', waitsFor(draft.under.row)));
  const parent = up ? { id: up.id, kind: up.kind.id } : draft.parent ? ids.get(draft.parent) : draft.parent === undefined && !draft.under && existing ? undefined : inferred(kind, target.code, draft, ids);
  const barred = draft.parent && !parent ? outside.get(draft.parent) : undefined;
  if (barred !== undefined) return !problems.push(problem(draft.row, 'parent-refused', waitsFor(barred)));
  if (draft.parent && !parent) return !problems.push(problem(draft.row, 'parent-unknown', `El código superior «${draft.parent}» no está en la hoja ni en el plan. Corríjalo, o agregue esa fila.`));
  if (!up && draft.parent === undefined && !draft.under && existing) {
    target.parentId = existing.parentId; // the sheet has no column of parents: the element stays where it hangs
    return true;
  }
  const above = parent ? kindOf(scheme, parent.kind) : undefined;
  if (!mayHang(kind, above)) return !problems.push(problem(draft.row, 'parent-wrong', `${kind.name} ${target.code}: no puede depender de ${above ? `${above.name} ${draft.parent ?? ''}`.trim() : 'la raíz del plan'}. Revise el código superior.`));
  target.parentId = parent?.id ?? null;
  return true;
}

/** «2.7» hangs from «2» where the sheet leaves the parent empty and the kind does not stand at the root. */
function inferred(kind: Kind, code: string, draft: Draft, ids: ReadonlyMap<string, { id: string; kind: string }>): { id: string; kind: string } | undefined {
  if (draft.parent !== null && draft.parent !== undefined) return undefined;
  for (let at = code.lastIndexOf('.'); at > 0; at = code.lastIndexOf('.', at - 1)) {
    const up = ids.get(code.slice(0, at));
    if (up && kind.parents.includes(up.kind) && !kind.parents.includes('')) return up;
  }
  return undefined;
}

function outOfCircles(elements: readonly ElementRow[], targets: Target[], problems: RowProblem[]): Target[] {
  const changed = new Map(targets.map((t) => [t.id, t]));
  const nodes = [...elements.map((e) => ({ id: e.id, parentId: changed.get(e.id)?.parentId ?? e.parentId })), ...targets.filter((t) => !t.existing).map((t) => ({ id: t.id, parentId: t.parentId }))];
  const circling = inCircles(nodes);
  return targets.filter((t) => !circling.has(t.id) || !problems.push(problem(t.draft.row, 'parent-circle', `${t.code} depende de sí mismo, directa o indirectamente. Corrija el código superior de una de las filas del círculo.`)));
}

function changeOf(scheme: Scheme, { draft, existing, kind, code, id, parentId }: Target, at: number, { ids, codeOf, outside }: Omit<Surroundings, 'targets'> & { codeOf: (id: string) => string }, problems: RowProblem[]): Change | undefined {
  if (draft.lines) draft.lines = draft.lines.flatMap((line) => (ids.has(line) ? [line] : byCommas(line, ids)));
  const lineIds = draft.lines === undefined ? null : draft.lines.map((line) => (kindOf(scheme, ids.get(line)?.kind ?? '')?.transversal ? ids.get(line)!.id : undefined));
  const lost = lineIds?.findIndex((line) => line === undefined) ?? -1;
  const barred = lost >= 0 ? outside.get(draft.lines![lost]!) : undefined;
  if (barred !== undefined) return void problems.push(problem(draft.row, 'parent-refused', waitsFor(barred)));
  if (lost >= 0) return void problems.push(problem(draft.row, 'line-unknown', `«${draft.lines![lost]}» no es una línea transversal de este plan. Corrija el código.`));
  const fields = { ...existing?.fields, ...onlyChanged(withoutBlanks(draft.fields, existing?.fields), existing?.fields) };
  const values: ElementValues = { code, kind: kind.id, parentId, text: draft.text ?? existing?.text ?? '', position: existing?.position ?? at, fields, lineIds: lineIds as string[] | null, linkage: kind.linkage }; // a lost line returned above
  const diff = existing ? differences(scheme, existing, values, draft.lines, codeOf) : [];
  const action = !existing ? 'create' : diff.length > 0 ? 'change' : 'unchanged';
  return { row: draft.row, action, label: code, id, ...(existing ? { version: existing.version } : {}), values, ...(diff.length > 0 ? { diff } : {}) };
}

/** «T1, T2» where each part is a code; otherwise what was written. */
function byCommas(line: string, ids: ReadonlyMap<string, unknown>): string[] {
  const parts = line.split(',').map((part) => part.trim());
  return parts.every((part) => ids.has(part)) ? parts : [line];
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

/** Codes for sheets that give none: the kind's first letters and a number that nothing in the plan has. */
function codeMaker(elements: readonly ElementRow[], drafts: readonly Draft[]): (kind: Kind) => string {
  const taken = new Set([...elements.map((e) => e.code), ...drafts.flatMap((d) => d.code ?? [])]);
  const last = new Map<string, number>();
  return (kind) => {
    const prefix = kind.id.slice(0, 1).toUpperCase();
    let n = last.get(kind.id) ?? 0;
    do n += 1;
    while (taken.has(`${prefix}${n}`));
    last.set(kind.id, n);
    taken.add(`${prefix}${n}`);
    return `${prefix}${n}`;
  };
}
