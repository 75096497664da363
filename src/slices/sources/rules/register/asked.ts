import type { Property } from '../../contract/property.ts';
import type { CorpusStatement, CorpusTopic } from '../corpus.ts';

/** A figure of the house to be calculated beside what is declared of a topic. */
export interface AskedFigure {
  topic: string;
  property: string;
  name: string;
  about: Record<string, string>;
  /** The day of the declared value, when it is known to the day. */
  asOf: string | null;
}

/** The figures that stand beside declared values: of properties that name one, on topics that have what it asks for. */
export function askedFigures(statements: readonly CorpusStatement[], topics: ReadonlyMap<string, CorpusTopic>, properties: ReadonlyMap<string, Property>): AskedFigure[] {
  const asked = new Map<string, AskedFigure>();
  for (const { topic: id, property: key, asOf } of statements) {
    const figure = properties.get(key)?.figure;
    const topic = topics.get(id);
    const about = figure && topic ? aboutOfTopic(figure.about ?? {}, topic) : undefined;
    if (!figure || !about) continue;
    const day = asOf !== null && asOf.length === 10 ? asOf : null;
    const before = asked.get(`${id} ${key}`);
    if (!before || (day ?? '') > (before.asOf ?? '')) asked.set(`${id} ${key}`, { topic: id, property: key, name: figure.name, about, asOf: day });
  }
  return [...asked.values()];
}

/**
 * The parameters of a figure: `record` and `territory` are those of the topic, any other word is itself. A topic that
 * stands for a part of a record says so after a `#` (`<plan>#L1`): `part` is that part, and without one it is left out.
 */
export function aboutOfTopic(about: Readonly<Record<string, string>>, { record, territory }: Pick<CorpusTopic, 'record' | 'territory'>): Record<string, string> | undefined {
  const [id, part] = record?.id.split('#') ?? [];
  const own = new Map([['record', id], ['part', part], ['territory', territory ?? undefined]]);
  const pairs = Object.entries(about).filter(([, word]) => word !== 'part' || part !== undefined).map(([name, word]) => [name, own.has(word) ? own.get(word) : word] as const);
  return pairs.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(pairs) as Record<string, string>); // none is undefined: asked the line before
}
