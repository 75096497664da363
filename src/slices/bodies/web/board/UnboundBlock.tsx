import { useState, type ReactElement } from 'react';
import type { ConformationItem } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Matrix } from './BoundPage.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { LightMark } from './Light.tsx';
import { useBoard } from './use-board.ts';
import { gaps, shortOf } from './view.ts';
import { boundWords as said, words } from './words.ts';

/** Gaps that no instrument binds anybody to close: whom an agreement is still owed with. */
export function UnboundBlock({ territory, matrix }: { territory: string; asOf: string | undefined; matrix: Matrix }): ReactElement | null {
  const { board } = useBoard();
  const [drafting, setDrafting] = useState(false);
  const may = useMay()('bodies.draft-resolution');
  if (!board || board.territory !== territory || board.kinds.length === 0) return null;
  const bound = new Set(matrix.items.filter(({ state }) => state !== 'released').map(({ territory: code, kind }) => `${code} ${kind}`));
  const free = gaps(board.items.map((item): ConformationItem => ({ ...item, lights: item.lights.filter(({ kind, state }) => state !== 'complete' && !bound.has(`${item.territory} ${kind}`)) })).filter(({ lights }) => lights.length > 0));
  return (
    <Block title={said.pending} tools={free.length > 0 ? <Button small onClick={() => setDrafting(true)} {...(may ? {} : { disabledReason: words.noPrepare })}>{words.prepareSome(free.length)}</Button> : null}>
      <p className="meta">{free.length === 0 ? said.pendingNone : said.pendingLead(free.length)}</p>
      <ul className="sys-rows">{free.map((item) => <li key={item.territory}><Link href={paths.bodySheet(item.territory)}>{item.name}</Link><span className="light-row">{item.lights.map((light) => <span key={light.kind}>{shortOf(board.kinds.find(({ kind }) => kind === light.kind) ?? { short: null, title: light.kind })}: <LightMark state={light.state} /></span>)}</span></li>)}</ul>
      {drafting ? <DraftDialog board={board} chosen={free.map(({ territory: code }) => code)} onClose={() => setDrafting(false)} /> : null}
    </Block>
  );
}
