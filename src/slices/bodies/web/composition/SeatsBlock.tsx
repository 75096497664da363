import { useState, type ReactElement } from 'react';
import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Body, Member, Office } from '../../contract/composition.ts';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { ActorWall } from './ActorWall.tsx';
import { CorrectMember, EndMember, RemoveMember } from './MemberDialogs.tsx';
import type { Seating } from './SeatDialog.tsx';
import { SeatRow, spanOf, type MemberActs } from './SeatRow.tsx';
import { TeamTable } from './TeamTable.tsx';
import { sectorWord, words } from './words.ts';

type Shape = 'puestos' | 'actores' | 'equipo';
const shapeOf = (text: string | undefined): Shape => (text === 'actores' || text === 'equipo' ? text : 'puestos');

/** Who sits in a body: seat by seat with the empty ones drawn, as a wall of actors, or as a team. */
export function SeatsBlock({ body, onSeat }: { body: Body; onSeat: (seating: Seating) => void }): ReactElement {
  const [view, change] = useView<'ver'>();
  const [open, setOpen] = useState<{ what: 'end' | 'correct' | 'remove'; member: Member }>();
  const { composition } = body;
  const shape = shapeOf(view.ver);
  const acts: MemberActs | undefined = body.may.seat ? { seat: onSeat, end: (member) => setOpen({ what: 'end', member }), correct: (member) => setOpen({ what: 'correct', member }), remove: (member) => setOpen({ what: 'remove', member }) } : undefined;
  const close = (): void => setOpen(undefined);
  const add = <Button small icon="plus" onClick={() => onSeat({})} {...(body.may.seat ? {} : { disabledReason: words.noGrant })}>{words.seatOne}</Button>;
  return (
    <Block title={words.seats} tools={add} id="integrantes">
      <div className="seat-views row between">
        <Segmented label={words.views} value={shape} options={[{ value: 'puestos', label: words.asSeats }, { value: 'actores', label: words.asActors }, { value: 'equipo', label: words.asTeam }]} onChange={(ver) => change({ ver: ver === 'puestos' ? undefined : ver })} />
        <ParityMark body={body} />
      </div>
      {composition.offices.length > 0 ? <Offices list={composition.offices} /> : composition.seats.length === 0 ? <EmptyState title={words.seatsEmpty}>{words.seatsEmptyBody}</EmptyState> : shape === 'actores' ? <ActorWall body={body} /> : shape === 'equipo' ? <TeamTable body={body} /> : (
        <ul className="seat-rows">{composition.seats.map((seat) => <SeatRow key={seat.key} seat={seat} composition={composition} acts={acts} />)}</ul>
      )}
      {open?.what === 'end' ? <EndMember member={open.member} onClose={close} /> : null}
      {open?.what === 'correct' ? <CorrectMember member={open.member} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemoveMember member={open.member} onClose={close} /> : null}
    </Block>
  );
}

/** The posts of the institution that the body is: what the directory says where nobody registered members here. */
function Offices({ list }: { list: readonly Office[] }): ReactElement {
  const who = ({ state, holders }: Office): ReactElement => (state !== 'held' ? <>{words.officeStates[state]}</> : <>{holders.map((one, n) => <span key={n} style={{ display: 'block' }}>{one.person ? <Link href={`/personas/${one.person}`}>{one.name}</Link> : words.reserved} <span className="meta">{spanOf(one)}</span></span>)}</>);
  return <><p><b>{words.officesTitle}.</b> <span className="meta">{words.officesBody}</span></p><Todo bare items={list.map((one) => ({ id: one.title, sign: one.state === 'held' ? 'ok' : one.state === 'vacant' ? 'no' : 'sd', title: one.title, detail: who(one) }))} /></>;
}

function ParityMark({ body: { composition: { parity }, rules } }: { body: Body }): ReactElement | null {
  if (!parity) return null;
  const counts = parity.sectors.map(({ sector, filled }) => `${sectorWord(sector)} ${filled}`).join(', ');
  const word = parity.holds === true ? words.parityOk : parity.holds === false ? words.parityNo : words.parityUnknown;
  const tone = parity.holds === true ? 'ok' : parity.holds === false ? 'risk' : 'sd';
  return <Status tone={tone} wrap word={`${word} (${counts})${rules.verified ? '' : `, ${words.toVerify}`}`} />;
}
