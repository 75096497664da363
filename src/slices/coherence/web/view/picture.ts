import { paths } from '../../../../web/paths.ts';
import type { LevelNumber } from '../../../../web/ui/Level.tsx';
import type { ThreadColumn, ThreadData, ThreadElement, ThreadGroup, ThreadLink } from '../../../../web/ui/Threads.tsx';
import type { Element, Government, LevelColumn, Thread } from '../../contract/view.ts';
import type { ThreadsAnswer } from '../api.ts';
import { capital, words } from '../words.ts';
import type { PairHref } from './pair-href.ts';

/** `aims`: objectives and whatever a link touches; `all`: every element that counts. */
export type Shown = 'aims' | 'all';

/** The level of a unit by its rank in the catalogue (0 is the country), as the sign draws it. */
export const signOf = (rank: number): LevelNumber => Math.min(Math.max(rank + 1, 1), 4) as LevelNumber; // clamped to the four signs

const kindOf = ({ state, degree }: Thread): ThreadLink['kind'] => (state === 'accepted' ? degree : state === 'proposed' ? 'suggested' : 'conflict');

/** A synergy is solid, an incompatibility a zigzag, and what nobody decided yet dots; none of them joins. */
function asideOf(link: Thread): ThreadLink {
  const kind = link.state === 'proposed' ? 'suggested' : link.relation === 'incompatible' || link.state === 'contested' ? 'conflict' : 'direct';
  const word = link.relation === 'incompatible' ? words.clash : words.synergy;
  return { lower: link.lower, upper: link.upper, kind, aside: true, word: link.state === 'accepted' ? word : words.undecided(word, link.state) };
}

interface Reading extends ThreadsAnswer {
  upward: Thread[];
  /** Synergies and incompatibilities. */
  aside: Thread[];
  governmentOf: Map<string, Government>;
  elementOf: Map<string, Element>;
}

function reading(answer: ThreadsAnswer, shown: Shown): Reading {
  const upward = answer.links.filter(({ relation }) => relation === 'contribuye');
  const aside = answer.links.filter(({ relation }) => relation === 'sinergia' || relation === 'incompatible');
  const touched = new Set([...upward, ...aside].flatMap(({ lower, upper }) => [lower, upper]));
  const elements = answer.elements.filter((one) => shown === 'all' || one.kind === 'objetivo' || touched.has(one.identity));
  return { ...answer, elements, upward, aside, governmentOf: new Map(answer.governments.map((one) => [one.code, one])), elementOf: new Map(elements.map((one) => [one.identity, one])) };
}

/** What the thread diagram draws of a territory: levels, governments, elements and links upward. */
export function threadPicture(answer: ThreadsAnswer, shown: Shown, pairHref: PairHref): ThreadData {
  const read = reading(answer, shown);
  return {
    columns: answer.columns.map((column) => columnOf(read, column)),
    groups: answer.columns.flatMap((column, n) => groupsOf(read, column, n)),
    elements: read.elements.flatMap((element) => elementKnot(read, element, pairHref)),
    links: [...read.upward.map((link) => ({ lower: link.lower, upper: link.upper, kind: kindOf(link) })), ...read.aside.filter((link) => isAbove(read, link)).map(asideOf)],
  };
}

/** Whether the two elements stand at different levels: neighbours share a column, where no thread can be drawn. */
const isAbove = (read: Reading, { lower, upper }: Thread): boolean => read.governmentOf.get(read.elementOf.get(lower)?.territory ?? '')?.level !== read.governmentOf.get(read.elementOf.get(upper)?.territory ?? '')?.level;

/** Whether somebody above a government has a plan; if nobody, its elements are not loose: there is nothing to say. */
function hasAbove(read: Reading, { parent }: Government): boolean {
  const above = read.governmentOf.get(parent ?? '');
  return above !== undefined && (above.planId !== null || hasAbove(read, above));
}

const atLevel = (read: Reading, { level }: LevelColumn): Government[] => read.governments.filter((one) => one.level === level);

function columnOf(read: Reading, column: LevelColumn): ThreadColumn {
  const all = atLevel(read, column);
  const withPlan = all.filter(({ planId }) => planId !== null);
  const count = read.elements.filter(({ territory }) => read.governmentOf.get(territory)?.level === column.level).length;
  const note = all.length === 1 ? (withPlan.length === 0 ? words.unplanned : words.elements(count)) : words.withPlan(withPlan.length, all.length);
  return { key: column.level, name: capital(all.length === 1 ? column.name : column.plural), level: signOf(column.rank), note };
}

/** Governments with a plan each, and one line under their parent for all those without: absence is drawn, once. */
function groupsOf(read: Reading, column: LevelColumn, n: number): ThreadGroup[] {
  const all = atLevel(read, column);
  const [planned, bare] = [all.filter(({ planId }) => planId !== null), all.filter(({ planId }) => planId === null)];
  const groups = planned.map((one): ThreadGroup => ({ ...groupOf(column, one), ...(n > 0 ? { note: upwardNote(read, one) } : {}) }));
  if (bare.length <= 1 || n === 0) return [...groups, ...bare.map((one) => groupOf(column, one))];
  const folded = [...Map.groupBy(bare, (one) => parentKey(read, one))].map(([parent, list]): ThreadGroup => ({ key: `sd ${column.level} ${parent}`, column: column.level, name: list.length === 1 ? list[0]!.name : words.withoutPlan(list.length), ...(parent ? { parent } : {}) }));
  return [...groups, ...folded];
}

/** The group a government hangs from; one whose parent has no plan hangs from the line that stands for all those. */
function parentKey(read: Reading, { parent }: Government): string {
  const above = read.governmentOf.get(parent ?? '');
  const column = read.columns.findIndex(({ level }) => level === above?.level);
  const alone = read.governments.filter((one) => one.level === above?.level && one.planId === null).length <= 1;
  return above && above.planId === null && column > 0 && !alone ? `sd ${above.level} ${parentKey(read, above)}` : (parent ?? '');
}

const groupOf = (column: LevelColumn, { code, name, parent }: Government): ThreadGroup => ({ key: code, column: column.level, name, href: paths.coherence(code), ...(parent ? { parent } : {}) });

function upwardNote(read: Reading, government: Government): string {
  const tied = new Set(read.upward.filter(({ state, lower }) => state === 'accepted' && read.elementOf.get(lower)?.territory === government.code).map(({ lower }) => lower));
  const counted = [...tied].filter((identity) => read.elementOf.get(identity)?.counts);
  return words.upward(counted.length, government.total ?? 0);
}

function elementKnot(read: Reading, element: Element, pairHref: PairHref): ThreadElement[] {
  const government = read.governmentOf.get(element.territory);
  if (!government) return [];
  const isTop = read.columns[0]?.level === government.level;
  const href = isTop || !government.parent ? paths.plan(element.planId, { elemento: element.id }) : pairHref({ lower: government.code, upper: government.parent });
  return [{ id: element.identity, column: government.level, group: government.code, text: element.text, href, ...(isTop || hasAbove(read, government) ? {} : { noData: true }), ...(isTop && government.code === read.territory ? topNote(read, element) : {}) }];
}

/** Who below takes up an element of the first level: «2 de 4 cantones», «ningún cantón · 2 parroquias». */
function topNote(read: Reading, element: Element): { note?: string; gap?: boolean } {
  const arriving = read.upward.filter(({ upper }) => upper === element.identity);
  const accepted = new Set(arriving.filter(({ state }) => state === 'accepted').flatMap(({ lower }) => read.elementOf.get(lower)?.territory ?? []));
  const below = read.columns.slice(1).map((column) => {
    const withPlan = atLevel(read, column).filter(({ planId }) => planId !== null);
    return { column, all: withPlan.length, n: withPlan.filter(({ code }) => accepted.has(code)).length };
  });
  const next = below[0];
  if (!next || below.every(({ all }) => all === 0)) return {};
  if (next.n > 0) return { note: words.reached(next.n, next.all, next.all === 1 ? next.column.name : next.column.plural) };
  const others = below.slice(1).filter(({ n }) => n > 0).map(({ n, column }) => `${n} ${n === 1 ? column.name : column.plural}`);
  const waiting = arriving.filter(({ state }) => state === 'proposed').length;
  const rest = others.length > 0 ? others.join(', ') : waiting > 0 ? words.toDecide(waiting) : undefined;
  return { note: [words.noneOf(next.column.name, next.column.gender), rest].filter(Boolean).join(' · '), gap: true };
}
