import { newId } from '../../../kernel/id.ts';
import type { RowProblem } from '../../../platform/import/sheet.ts';
import type { Kind, Scheme } from '../contract/scheme.ts';
import { kindOf, mayHang } from '../rules/scheme.ts';
import { inCircles } from '../rules/tree.ts';
import type { StandingElement } from '../store/element.ts';
import { problem, waitsFor, type Draft } from './draft.ts';
import { codeMaker, existingFinder } from './meant.ts';
import { withoutOrphans } from './orphans.ts';

/** Where one draft goes: all that is kept of a row between the two times that a long sheet is gone through. */
export interface Place {
  row: number;
  barred: boolean;
  /** Empty: the draft has no place, for the reason that its row was told. */
  id: string;
  /** Of the kind; empty without a place. */
  kind: string;
  code: string;
  existing: StandingElement | undefined;
  /** What it hangs from as the draft says it: a code, none, or a draft by its place among them. */
  parent: string | null | undefined;
  under: number | undefined;
  parentId: string | null;
  /** As the draft names them, by code. */
  lines: readonly string[] | undefined;
  /** `null` where the sheet has no column of lines. */
  lineIds: string[] | null;
  position: number;
  enters: boolean;
}

/** Every draft's place, in their order, and what is wrong with the others. */
export interface Placing {
  places: readonly Place[];
  problems: RowProblem[];
  /** The codes of those lines that a draft names, where one text names several. */
  linesOf(lines: readonly string[]): string[];
  codeOf(id: string): string;
}

type Known = ReadonlyMap<string, { id: string; kind: string }>;

/** What parents and lines are looked for in: the plan and the sheet by code, and the rows that do not enter. */
interface Surroundings {
  places: readonly Place[];
  ids: Known;
  outside: ReadonlyMap<string, number>;
}

/**
 * Where the elements of a sheet go in a plan: which of them are there already, by code (or, without one, by kind and text
 * under the same parent), and what each hangs from. What hangs from a row that does not enter does not enter either.
 * @param elements those of the plan; their texts are needed where a draft has no code
 * @param before problems that reading the rows already found
 */
export function placeDrafts(scheme: Scheme, elements: readonly StandingElement[], drafts: Iterable<Draft>, before: readonly RowProblem[] = []): Placing {
  const problems: RowProblem[] = [...before];
  const outside = new Map<string, number>();
  const places = settle(scheme, elements, drafts, outside, problems);
  const ids = new Map<string, { id: string; kind: string }>(elements.map((e) => [e.code, e]));
  for (const place of places) if (place.id !== '') ids.set(place.code, place);
  const around: Surroundings = { places, ids, outside };
  const sound = places.filter((place) => place.id !== '' && !place.barred && hang(scheme, place, around, problems));
  const inPlace = outOfCircles(elements, sound, problems);
  for (const [at, place] of inPlace.entries()) {
    place.position = place.existing?.position ?? at;
    place.enters = findLines(scheme, place, around, problems);
  }
  withoutOrphans(places, problems);
  return { places, problems, linesOf: (lines) => split(lines, ids), codeOf: codesOf(elements, places) };
}

/** The code of an element of the plan or of the sheet; asked only of what changes, so of a plan that has elements. */
function codesOf(elements: readonly StandingElement[], places: readonly Place[]): (id: string) => string {
  let codes: Map<string, string> | undefined;
  return (id) => {
    codes ??= new Map([...elements.map((e) => [e.id, e.code] as const), ...places.filter((p) => p.id !== '' && !p.existing).map((p) => [p.id, p.code] as const)]);
    return codes.get(id) ?? '';
  };
}

/** Most rows name no line: they share this. */
const none: string[] = [];

/** Which element each draft means, or that it is a new one. @param outside gets the codes of drafts without a place, with their rows */
function settle(scheme: Scheme, elements: readonly StandingElement[], drafts: Iterable<Draft>, outside: Map<string, number>, problems: RowProblem[]): Place[] {
  const find = existingFinder(elements, drafts);
  const codes = codeMaker(elements, drafts);
  const parents = new Map<string, string>(); // each text once, however many rows say it
  const places: Place[] = [];
  for (const draft of drafts) {
    const { row, barred = false, code, parent, under, lines } = draft;
    const existing = find(draft, under === undefined ? undefined : places[under]?.id || undefined);
    const kind = kindOf(scheme, draft.kind ?? existing?.kind ?? '');
    const place: Place = { row, barred, id: '', kind: '', code: code ?? '', existing, parent: parent && (parents.get(parent) ?? parent), under, parentId: null, lines: lines?.length === 0 ? none : lines, lineIds: null, position: 0, enters: false };
    places.push(place);
    if (place.parent) parents.set(place.parent, place.parent);
    if (kind && (existing || (draft.text && !barred))) Object.assign(place, { id: existing?.id ?? newId(), kind: kind.id, code: code ?? existing?.code ?? codes(kind) });
    else if (code) outside.set(code, row);
    if (place.id !== '' || barred) continue;
    if (!kind) problems.push(problem(row, 'kind-missing', `Falta el tipo. Escriba uno de: ${scheme.kinds.map((k) => k.name).join(', ')}.`));
    else problems.push(problem(row, 'text-missing', `El elemento ${code ?? ''} es nuevo y no tiene texto. Escríbalo.`));
  }
  return places;
}

/** Finds the parent of a draft; false (and a problem) when there is none that it may hang from. */
function hang(scheme: Scheme, place: Place, { places, ids, outside }: Surroundings, problems: RowProblem[]): boolean {
  const { row, existing, code, parent: named, under } = place;
  const kind = kindOf(scheme, place.kind)!; // it has a place, so it has a kind
  const above = under === undefined ? undefined : places[under];
  if (above?.id === '') return !problems.push(problem(row, 'parent-refused', waitsFor(above.row)));
  if (!above && named === undefined && existing) {
    place.parentId = existing.parentId; // the sheet has no column of parents: the element stays where it hangs
    return true;
  }
  const parent = above ?? (named ? ids.get(named) : inferred(kind, code, ids));
  const barred = named && !parent ? outside.get(named) : undefined;
  if (barred !== undefined) return !problems.push(problem(row, 'parent-refused', waitsFor(barred)));
  if (named && !parent) return !problems.push(problem(row, 'parent-unknown', `El código superior «${named}» no está en la hoja ni en el plan. Corríjalo, o agregue esa fila.`));
  const up = parent ? kindOf(scheme, parent.kind) : undefined;
  if (!mayHang(kind, up)) return !problems.push(problem(row, 'parent-wrong', `${kind.name} ${code}: no puede depender de ${up ? `${up.name} ${named ?? ''}`.trim() : 'la raíz del plan'}. Revise el código superior.`));
  place.parentId = parent?.id ?? null;
  return true;
}

/** «2.7» hangs from «2» where the sheet leaves the parent empty and the kind does not stand at the root. */
function inferred(kind: Kind, code: string, ids: Known): { id: string; kind: string } | undefined {
  for (let at = code.lastIndexOf('.'); at > 0; at = code.lastIndexOf('.', at - 1)) {
    const up = ids.get(code.slice(0, at));
    if (up && kind.parents.includes(up.kind) && !kind.parents.includes('')) return up;
  }
  return undefined;
}

function outOfCircles(elements: readonly StandingElement[], places: Place[], problems: RowProblem[]): Place[] {
  const changed = new Map((elements.length === 0 ? [] : places).map((p) => [p.id, p]));
  const circling = inCircles([...elements.map((e) => ({ id: e.id, parentId: changed.get(e.id)?.parentId ?? e.parentId })), ...places.filter((p) => !p.existing)]);
  if (circling.size === 0) return places;
  return places.filter((p) => !circling.has(p.id) || !problems.push(problem(p.row, 'parent-circle', `${p.code} depende de sí mismo, directa o indirectamente. Corrija el código superior de una de las filas del círculo.`)));
}

/** Finds the cross-cutting lines that a draft names; false (and a problem) where one is none of this plan. */
function findLines(scheme: Scheme, place: Place, { ids, outside }: Surroundings, problems: RowProblem[]): boolean {
  if (place.lines === undefined) return true;
  const lines = place.lines.length === 0 ? none : split(place.lines, ids);
  const found = lines.map((line) => (kindOf(scheme, ids.get(line)?.kind ?? '')?.transversal ? ids.get(line)!.id : ''));
  place.lineIds = found.length === 0 ? none : found;
  const lost = lines[found.indexOf('')];
  if (lost === undefined) return true;
  const barred = outside.get(lost);
  return !problems.push(barred === undefined ? problem(place.row, 'line-unknown', `«${lost}» no es una línea transversal de este plan. Corrija el código.`) : problem(place.row, 'parent-refused', waitsFor(barred)));
}

/** «T1, T2» where each part is a code; otherwise what was written. */
const split = (lines: readonly string[], ids: ReadonlyMap<string, unknown>): string[] =>
  lines.flatMap((line) => {
    const parts = ids.has(line) ? [line] : line.split(',').map((part) => part.trim());
    return parts.every((part) => ids.has(part)) ? parts : [line];
  });
