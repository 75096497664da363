import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { bodiesApi } from './api.ts';
import { BindingMark, bindingDetail } from './BoundCell.tsx';
import { headOf } from './act-head.ts';
import { sheetWords as said, words } from './words.ts';

/** What binds this territory, and how it goes. */
export function SheetBound({ territory, asOf }: { territory: string; asOf: string | undefined }): ReactElement | null {
  const may = useMay()('bodies.bindings');
  const { data } = bodiesApi.useAsk('bindings', { territory, ...(asOf ? { asOf } : {}) }, { enabled: may });
  if (!may || !data) return null;
  const items = data.items.filter((one) => one.territory === territory);
  const titles = new Map(data.acts.map((act) => [act.id, headOf(act)]));
  const kinds = new Map(data.kinds.map(({ key, title }) => [key, title]));
  return (
    <Block title={said.bound} meta={<LinkButton small href={paths.bodyBindings({ territorio: territory, al: asOf })}>{words.boundLink}</LinkButton>}>
      {items.length === 0 ? <p className="meta">{said.boundNone}</p> : <ul className="sys-rows">{items.map((one) => <li key={one.id}><div><Link href={paths.instrument(one.instrument)}>{titles.get(one.instrument)}</Link>: {kinds.get(one.kind) ?? one.kind}<span className="meta">{bindingDetail(one)}</span></div><BindingMark binding={one} /></li>)}</ul>}
    </Block>
  );
}
