import type { CorpusTopic, Found, FoundIn, Reading, Rule } from '../corpus.ts';
import { alike, leastAlike, matcher, spelling, stemsBy } from '../likeness.ts';
import { keyOf, listed, propertyName, shortened, valueIn } from '../wording.ts';
import { listSteps, type ListItem } from './lineage/lists.ts';
import { continuedBy, continues, steps, successions } from './lineage/versions.ts';

const shownOnes = 12;

/** A topic as a value: where it is first spoken of, or the record. */
const asValue = (reading: Reading, topic: CorpusTopic, text = reading.nameOf(topic.id)): FoundIn => { const said = reading.said(topic.id)[0]; return said ? valueIn(said, text) : { value: text, place: 'registro' }; };
const itemValue = ({ statement, text }: ListItem): FoundIn => valueIn(statement, shortened(text));

function renamedTopics(reading: Reading): Found[] {
  const canonical = spelling(reading);
  const stems = stemsBy(canonical);
  return steps(reading).flatMap(({ earlier, later }): Found[] => {
    const [from, to] = [earlier.name, later.name];
    if (from === null || to === null || [to, ...later.aliases].some((name) => canonical(name) === canonical(from))) return []; // an alias is a rename that is known
    return [{
      key: keyOf(reading, later.id, earlier.key),
      topic: later.id,
      severity: alike(stems(from), stems(to)) >= leastAlike || (earlier.partOf === null && later.partOf === null) ? 'notice' : 'minor', // a body that succeeds another is no version of a document
      says: `Se llamaba «${shortened(from)}» y ahora «${shortened(to)}».`,
      topics: [earlier.id],
      values: [asValue(reading, earlier), asValue(reading, later)],
    }];
  });
}

function movedTopics(reading: Reading): Found[] {
  const all = steps(reading);
  const groups = new Map([...Map.groupBy(all, ({ earlier }) => `${earlier.partOf ?? ''}|${earlier.kind}`)].map(([key, same]) => [key, { parents: countOf(same.map(({ later }) => later.partOf)), kinds: countOf(same.map(({ later }) => later.kind)), size: same.length }]));
  return all.flatMap(({ earlier, later }): Found[] => {
    const { parents, kinds, size } = groups.get(`${earlier.partOf ?? ''}|${earlier.kind}`)!; // grouped just now
    const [from, to] = [earlier.partOf, later.partOf].map((id) => (id === null ? undefined : reading.topics.get(id)));
    const stays = to === undefined || from === undefined || continues(reading, to.id, from.id) || (![...parents.keys()].some((parent) => parent !== null && continues(reading, parent, from.id)) && isUsual(parents, to.id, size));
    const staysKind = later.kind === earlier.kind || (!kinds.has(earlier.kind) && isUsual(kinds, later.kind, size));
    if (stays && staysKind) return [];
    const [before, after] = stays || !from || !to ? [earlier.kind, later.kind] : [reading.nameOf(from.id), reading.nameOf(to.id)];
    return [{
      key: keyOf(reading, later.id, earlier.key),
      topic: later.id,
      says: `«${reading.nameOf(later.id)}» ${stays ? `era «${before}» y ahora es «${after}»` : `estaba en «${before}» y ahora está en «${after}»`}.`,
      topics: [earlier, from, to].flatMap((topic) => topic?.id ?? []),
      values: [asValue(reading, earlier, before), asValue(reading, later, after)],
    }];
  });
}

const countOf = <K>(keys: readonly K[]): Map<K, number> => new Map([...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]));

/** Whether most of those that were together went the same way: then the whole was restated, and nobody moved alone. */
const isUsual = <K>(ways: ReadonlyMap<K, number>, mine: K, size: number): boolean => (ways.get(mine) ?? 0) * 2 >= size;

function lostTopics(reading: Reading): Found[] {
  const heirs = continuedBy(reading);
  const canonical = spelling(reading);
  const stems = stemsBy(canonical);
  return successions(reading, heirs).flatMap(({ parent, kind, earlier, later }): Found[] => {
    const names = new Set(later.flatMap(({ name, aliases }) => [...(name === null ? [] : [name]), ...aliases]).map(canonical));
    const free = matcher(later.filter((topic) => topic.continues.length === 0 && topic.name !== null).map((of) => ({ stems: stems(of.name ?? ''), of })));
    const lost = earlier.filter(({ id, name }) => (heirs.get(id) ?? []).length === 0 && name !== null && !names.has(canonical(name)) && !free(stems(name)));
    if (lost.length === 0) return [];
    return [{
      key: keyOf(reading, parent.id, kind),
      topic: parent.id,
      says: `${listed(lost.map(({ id }) => reading.nameOf(id)))} ${lost.length === 1 ? 'no pasó' : 'no pasaron'} a la versión siguiente: eran ${earlier.length} y ahora son ${later.length}.`,
      topics: [...earlier, ...later].map(({ id }) => id),
      values: [...lost.slice(0, shownOnes).map((topic) => asValue(reading, topic)), { value: `${later.length} en la versión siguiente`, place: listed(later.slice(0, 3).map(({ id }) => reading.nameOf(id))) }],
    }];
  });
}

/** Items of lists, one finding for each list. */
const ofLists = (reading: Reading, say: (step: ReturnType<typeof listSteps>[number], name: string) => Pick<Found, 'says' | 'values' | 'severity'> | undefined): Found[] =>
  listSteps(reading).flatMap((step): Found[] => {
    const told = say(step, propertyName(reading, step.property));
    return told ? [{ key: keyOf(reading, step.topic, step.property), topic: step.topic, ...told }] : [];
  });

const pairValues = (pairs: readonly { from: ListItem; to: ListItem }[]): FoundIn[] => pairs.slice(0, shownOnes / 2).flatMap(({ from, to }) => [itemValue(from), itemValue(to)]);

const lost: Rule = {
  name: 'lineage.lost',
  kind: 'lineage',
  severity: 'minor',
  title: 'No pasó a la versión siguiente',
  reason: 'Lo que desaparece entre una versión y otra sin que nadie lo diga suele ser un olvido.',
  judge: (reading) => [
    ...lostTopics(reading),
    ...ofLists(reading, ({ lost: gone, later }, name) => (gone.length === 0 ? undefined : { says: `«${name}» perdió ${listed(gone.map(({ text }) => text))} en la versión siguiente.`, values: [...gone.slice(0, shownOnes).map(itemValue), ...later.slice(0, 1).map(({ statement }) => valueIn(statement))] })),
  ],
};

const renamed: Rule = {
  name: 'lineage.renamed',
  kind: 'lineage',
  severity: 'minor',
  title: 'Cambió de nombre entre versiones',
  reason: 'Lo que cambia de nombre se busca con el nombre viejo y no se encuentra; sus cifras parecen de otra cosa.',
  judge: (reading) => [
    ...renamedTopics(reading),
    ...ofLists(reading, ({ renamed: pairs }, name) => (pairs.length === 0 ? undefined : { severity: 'notice', says: `En «${name}» ${pairs.slice(0, 3).map(({ from, to }) => `«${shortened(from.text)}» se dice ahora «${shortened(to.text)}»`).join(' y ')}${pairs.length > 3 ? `, y ${pairs.length - 3} más` : ''}.`, values: pairValues(pairs) })),
  ],
};

const moved: Rule = {
  name: 'lineage.moved',
  kind: 'lineage',
  severity: 'minor',
  title: 'Cambió de lugar entre versiones',
  reason: 'Lo que pasa de una línea a otra cambia de responsable y de metas, aunque se llame igual.',
  judge: (reading) => [
    ...movedTopics(reading),
    ...ofLists(reading, ({ moved: pairs, topic }, name) => (pairs.length === 0 ? undefined : { severity: 'notice', says: `En «${name}», ${listed(pairs.map(({ from }) => from.text))} ${pairs.length === 1 ? 'pasó' : 'pasaron'} de «${reading.nameOf(topic)}» a «${reading.nameOf(pairs[0]?.to.statement.topic ?? '')}».`, values: pairValues(pairs) })),
  ],
};

export const lineage: Rule[] = [lost, renamed, moved];
