import type { Role } from '../../../contract/property.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { matcher, stemsBy, type Stems } from '../../likeness.ts';
import { canonicalBy, identityOfTopics, sameValue, type Canonical } from '../../sameness.ts';
import { keyOf, listed, propertyName, valueIn, valueText } from '../../wording.ts';
import { classesOf, clustersOf, inForce } from './cluster.ts';

/** What other rules look at: names and words are identity's and vocabulary's, a remark stands beside its answer. */
const ofOthers: ReadonlySet<Role> = new Set<Role>(['name', 'alias', 'group', 'remark', 'summary', 'detail', 'refers-to', 'cites-norm', 'serves', 'leads-to', 'lines', 'content']);

/** From here on two numbers are not two ways to round one. */
const large = 0.1;
const shownValues = 12;

type Class = readonly CorpusStatement[];

/** How texts are compared: as they are written, and by what they speak of. */
interface Words {
  canonical: Canonical;
  stems: (text: string) => Stems;
}

const numbersOf = (classes: readonly Class[]): number[] => classes.flatMap(([one]) => (one?.value.kind === 'number' ? [one.value.number] : []));

const wordsOf = ([one]: Class, canonical: Canonical): string[] => (one?.value.kind === 'list' ? one.value.items.map(canonical) : one?.value.kind === 'text' ? canonical(one.value.text).split(' ') : []);

/** Whether one of two values says all that the other says, and more. */
function isLonger(a: Class, b: Class, canonical: Canonical): boolean {
  const [one, other] = [new Set(wordsOf(a, canonical)), new Set(wordsOf(b, canonical))];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

/** Values that our own reading put there, or that we could hardly read, accuse nobody. */
const isFirm = ({ mark, confidence }: CorpusStatement): boolean => mark !== 'inferred' && confidence !== 'baja';
const yearOf = (reading: Reading, { document }: CorpusStatement): string => reading.documents.get(document)?.issuedOn?.slice(0, 4) ?? '';

function severityOf(reading: Reading, classes: readonly Class[], canonical: Canonical): NonNullable<Found['severity']> {
  if (classes.filter((one) => one.some(isFirm)).length < 2) return 'notice';
  if (classes.length === 2 && isApart(reading, classes)) return 'notice';
  const numbers = numbersOf(classes);
  if (numbers.length > 1 && Math.max(...numbers) - Math.min(...numbers) >= large * Math.max(...numbers.map(Math.abs))) return 'serious';
  return classes.length === 2 && isLonger(classes[0] ?? [], classes[1] ?? [], canonical) ? 'minor' : 'moderate';
}

/** Two values of documents of different years, or one with its day and one without: they may speak of two times. */
function isApart(reading: Reading, [a = [], b = []]: readonly Class[]): boolean {
  const documents = new Set(a.map(({ document }) => document));
  if (b.some(({ document }) => documents.has(document))) return false;
  if (a.every(({ asOf }) => asOf !== null) !== b.every(({ asOf }) => asOf !== null)) return true;
  if ([...a, ...b].some(({ asOf }) => asOf !== null)) return false;
  const years = new Set(a.map((one) => yearOf(reading, one)));
  return !years.has('') && b.every((one) => yearOf(reading, one) !== '' && !years.has(yearOf(reading, one)));
}

/** Each of the values with where it stands. */
function told(reading: Reading, classes: readonly Class[], text: (one: CorpusStatement) => string): string {
  const each = classes.slice(0, 3).flatMap(([one]) => { const where = one ? reading.where(one) : ''; return one ? [`«${text(one)}»${where ? ` (${where})` : ''}`] : []; });
  const rest = classes.length - each.length;
  return `${each.slice(0, rest > 0 ? undefined : -1).join(', ')}${rest > 0 ? ` y ${rest} ${rest === 1 ? 'valor' : 'valores'} más` : ` y ${each.at(-1) ?? ''}`}`;
}

/** Items that not every list has, in these or in other words, each with the list that has it. */
function apart(classes: readonly Class[], { canonical, stems }: Words): { text: string; statement: CorpusStatement }[] {
  const lists = classes.map(([statement]) => (statement?.value.kind === 'list' ? statement.value.items.map((text) => ({ text, name: canonical(text), stems: stems(text), statement })) : []));
  return lists.flatMap((list, at) => {
    const others = lists.filter((_, other) => other !== at).map((other) => ({ names: new Set(other.map(({ name }) => name)), match: matcher(other.map((of) => ({ stems: of.stems, of }))) }));
    return list.filter((item) => others.some(({ names, match }) => !names.has(item.name) && !match(item.stems)));
  });
}

function listsSay(reading: Reading, name: string, classes: readonly Class[], words: Words): string {
  const alone = Map.groupBy(apart(classes, words), ({ statement }) => statement);
  if (alone.size === 0) return `«${name}» dice lo mismo con otras palabras en ${classes.length} lugares.`;
  const each = [...alone].map(([statement, items]) => `${reading.where(statement) || 'un lugar'}: ${listed(items.map(({ text }) => text))}`);
  return `«${name}» no es la misma lista en ${classes.length} lugares. No está en todas: ${each.join('; ')}.`;
}

/** The day for which the values hold, as exactly as any of them tells it. */
const dayOf = (classes: readonly Class[]): string => classes.flat().reduce((day, { asOf }) => ((asOf ?? '').length > day.length ? (asOf ?? '') : day), '');

function found(reading: Reading, classes: readonly Class[], words: Words): Found[] {
  const first = classes[0]?.[0];
  if (!first || classes.length < 2) return [];
  const name = propertyName(reading, first.property);
  const unit = reading.properties.get(first.property)?.unit;
  const topicName = new Map([...(first.value.kind === 'topic' ? reading.topics.values() : [])].map((topic) => [topic.key, reading.nameOf(topic.id)]));
  const text = ({ value }: CorpusStatement): string => valueText(value.kind === 'number' && unit !== undefined ? { ...value, unit: value.unit ?? unit } : value, (key) => topicName.get(key) ?? key);
  return [{
    key: keyOf(reading, first.topic, first.property, dayOf(classes)),
    topic: first.topic,
    severity: first.value.kind === 'list' && apart(classes, words).length === 0 ? 'notice' : severityOf(reading, classes, words.canonical),
    says: first.value.kind === 'list' ? listsSay(reading, name, classes, words) : `«${name}» tiene ${classes.length} valores: ${told(reading, classes, text)}.`,
    values: classes.flat().slice(0, shownValues).map((one) => valueIn(one, text(one))),
  }];
}

export const values: Rule = {
  name: 'contradiction.values',
  kind: 'contradiction',
  severity: 'moderate',
  title: 'El mismo dato con valores distintos',
  reason: 'Dos valores para lo mismo y a la misma fecha no pueden ser ciertos a la vez; quien lee no sabe cuál usar.',
  judge: (reading) => {
    const canonical = canonicalBy(reading.vocabulary);
    const words: Words = { canonical, stems: stemsBy(canonical) };
    const topicOf = identityOfTopics(reading);
    const judged = new Set([...reading.properties.values()].filter(({ many, role }) => !many && !(role && ofOthers.has(role))).map(({ key }) => key));
    const groups = Map.groupBy(reading.statements.filter(({ property, value }) => judged.has(property) && value.kind !== 'none'), ({ topic, property }) => `${topic}|${property}`);
    const same = (a: CorpusStatement, b: CorpusStatement): boolean => sameValue(withUnit(reading, a), withUnit(reading, b), canonical, topicOf);
    return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : clustersOf(group).flatMap((cluster) => found(reading, classesOf(inForce(reading, cluster), same), words))));
  },
};

/** A value with the unit of its property, when it tells none. */
const withUnit = (reading: Reading, { value, property }: CorpusStatement): CorpusStatement['value'] => {
  const unit = value.kind === 'number' ? (value.unit ?? reading.properties.get(property)?.unit) : undefined;
  return value.kind === 'number' && unit !== undefined ? { ...value, unit } : value;
};
