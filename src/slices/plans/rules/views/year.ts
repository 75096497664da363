import type { Scheme } from '../../contract/scheme.ts';
import type { Year, YearReason, YearTarget, YearWork } from '../../contract/weave.ts';
import { standingOf } from '../completeness.ts';
import { dateOf } from './dated.ts';
import { amountsOf, byCurrency, grouped, peopleByYear, type MoneyRecord as Resource } from './money.ts';
import { namesYear, saidYears } from './said-years.ts';
import { isTarget, isWork, numberOf, textOf, type Woven } from './work.ts';

/** How long a version of a plan is valid; either end may be unknown. */
export interface Validity {
  from: string | null;
  to: string | null;
}

interface Asked {
  scheme: Scheme;
  elements: readonly Woven[];
  resources: readonly Resource[];
  validity: Validity;
  year: number;
  /** The country's currency, which comes first. */
  currency: string | undefined;
}

/** A plan as the plan of one year: what it programmes, does and has that year. */
export function yearOf({ scheme, elements, resources, validity, year, currency }: Asked): Omit<Year, 'version'> {
  const own = resources.filter((record) => record.year === year);
  const byIdentity = Map.groupBy(own, (record) => record.identity);
  const all = elements.filter((e) => isWork(scheme, e.kind));
  const whole = isOfOneYear(validity, year);
  const served = new Set(elements.filter((e) => isTarget(scheme, e.kind) && programmed(e, year)?.value !== null && programmed(e, year) !== undefined).flatMap((e) => e.parentId ?? []));
  const work = all.flatMap((element): YearWork[] => {
    const by = whole ? 'plan' : reasonOf(element, year, served);
    return by === undefined ? [] : [workOf(scheme, element, by, byIdentity.get(element.identity) ?? [], currency)];
  });
  return {
    year,
    years: yearsOf(scheme, elements, resources, validity),
    targets: elements.filter((e) => isTarget(scheme, e.kind)).flatMap((e) => targetOf(e, year) ?? []),
    work: work.sort(byDate),
    undated: whole ? [] : all.filter((e) => !isDated(e) && !served.has(e.id)).map((e) => e.id),
    actions: all.length,
    money: byCurrency(own, currency),
    bySource: grouped(own, currency, (record) => record.source).map(({ key, money }) => ({ source: key, ...money })),
    people: peopleByYear(own).map(({ year: _, ...people }) => people)[0] ?? null,
  };
}

/** The dated first, in their order; the others as the plan has them. */
function byDate(a: YearWork, b: YearWork): number {
  const [one, two] = [a.from ?? a.to, b.from ?? b.to];
  if (one === null || two === null) return Number(one === null) - Number(two === null);
  return one < two ? -1 : one > two ? 1 : 0;
}

const yearIn = (day: string): number => Number(day.slice(0, 4));

/** A plan valid within one year is the plan of that year, whole. */
const isOfOneYear = ({ from, to }: Validity, year: number): boolean => from !== null && to !== null && yearIn(from) === year && yearIn(to) === year;

function reasonOf(element: Woven, year: number, served: ReadonlySet<string>): YearReason | undefined {
  const { from, to } = dateOf(element);
  if (from !== null || to !== null) return yearIn(from ?? to ?? '') <= year && year <= yearIn(to ?? from ?? '') ? 'dates' : undefined; // one of the two is there
  const spans = saidYears(textOf(element, 'cuando') ?? '');
  if (spans.length > 0) return namesYear(spans, year) ? 'words' : undefined;
  return served.has(element.id) ? 'targets' : undefined;
}

const isDated = (element: Woven): boolean => textOf(element, 'desde') !== undefined || textOf(element, 'hasta') !== undefined || saidYears(textOf(element, 'cuando') ?? '').length > 0;

function workOf(scheme: Scheme, element: Woven, by: YearReason, resources: readonly Resource[], currency: string | undefined): YearWork {
  const people = resources.filter((record) => record.what === 'people');
  const state = textOf(element, 'estado');
  return {
    ...dateOf(element),
    code: element.code,
    kind: element.kind,
    text: element.text,
    by,
    when: textOf(element, 'cuando') ?? null,
    budgetLine: textOf(element, 'partida') ?? null,
    act: textOf(element, 'acto') ?? null,
    state: state === undefined ? null : (scheme.fields.find((f) => f.id === 'estado')?.choices?.find((choice) => choice.id === state)?.label ?? state),
    money: byCurrency(resources, currency),
    people: people.length === 0 ? null : amountsOf(people),
  };
}

/** What a target has programmed for a year; undefined when it says nothing of it. */
function programmed(element: Woven, year: number): { value: number | null; missing: 's/d' | 'np' | null } | undefined {
  const values = element.fields['valores'];
  const said = values !== null && typeof values === 'object' && !('missing' in values) ? (values as Record<string, unknown>)[String(year)] : undefined; // by-year values are kept by year: packs/FORMATS.md
  if (typeof said === 'number') return { value: said, missing: null };
  const standing = standingOf(said);
  if (standing === 's/d' || standing === 'np') return { value: null, missing: standing };
  const last = numberOf(element, 'meta_final');
  return last !== undefined && numberOf(element, 'anio_meta') === year ? { value: last, missing: null } : undefined;
}

function targetOf(element: Woven, year: number): YearTarget | undefined {
  const said = programmed(element, year);
  return said && { id: element.id, code: element.code, text: element.text, unit: textOf(element, 'unidad') ?? null, ...said, responsible: textOf(element, 'responsable') ?? null };
}

/** The years of which a plan says anything: its validity, its targets' values, its dates, its money. */
function yearsOf(scheme: Scheme, elements: readonly Woven[], resources: readonly Resource[], { from, to }: Validity): number[] {
  const years = new Set(resources.map((record) => record.year));
  if (from !== null && to !== null) for (let y = yearIn(from); y <= yearIn(to) && y - yearIn(from) < 60; y += 1) years.add(y);
  for (const element of elements) {
    if (isTarget(scheme, element.kind)) for (const y of Object.keys((element.fields['valores'] ?? {}) as object)) if (/^\d{4}$/.test(y)) years.add(Number(y)); // as above
    for (const day of [dateOf(element).from, dateOf(element).to]) if (day) years.add(yearIn(day));
  }
  return [...years].sort((a, b) => a - b);
}
