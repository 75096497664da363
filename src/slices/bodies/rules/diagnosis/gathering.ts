import type { DiagnosisContent, DiagnosisKind, DiagnosisPlace, DiagnosisTodo } from '../../contract/diagnosis.ts';
import { lifeText } from '../life/text.es.ts';

interface Counted {
  code: string;
  title: string;
  plural: string;
  short: string | null;
  owed: boolean;
  verified: boolean;
  checklist: readonly { key: string; title: string; level: string; verified: boolean }[];
}

/** How many territories have which light of a kind; and of the bodies that exist, how many show that they function. */
export function countKind(kind: Counted, places: readonly DiagnosisPlace[]): DiagnosisKind {
  const lights = places.flatMap(({ lights: all }) => all.filter((light) => light.kind === kind.code));
  const of = (state: string): number => lights.filter((light) => light.state === state).length;
  const there = lights.filter(({ body }) => body !== null);
  const working = kind.checklist.flatMap(({ key, title, level, verified }) => {
    if (level !== 'working' && level !== 'strong') return [];
    const holds = there.map(({ checks }) => checks.find((check) => check.key === key)?.holds ?? null);
    return [{ key, title, level, verified, holds: holds.filter((one) => one === true).length, lacks: holds.filter((one) => one === false).length, unknown: holds.filter((one) => one === null).length, of: there.length } as const];
  });
  return { kind: kind.code, title: kind.title, plural: kind.plural, short: kind.short, owed: kind.owed, verified: kind.verified, complete: of('complete'), partial: of('partial'), missing: of('missing'), unknown: of('unknown'), of: lights.length, working };
}

/** What each authority is to do next, the one with most to do first. A step that only asks whether something exists is of what nobody knows, not of these. */
export function todoOf(places: readonly DiagnosisPlace[]): DiagnosisTodo[] {
  const steps = places.flatMap(({ territory, name, lights }) => lights.flatMap(({ kind, state, next }) => (next === null || state === 'unknown' ? [] : [{ authority: next.authority, item: { territory, name, kind, state, lack: next.lack, step: next.title, institution: next.institutionName, norm: next.norm, verified: next.verified } }])));
  return [...Map.groupBy(steps, ({ authority }) => authority)].map(([authority, own]) => ({ authority, items: own.map(({ item }) => item) })).toSorted((a, b) => b.items.length - a.items.length || a.authority.localeCompare(b.authority, 'es'));
}

/** How many authorities have a step to do: the council of each government is one of its own; of a step with no known government, that of each territory. Whoever keeps the register is one. */
export const authoritiesOf = (places: readonly DiagnosisPlace[]): number =>
  new Set(places.flatMap(({ territory, lights }) => lights.flatMap(({ state, next }) => (next === null || state === 'unknown' ? [] : [`${next.authority} ${next.authority === lifeText.registrar ? '' : (next.institution ?? territory)}`])))).size;

/** Of what nobody said anything, by territory, and who would know. */
export const unknownOf = (places: readonly DiagnosisPlace[], owed: ReadonlySet<string>): DiagnosisContent['unknown'] =>
  places.flatMap(({ territory, name, government, lights }) => {
    const kinds = lights.filter((light) => light.state === 'unknown' && owed.has(light.kind)).map(({ kind }) => kind);
    return kinds.length === 0 ? [] : [{ territory, name, kinds, ask: government }];
  });

/** What is known and from where, each source once, the most used first. */
export function sourcesIn(places: readonly DiagnosisPlace[]): DiagnosisContent['sources'] {
  const used = places.flatMap(({ lights }) => lights.flatMap(({ checks }) => checks.flatMap(({ source, on, record }) => (source === null ? [] : [{ says: source, on, record }]))));
  return [...Map.groupBy(used, ({ says, on }) => `${says}\n${on ?? ''}`).values()].map((own) => ({ ...own[0]!, uses: own.length })).toSorted((a, b) => b.uses - a.uses || a.says.localeCompare(b.says, 'es')); // a group has at least one
}
