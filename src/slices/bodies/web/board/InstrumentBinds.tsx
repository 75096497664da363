import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { bodiesApi } from './api.ts';
import { bindingDetail, BindingMark } from './BoundCell.tsx';
import { boundWords as said, countText } from './words.ts';
import './board.css';

/** More rows than these are read in the matrix. */
const most = 12;

/** On an instrument's page, only when it binds somebody: whom, and how far. */
export function InstrumentBinds({ id }: { id: string }): ReactElement | null {
  const may = useMay()('bodies.bindings');
  const { data } = bodiesApi.useAsk('bindings', { instrument: id }, { enabled: may });
  const act = data?.acts[0];
  if (!data || !act) return null;
  const kinds = new Map(data.kinds.map(({ key, short, title }) => [key, short ?? title]));
  const { fulfilled, open, unknown } = act.counts;
  return (
    <Block title={act.force === 'preparing' ? said.wouldBind : said.binds} tools={<LinkButton small href={paths.bodyBindings({ instrumento: id })}>{said.matrixOpen}</LinkButton>}>
      {act.force === 'preparing' ? null : <p>{said.fulfilled}: <Share part={fulfilled} whole={fulfilled + open + unknown} format={countText} bar /></p>}
      <ul className="sys-rows">{data.items.slice(0, most).map((one) => <li key={one.id}><div><Link href={paths.bodySheet(one.territory)}>{one.name}</Link>: {kinds.get(one.kind) ?? one.kind}<span className="meta">{bindingDetail(one)}</span></div><BindingMark binding={one} /></li>)}</ul>
      {data.items.length > most ? <p className="meta">{said.others(data.items.length - most)}</p> : null}
    </Block>
  );
}
