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
import { gaps, gravest, shortOf } from './view.ts';
import { boundWords as said, words } from './words.ts';

/** Gaps that no instrument binds anybody to close: whom an agreement is still owed with. */
export function UnboundBlock({ territory, matrix }: { territory: string; asOf: string | undefined; matrix: Matrix }): ReactElement | null {
  const { board } = useBoard();
  const [drafting, setDrafting] = useState(false);
  const may = useMay()('bodies.draft-resolution');
  if (!board || board.territory !== territory || board.kinds.length === 0) return null;
  const asked = matrix.items.filter(({ state }) => state !== 'released');
  const bound = new Set(asked.map(({ territory: code, kind }) => `${code} ${kind}`));
  const drafted = new Set(asked.filter(({ force, state }) => force === 'preparing' && state !== 'fulfilled').map(({ territory: code }) => code)).size;
  const free = gaps(board.items.map((item): ConformationItem => ({ ...item, lights: item.lights.filter(({ kind, state }) => state !== 'complete' && !bound.has(`${item.territory} ${kind}`)) })).filter(({ lights }) => lights.length > 0));
  const [lacking, unknown] = [free.filter((item) => gravest(item) !== 'unknown'), free.filter((item) => gravest(item) === 'unknown')];
  const chosen = lacking.length > 0 ? lacking : unknown;
  const none = drafted > 0 ? '' : unknown.length > 0 ? said.pendingNobodyKnows : said.pendingNone;
  const rows = (items: readonly ConformationItem[]): ReactElement => <ul className="sys-rows">{items.map((item) => <li key={item.territory}><Link href={paths.bodySheet(item.territory)}>{item.name}</Link><span className="light-row">{item.lights.map((light) => <span key={light.kind}>{shortOf(board.kinds.find(({ kind }) => kind === light.kind) ?? { short: null, title: light.kind })}: <LightMark state={light.state} /></span>)}</span></li>)}</ul>;
  return (
    <Block title={said.pending} tools={chosen.length > 0 ? <Button small onClick={() => setDrafting(true)} {...(may ? {} : { disabledReason: words.noPrepare })}>{words.prepareSome(chosen.length)}</Button> : null}>
      <p className="meta">{lacking.length > 0 ? said.pendingLead(lacking.length) : none} {drafted > 0 ? said.pendingDrafts(drafted) : ''}</p>
      {rows(lacking)}
      {unknown.length > 0 ? <details className="light-legend"><summary>{said.pendingUnknown(unknown.length)}</summary>{rows(unknown)}</details> : null}
      {drafting ? <DraftDialog board={board} chosen={chosen.map(({ territory: code }) => code)} onClose={() => setDrafting(false)} /> : null}
    </Block>
  );
}
