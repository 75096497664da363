import type { ReactElement } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { Body } from '../../contract/composition.ts';
import type { Seating } from './SeatDialog.tsx';
import { lacksOf, type Lack } from './view.ts';
import { notices, words } from './words.ts';

interface Acts {
  seat: (seating: Seating) => void;
  evidence: (of?: string) => void;
  edit: () => void;
}

/** What is missing, each with what would get it; then what is worth looking at. */
export function Lacks({ body, act }: { body: Body; act: Acts }): ReactElement {
  const lacks = lacksOf(body);
  const titles = new Map(body.composition.seats.map(({ key, title }) => [key, title]));
  const said = body.composition.notices.map((notice, i) => ({ id: `n${i}`, sign: 'q' as const, title: (notices[notice.key] ?? (() => notice.key))(titles.get(notice.seat) ?? notice.seat, notice.on), detail: body.rules.verified ? undefined : words.toVerify }));
  const none = [{ id: 'none', sign: 'ok' as const, title: words.nothingMissing }];
  const items = [...lacks.map((lack) => ({ id: lack.key, sign: lack.key === 'vacant' ? ('no' as const) : ('q' as const), title: lack.says, action: <Get lack={lack} body={body} act={act} /> })), ...said];
  return <Block title={words.missing}><Todo bare items={items.length > 0 ? items : none} /></Block>;
}

function Get({ lack: { key }, body, act }: { lack: Lack; body: Body; act: Acts }): ReactElement | null {
  const seat = body.composition.seats.find(({ vacant, needed, filled, perhaps }) => (key === 'vacant' ? (vacant ?? 0) > 0 : vacant === null && needed > filled + perhaps));
  if ((key === 'vacant' || key === 'unknown') && seat) return body.may.seat ? <Button small onClick={() => act.seat({ seat: seat.key })}>{words.takeSeat}</Button> : null;
  if (key === 'creation' || key === 'evidence') return body.may.addEvidence ? <Button small onClick={() => act.evidence(key === 'creation' ? 'creation' : undefined)}>{words.takeSeat}</Button> : null;
  return key === 'initiative' && body.may.change ? <Button small onClick={act.edit}>{words.edit}</Button> : null;
}
