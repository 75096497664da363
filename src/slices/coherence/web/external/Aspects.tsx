import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import type { Link } from '../../contract/link.ts';
import type { PairView } from '../../contract/view.ts';
import { LinkLine } from '../pair/LinkLine.tsx';
import { pairWords } from '../words.ts';
import { aspectWords as words } from './words.ts';

interface AspectsProps {
  pair: PairView;
  /** Accepted links of the pair, of every relation. */
  settled: readonly Link[];
  onStale: () => void;
  onSay: () => void;
}

/** What agrees and what clashes between two plans; beside the links, and outside the index. */
export function Aspects({ pair, settled, onStale, onSay }: AspectsProps) {
  if (!pair.lower.planId || !pair.upper.planId) return null;
  const of = (relation: Link['relation']): Link[] => settled.filter((link) => link.relation === relation);
  const [agree, clash] = [of('sinergia'), of('incompatible')];
  const say = <Button small onClick={onSay} {...(pair.may.propose ? {} : { disabledReason: pairWords.noGrant })}>{words.say}</Button>;
  return (
    <>
      {agree.length > 0 ? <List title={words.agreeTitle} lead={words.agreeLead} links={agree} onStale={onStale} /> : null}
      {clash.length > 0 ? <List title={words.clashTitle} lead={words.clashLead} links={clash} onStale={onStale} /> : null}
      <div className="row between">{agree.length + clash.length === 0 ? <span className="meta">{words.none}</span> : <span />}{say}</div>
    </>
  );
}

function List({ title, lead, links, onStale }: { title: string; lead: string; links: readonly Link[]; onStale: () => void }) {
  return <Block title={title} meta={String(links.length)}><p className="meta">{lead}</p>{links.map((link) => <LinkLine key={link.id} link={link} onStale={onStale} />)}</Block>;
}
