import { fold } from '../../../kernel/text.ts';
import type { Value } from '../../../kernel/statement.ts';
import type { CorpusVocabulary, Reading } from './corpus.ts';
import { spanOf } from './moment.ts';
import { decimalsOf } from './nearest.ts';
import { dateWritten } from './written-date.ts';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** Units that say the same in another size: to the first of their row. */
const units: readonly Readonly<Record<string, number>>[] = [
  { min: 1, minuto: 1, minutos: 1, h: 60, hora: 60, horas: 60 },
  { m: 1, metro: 1, metros: 1, km: 1000, kilometro: 1000, kilometros: 1000 },
  { m2: 1, ha: 10_000, hectarea: 10_000, hectareas: 10_000, km2: 1_000_000 },
  { g: 1, kg: 1000, kilo: 1000, kilos: 1000, t: 1_000_000, tonelada: 1_000_000, toneladas: 1_000_000 },
  { '%': 1, 'por ciento': 1, porcentaje: 1 },
];
const foldedUnit = (unit: string): string => fold(unit.replaceAll('²', '2')) || unit.trim();

/** A number in the first unit of its row; a unit of no row is its own. */
function measure(number: number, unit: string | undefined): { number: number; unit: string } {
  const name = unit === undefined ? '' : foldedUnit(unit);
  const row = units.find((one) => name in one);
  return row ? { number: number * (row[name] ?? 1), unit: Object.keys(row)[0] ?? name } : { number, unit: name };
}

/** Two numbers of which one is the other with fewer digits. */
const isRounded = (a: number, b: number): boolean => {
  const [few, many] = [decimalsOf(a), decimalsOf(b)].toSorted();
  return few !== many && Math.abs(a - b) <= 0.5 / 10 ** (few ?? 0) + 1e-9;
};

function sameNumber(a: Of<'number'>, b: Of<'number'>): boolean {
  const [one, other] = [measure(a.number, a.unit), measure(b.number, b.unit)];
  if (one.unit !== '' && other.unit !== '' && one.unit !== other.unit) return false;
  if ((a.unit ?? b.unit) === (b.unit ?? a.unit) && isRounded(a.number, b.number)) return true;
  const [x, y] = one.unit === '' || other.unit === '' ? [a.number, b.number] : [one.number, other.number];
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
}

const exactness = ({ from, to }: Of<'date'>): number => Math.min(from.length, to?.length ?? from.length);

/** A date that holds another one and is less exact says the same with fewer words. */
function sameDate(a: Of<'date'>, b: Of<'date'>): boolean {
  if (a.from === b.from && (a.to ?? a.from) === (b.to ?? b.from)) return true;
  const [wide, narrow] = exactness(a) < exactness(b) ? [a, b] : [b, a];
  if (exactness(wide) === exactness(narrow)) return false;
  return spanOf(wide.from).first <= spanOf(narrow.from).first && spanOf(narrow.to ?? narrow.from).last <= spanOf(wide.to ?? wide.from).last;
}

const sameClock = (a: Of<'time'>, b: Of<'time'>): boolean => a.from === b.from && (a.to === undefined || b.to === undefined || a.to === b.to);

/** Text as it is compared: folded, every word in the form its synonyms share. */
export type Canonical = (text: string) => string;

export function canonicalBy({ synonyms }: Pick<CorpusVocabulary, 'synonyms'>): Canonical {
  const first = new Map(synonyms.flatMap((group) => { const [head = '', ...rest] = group.map(fold).filter(Boolean); return rest.map((one): [string, string] => [one, head]); }));
  const longest = Math.max(1, ...[...first.keys()].map((one) => one.split(' ').length));
  const memory = new Map<string, string>();
  const canonical = (text: string): string => {
    const words = fold(text).split(' ');
    if (first.size === 0) return words.join(' ');
    const out: string[] = [];
    for (let at = 0; at < words.length; ) {
      const size = sizeAt(words, at, longest, first);
      out.push(size === 0 ? (words[at] ?? '') : (first.get(words.slice(at, at + size).join(' ')) ?? ''));
      at += Math.max(1, size);
    }
    return out.join(' ');
  };
  return (text) => { const known = memory.get(text) ?? canonical(text); memory.set(text, known); return known; };
}

/** How many words from here on are a synonym of something; 0 when none. */
function sizeAt(words: readonly string[], at: number, longest: number, first: ReadonlyMap<string, string>): number {
  for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) if (first.has(words.slice(at, at + size).join(' '))) return size;
  return 0;
}

const sameItems = (a: readonly string[], b: readonly string[], canonical: Canonical): boolean => {
  const [one, other] = [new Set(a.map(canonical)), new Set(b.map(canonical))];
  return one.size === other.size && [...one].every((item) => other.has(item));
};

/** Whether two values of one property say the same, whatever their unit, exactness or spelling. What says that there is no datum says nothing else. */
export function sameValue(a: Value, b: Value, canonical: Canonical, topicOf: (topic: string) => string = (topic) => topic): boolean {
  if (a.kind === 'none' || b.kind === 'none') return true;
  if (a.kind === 'number' && b.kind === 'number') return sameNumber(a, b);
  if (a.kind === 'date' && b.kind === 'date') return sameDate(a, b);
  if (a.kind === 'time' && b.kind === 'time') return sameClock(a, b);
  if (a.kind === 'flag' && b.kind === 'flag') return a.flag === b.flag;
  if (a.kind === 'topic' && b.kind === 'topic') return topicOf(a.topic) === topicOf(b.topic);
  if (a.kind === 'list' && b.kind === 'list') return sameItems(a.items, b.items, canonical);
  return a.kind === 'text' && b.kind === 'text' ? canonical(a.text) === canonical(b.text) || sameWrittenDate(a.text, b.text) : false;
}

function sameWrittenDate(a: string, b: string): boolean {
  const [one, other] = [dateWritten(a), dateWritten(b)];
  return one !== undefined && other !== undefined && sameDate({ kind: 'date', from: one }, { kind: 'date', from: other });
}

/** Topics that are one: tied to one record, or restated later; by key, as values name them. */
export function identityOfTopics(reading: Reading): (topic: string) => string {
  const byKey = new Map([...reading.topics.values()].flatMap((topic) => [[topic.key, topic] as const, [topic.id, topic] as const]));
  return (name) => {
    let topic = byKey.get(name);
    for (let steps = 0; topic && topic.continues.length > 0 && steps < 20; steps += 1) topic = byKey.get(topic.continues[0] ?? '') ?? topic;
    return topic?.record ? `${topic.record.kind} ${topic.record.id}` : (topic?.key ?? name);
  };
}
