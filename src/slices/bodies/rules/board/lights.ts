import type { KnownFacts } from '../../../../kernel/cycle.ts';
import type { Light, LightEvidence, NextAct } from '../../contract/board/light.ts';
import type { CheckItem, NextStep } from '../../contract/kind.ts';
import { checksOf, type Checked } from '../life/checks.ts';
import { knownFrom, momentOf, refOf, until, type Sign } from '../life/sign.ts';
import { lifeText } from '../life/text.es.ts';

/** A body that serves a territory on a day, and what is known of it then. */
export interface Serving {
  id: string;
  name: string;
  /** The part of the territory that it serves; null: the whole. Empty text: a part that nobody names. */
  part: string | null;
  facts: KnownFacts;
  /** The word of its stage; null where not even the first one follows. */
  stage: string | null;
}

/** What lights ask of a kind of body. */
export interface LightKind {
  code: string;
  checklist: readonly CheckItem[];
  steps: readonly NextStep[];
}

/** A light with what it was read from, for finding the next step. */
export interface ReadLight {
  light: Light;
  checks: readonly Checked[];
}

/**
 * What a territory has of a kind on a day. Complete: a body that serves the whole of it and of which every check to be
 * formed is true. Partial: one exists, and something lacks or nobody knows it, or it serves only a part. Missing: nobody
 * has one and the latest word of that day is that there is none. Else nobody knows.
 * @param absences what was said, by that day or later, of there being none where it has no body
 */
export function lightOf(kind: LightKind, serving: readonly Serving[], absences: readonly Sign[], day: string): ReadLight {
  const read = serving.filter(({ facts }) => facts['exists']?.value === true).map((body) => readLight(kind, body));
  const best = read.find(({ light }) => light.state === 'complete') ?? read.toSorted((a, b) => trueOf(b) - trueOf(a))[0];
  if (best) return best;
  const none = [...absences].filter((sign) => knownFrom(sign) <= day).toSorted((a, b) => (until(a) < until(b) ? -1 : 1)).at(-1);
  const empty = { kind: kind.code, body: null, name: null, stage: null };
  if (none) return { light: { ...empty, state: 'missing', evidence: [absence(none)] }, checks: [] };
  const later = serving.find(({ facts }) => facts['exists']?.value === false);
  const evidence = later ? [{ key: 'later', says: lifeText.later, holds: null, on: null, record: recordOf(later.facts['exists']?.evidence?.[0]), source: null, verified: true }] : [];
  return { light: { ...empty, state: 'unknown', evidence }, checks: [] };
}

/** How much of what it must show a body shows; who serves the whole territory comes before who serves a part. */
const trueOf = ({ light, checks }: ReadLight): number => checks.filter(({ level, holds }) => level === 'formed' && holds === true).length - (light.evidence.some(({ key }) => key === 'part') ? 0.5 : 0);

function readLight(kind: LightKind, body: Serving): ReadLight {
  const checks = checksOf(kind.checklist, body.facts);
  const formed = checks.filter(({ level }) => level === 'formed');
  const whole = body.part === null && formed.every(({ holds }) => holds === true);
  const asserted = body.facts['asserted']?.value === true;
  const evidence = [...(formed.length > 0 ? formed.map(shown) : asserted ? [] : [existing(body)]), ...(asserted ? [assertedOf(body)] : [])];
  return { light: { kind: kind.code, state: whole ? 'complete' : 'partial', body: body.id, name: body.name, stage: body.stage, evidence: [...evidence, ...partOf(body)] }, checks };
}

const shown = ({ key, says, holds, on, evidence, verified }: Checked): LightEvidence => ({ key, says, holds, on, record: recordOf(evidence.at(-1)), source: null, verified });

const existing = ({ id, facts }: Serving): LightEvidence => ({ key: 'exists', says: lifeText.exists, holds: true, on: facts['exists']?.on ?? null, record: recordOf(facts['exists']?.evidence?.[0]) ?? { kind: 'bodies.body', id }, source: null, verified: true });

/** On no more than somebody's word: of that day, which is not the day of its foundation. */
const assertedOf = ({ id, facts }: Serving): LightEvidence => ({ key: 'asserted', says: lifeText.asserted, holds: true, on: facts['asserted']?.on ?? null, record: recordOf(facts['asserted']?.evidence?.[0]) ?? { kind: 'bodies.body', id }, source: null, verified: true });

const partOf = ({ id, part }: Serving): LightEvidence[] => (part === null ? [] : [{ key: 'part', says: part === '' ? lifeText.partially : lifeText.part(part), holds: false, on: null, record: { kind: 'bodies.body', id }, source: null, verified: true }]);

const absence = (sign: Sign): LightEvidence => ({ key: 'absence', says: sign.says ?? lifeText.absent, holds: false, on: momentOf(sign), record: recordOf(refOf(sign)), source: sign.source, verified: true });

/** `kind:id` as a record that can be opened. */
export function recordOf(ref: string | undefined): LightEvidence['record'] {
  const cut = ref?.indexOf(':') ?? -1;
  return ref === undefined || cut < 0 ? null : { kind: ref.slice(0, cut), id: ref.slice(cut + 1) };
}

/** A lack, with how grave it is: 0 the gravest. */
interface Lack {
  grave: number;
  key: string;
  says: string;
}

/** What is known not to be comes before what nobody knows, and to exist before to function. */
const gravity = { missing: 0, formed: 1, unknown: 2, formedUnknown: 3, working: 4, strong: 5, workingUnknown: 6, strongUnknown: 7 } as const;

function lacksOf({ light, checks }: ReadLight): Lack[] {
  if (light.state === 'missing') return [{ grave: gravity.missing, key: 'absence', says: light.evidence[0]?.says ?? lifeText.absent }];
  if (light.state === 'unknown') return [{ grave: gravity.unknown, key: 'unknown', says: lifeText.noRecord }];
  return checks.filter(({ holds }) => holds !== true).map(({ key, level, holds, says }) => ({ key, says, grave: holds === false ? gravity[level] : gravity[`${level}Unknown`] }));
}

/** The step for the gravest lack that has one; among equals, the kinds and checks in their order. */
export function nextOf(read: readonly { kind: LightKind; light: ReadLight }[]): Omit<NextAct, 'institution' | 'institutionName'> | null {
  const steps = read.flatMap(({ kind, light }) => lacksOf(light).flatMap((lack) => kind.steps.filter((step) => step.for === lack.key).map((step) => ({ kind, lack, step }))));
  const first = steps.toSorted((a, b) => a.lack.grave - b.lack.grave)[0];
  if (!first) return null;
  const { kind, lack, step } = first;
  return { kind: kind.code, lack: lack.says, title: step.title, level: step.level, authority: step.authority, norm: step.norm ?? null, instrument: step.instrument ?? null, model: step.model ?? null, verified: step.verified };
}
