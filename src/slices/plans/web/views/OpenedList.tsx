import { useEffect, useRef } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { paths } from '../../../../web/paths.ts';
import { kindOf } from '../../rules/scheme.ts';
import type { OpenPlan } from '../plan/state.ts';
import { numberText } from '../written.ts';
import { byIdOf, type Opened } from './elements.ts';
import { weaveWords as words } from './words.ts';

/** The elements behind a count, in sight: each opens in the tree. */
export function OpenedList({ open, opened, onClose }: { open: OpenPlan; opened: Opened; onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void place.current?.scrollIntoView({ block: 'nearest' }); // newer browsers answer a promise, which is no clean-up
  }, [opened.title]);
  const elements = byIdOf(open.elements);
  const rows = opened.ids.flatMap((id) => elements.get(id) ?? []);
  const text = (n: number): string => numberText(n, open.plan.territory);
  return (
    <div className="opened" ref={place}>
      <Block title={opened.title} meta={words.opened(rows.length, text)} tools={<>{opened.matrix ? <LinkButton small href={opened.matrix}>{words.inMatrix}</LinkButton> : null}<Button kind="quiet" small icon="close" onClick={onClose}>{words.close}</Button></>}>
        {rows.length === 0 ? <p className="meta">{words.openedNone}</p> : (
          <DataTable
            caption={opened.title}
            columns={[
              { key: 'code', head: words.element.code, cell: (e) => <span className="code">{e.code}</span>, width: '110px' },
              { key: 'text', head: words.element.text, cell: (e) => e.text, main: true },
              { key: 'kind', head: words.element.kind, cell: (e) => kindOf(open.scheme, e.kind)?.name ?? e.kind, width: '160px' },
            ]}
            rows={rows}
            rowKey={(e) => e.id}
            rowHref={(e) => paths.plan(open.plan.id, { elemento: e.id, ...(versionIn(open) === undefined ? {} : { version: String(open.shown) }) })}
            compact
          />
        )}
      </Block>
    </div>
  );
}

/** The version for an address: none when the screen shows the one in force. */
export const versionIn = ({ plan, shown }: Pick<OpenPlan, 'plan' | 'shown'>): string | undefined => (shown === (plan.sealedVersion ?? plan.headVersion) ? undefined : String(shown));
