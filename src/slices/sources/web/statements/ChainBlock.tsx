import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Chain, ChainLink, ChainTopic } from '../../contract.ts';
import { chainStarts } from '../../rules/statements/chain.ts';
import { chainSentence, chainWords as words, words as marginWords } from './words.ts';

/** What leads to what, from what nothing leads to: each link with who says it, or that it was read by somebody. */
export function ChainBlock({ chain, current }: { chain: Chain; /** The topic whose page this is. */ current?: string }) {
  const known = new Map(chain.topics.map((one) => [one.id, one]));
  const starts = chainStarts(chain.topics.map(({ id }) => id), chain.links).flatMap((id) => known.get(id) ?? []);
  return (
    <Block title={words.title}>
      <p>{chainSentence(chain)}</p>
      <ul className="chain">{starts.map((topic) => <Step key={topic.id} topic={topic} chain={chain} known={known} way={[]} current={current} />)}</ul>
    </Block>
  );
}

interface StepProps {
  topic: ChainTopic;
  chain: Chain;
  known: ReadonlyMap<string, ChainTopic>;
  /** What leads here: a circle is not followed twice. */
  way: readonly string[];
  link?: ChainLink;
  current: string | undefined;
}

function Step({ topic, chain, known, way, link, current }: StepProps) {
  const next = way.includes(topic.id) ? [] : chain.links.filter(({ from }) => from === topic.id);
  const alone = !link && next.length === 0;
  return (
    <li>
      {link ? <Why link={link} /> : null}
      <span>{current === topic.id ? <b>{topic.name ?? topic.key}</b> : <Link href={paths.topic(topic.key)}>{topic.name ?? topic.key}</Link>} <span className="meta">{topic.kind}{alone ? `; ${words.alone}` : ''}</span></span>
      {topic.says.map((text) => <p key={text}>{text}</p>)}
      {next.length > 0 ? <ul>{next.flatMap((one) => { const to = known.get(one.to); return to ? [<Step key={one.id} topic={to} chain={chain} known={known} way={[...way, topic.id]} link={one} current={current} />] : []; })}</ul> : null}
    </li>
  );
}

const Why = ({ link: { name, mark, note, document, documentId, place, line } }: { link: ChainLink }) => (
  <span className="meta">{name}{mark === 'declared' ? '' : ` (${marginWords.marks[mark]})`}{note ? `: ${note}` : ''} <Evidence place={[document, place].filter(Boolean).join(', ')} href={paths.document(documentId, line === null ? {} : { linea: String(line) })} /></span>
);
