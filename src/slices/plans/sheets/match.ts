import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import type { Change, Comparison, RowProblem } from '../../../platform/import/sheet.ts';
import type { Kind, Scheme } from '../contract/scheme.ts';
import { kindOf, mayHang } from '../rules/scheme.ts';
import { inTreeOrder } from '../rules/tree.ts';
import type { ElementRow } from '../store/element.ts';
import { differences } from './difference.ts';
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

/** Compares what a sheet says with what the plan has, element by element, by code (or, without one, by kind and text). */
export function compareElements(scheme: Scheme, elements: readonly ElementRow[], drafts: readonly Draft[]): Comparison {
  const problems: RowProblem[] = [];
  const refuse = (draft: Draft, code: string, message: string): undefined => void problems.push(problem(draft.row, code, message));
  const byCode = new Map(elements.map((e) => [e.code, e]));
  const byText = new Map(elements.map((e) => [`${e.kind} ${fold(e.text)}`, e]));
  const codes = codeMaker(elements, drafts);
  const targets = new Map<Draft, Target>();
  for (const draft of drafts) {
    const existing = draft.code ? byCode.get(draft.code) : byText.get(`${draft.kind} ${fold(draft.text ?? '')}`);
    const kind = kindOf(scheme, draft.kind ?? existing?.kind ?? '');
    if (!kind) refuse(draft, 'kind-missing', `Falta el tipo. Escriba uno de: ${scheme.kinds.map((k) => k.name).join(', ')}.`);
    else if (!existing && !draft.text) refuse(draft, 'text-missing', `El elemento ${draft.code ?? ''} es nuevo y no tiene texto. Escríbalo.`);
    else targets.set(draft, { draft, existing, kind, id: existing?.id ?? newId(), code: draft.code ?? existing?.code ?? codes(kind), parentId: null });
  }
  const ids = new Map<string, { id: string; kind: string }>([...elements.map((e) => [e.code, { id: e.id, kind: e.kind }] as const), ...[...targets.values()].map((t) => [t.code, { id: t.id, kind: t.kind.id }] as const)]);
  const sound = [...targets.values()].filter((target) => hang(scheme, target, targets, ids, problems));
  const inPlace = outOfCircles(elements, sound, problems);
  const changes = inPlace.flatMap((target, at) => changeOf(scheme, target, at, ids, problems) ?? []);
  return { changes, problems };
}

/** Finds the parent of a target; false (and a problem) when there is none that it may hang from. */
function hang(scheme: Scheme, target: Target, targets: ReadonlyMap<Draft, Target>, ids: ReadonlyMap<string, { id: string; kind: string }>, problems: RowProblem[]): boolean {
  const { draft, existing, kind } = target;
  const up = draft.under ? targets.get(draft.under) : undefined;
  const parent = up ? { id: up.id, kind: up.kind.id } : draft.parent ? ids.get(draft.parent) : draft.parent === undefined && !draft.under && existing ? undefined : inferred(kind, target.code, draft, ids);
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
  const astray = new Set(inTreeOrder(nodes).astray.map((n) => n.id));
  return targets.filter((t) => !astray.has(t.id) || !problems.push(problem(t.draft.row, 'parent-circle', `${t.code} depende de sí mismo, directa o indirectamente. Corrija el código superior de una de las filas del círculo.`)));
}

function changeOf(scheme: Scheme, { draft, existing, kind, code, id, parentId }: Target, at: number, ids: ReadonlyMap<string, { id: string; kind: string }>, problems: RowProblem[]): Change | undefined {
  const lineIds = draft.lines === undefined ? null : draft.lines.map((line) => (kindOf(scheme, ids.get(line)?.kind ?? '')?.transversal ? ids.get(line)!.id : undefined));
  const lost = lineIds?.findIndex((line) => line === undefined) ?? -1;
  if (lost >= 0) return void problems.push(problem(draft.row, 'line-unknown', `«${draft.lines![lost]}» no es una línea transversal de este plan. Corrija el código.`));
  const fields = { ...existing?.fields, ...withoutBlanks(draft.fields, existing?.fields) };
  const values: ElementValues = { code, kind: kind.id, parentId, text: draft.text ?? existing?.text ?? '', position: existing?.position ?? at, fields, lineIds: lineIds as string[] | null, linkage: kind.linkage }; // a lost line returned above
  const diff = existing ? differences(scheme, existing, values, draft.lines) : [];
  const action = !existing ? 'create' : diff.length > 0 ? 'change' : 'unchanged';
  return { row: draft.row, action, label: code, id, ...(existing ? { version: existing.version } : {}), values, ...(diff.length > 0 ? { diff } : {}) };
}

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
