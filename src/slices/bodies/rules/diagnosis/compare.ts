import type { DiagnosisChange, DiagnosisComparison, DiagnosisContent, DiagnosisKind, DiagnosisLight, DiagnosisPlace } from '../../contract/diagnosis.ts';
import { situationChanges } from './situation.ts';

type Told = Pick<DiagnosisContent, 'kinds' | 'items' | 'above' | 'models' | 'bound' | 'situation'>;

const countsOf = ({ complete, partial, missing, unknown, of }: DiagnosisKind): DiagnosisComparison['kinds'][number]['before'] => ({ complete, partial, missing, unknown, of });
const nothing = { complete: 0, partial: 0, missing: 0, unknown: 0, of: 0 };

const placesOf = ({ items, above }: Told): DiagnosisPlace[] => [...(above ? [above.place] : []), ...items];
const kindsOf = ({ kinds, above }: Told): DiagnosisKind[] => [...kinds, ...(above?.kinds ?? [])];
const keyed = (told: Told): Map<string, { place: DiagnosisPlace; light: DiagnosisLight }> => new Map(placesOf(told).flatMap((place) => place.lights.map((light) => [`${place.territory} ${light.kind}`, { place, light }] as const)));
const shown = (light: DiagnosisLight | undefined): Set<string> => new Set((light?.checks ?? []).filter(({ holds }) => holds === true).map(({ key }) => key));
const wordsOf = (keys: Iterable<string>, checks: readonly DiagnosisLight['checks'][number][]): string[] => [...keys].map((key) => checks.find((check) => check.key === key)?.title ?? key);

function changeOf(key: string, titles: ReadonlyMap<string, string>, before: { place: DiagnosisPlace; light: DiagnosisLight } | undefined, now: { place: DiagnosisPlace; light: DiagnosisLight } | undefined): DiagnosisChange[] {
  const place = (now ?? before)?.place;
  const kind = (now ?? before)?.light.kind;
  if (!place || !kind) return [];
  const [had, has] = [shown(before?.light), shown(now?.light)];
  const gained = wordsOf(has.difference(had), now?.light.checks ?? []);
  const lost = wordsOf(had.difference(has), now?.light.checks ?? before?.light.checks ?? []);
  const same = before && now && before.light.state === now.light.state && before.light.stage === now.light.stage && gained.length === 0 && lost.length === 0;
  const bothUnknown = (before?.light.state ?? 'unknown') === 'unknown' && (now?.light.state ?? 'unknown') === 'unknown';
  if (same || (bothUnknown && gained.length === 0)) return [];
  return [{ territory: place.territory, name: place.name, kind, kindTitle: titles.get(kind) ?? key, before: before?.light.state ?? null, now: now?.light.state ?? null, stageBefore: before?.light.stage ?? null, stageNow: now?.light.stage ?? null, gained, lost }];
}

/** What is otherwise between what a diagnosis said and how it is now: lights, stages, what each shows, adoption, values of indicators, fulfilment. */
export function changesBetween(before: Told, now: Told): Pick<DiagnosisComparison, 'kinds' | 'changes' | 'adoption' | 'values' | 'fulfilled' | 'bound'> {
  const [was, is] = [keyed(before), keyed(now)];
  const titles = new Map([...kindsOf(before), ...kindsOf(now)].map(({ kind, title }) => [kind, title]));
  const [kindsWere, kindsAre] = [kindsOf(before), kindsOf(now)];
  const cell = ({ instrument, territory, kind }: DiagnosisContent['bound'][number]): string => `${instrument} ${territory} ${kind}`;
  const stood = new Map(before.bound.map((one) => [cell(one), one.state]));
  return {
    kinds: [...titles].map(([kind, title]) => {
      const [one, other] = [kindsWere.find((each) => each.kind === kind), kindsAre.find((each) => each.kind === kind)];
      return { kind, title, before: one ? countsOf(one) : nothing, now: other ? countsOf(other) : nothing };
    }),
    changes: [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => changeOf(key, titles, was.get(key), is.get(key))),
    adoption: adoptionChanges(before, now),
    values: situationChanges(before, now),
    fulfilled: now.bound.filter((one) => one.state === 'fulfilled' && stood.get(cell(one)) !== 'fulfilled').length,
    bound: now.bound.filter((one) => !stood.has(cell(one))).length,
  };
}

function adoptionChanges(before: Told, now: Told): DiagnosisComparison['adoption'] {
  const stood = new Map(before.items.flatMap(({ territory, adoption }) => adoption.map(({ model, state }) => [`${territory} ${model}`, state] as const)));
  const titles = new Map([...before.models, ...now.models].map(({ model, title }) => [model, title]));
  return now.items.flatMap(({ territory, name, adoption }) =>
    adoption.flatMap(({ model, state }) => {
      const earlier = stood.get(`${territory} ${model}`) ?? 'unrecorded';
      return earlier === state ? [] : [{ territory, name, model, title: titles.get(model) ?? model, before: earlier, now: state }];
    }));
}
