import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { NamedBy as Named } from '../../contract/programme.ts';
import { plansApi } from '../api.ts';
import { words } from './words.ts';

/** On an act: the plans that rest on it and the lines of their money that it backs, by its number. */
export function NamedBy({ id }: { id: string }) {
  const may = useMay();
  const items = plansApi.useAsk('namedBy', { instrument: id }, { enabled: may('plans.named-by') }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Block title={words.namedBy}>
      <ul>{items.map((one, place) => <li key={`${one.planId} ${place}`}><Link href={paths.plan(one.planId)}>{one.title}</Link>{one.example ? <> <DemoTag /></> : null} <span className="meta">{detail(one)}</span></li>)}</ul>
    </Block>
  );
}

const detail = ({ holder, relation, line, says }: Named): string =>
  [holder ?? '', relation ? words.relationShort[relation] : '', line ? words.line(line.year, line.budgetLine, line.amount, line.currency) : '', `«${says}»`].filter(Boolean).join(' · ');
