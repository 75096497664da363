import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Link } from '../../../../web/ui/link.tsx';
import type { TodoItem } from '../../../../web/ui/Todo.tsx';
import type { Association, Contacts, ExpectedSeat } from '../../contract.ts';
import { Holders } from './Holders.tsx';
import { seatWords, words } from './words.ts';

const signs = { held: 'ok', vacant: 'no', unknown: 'sd' } as const;

/** Who holds an expected post, or that nobody does or that it is not on record, and where its office is written to. */
export function SeatDetail({ seat }: { seat: ExpectedSeat }): ReactElement {
  return <>{seat.state === 'held' ? <Holders of={seat} /> : seatWords[seat.state]}{seat.channel ? <> <span className="meta">{seat.channel}</span></> : null}</>;
}

/** Expected posts as what there is and what lacks; a branch says where it stands. */
export const seatItems = (seats: readonly ExpectedSeat[], prefix = ''): TodoItem[] =>
  seats.map((seat) => ({ id: `${prefix}${seat.territory} ${seat.key}`, sign: signs[seat.state], title: prefix && seat.territory.includes('-') ? `${seat.title}, ${seat.territoryName}` : seat.title, detail: <SeatDetail seat={seat} /> }));

/** An association and who can be written to in it: «Presidencia: no consta». */
export function Speaker({ one }: { one: Association }): ReactElement {
  return (
    <>
      <Link href={paths.institution(one.id)}>{one.acronym ?? one.name}</Link>
      {one.inferred ? <span className="meta"> ({words.speaksInferred})</span> : null}
      {one.seats.filter(({ head }) => head).map((seat) => <span key={`${seat.territory} ${seat.key}`} style={{ display: 'block' }}>{seat.title}{seat.territory.includes('-') ? `, ${seat.territoryName}` : ''}: <SeatDetail seat={seat} /></span>)}
    </>
  );
}

const signOf = (seats: readonly ExpectedSeat[]): 'ok' | 'no' | 'sd' => (seats.some(({ head, state }) => head && state === 'held') ? 'ok' : seats.some(({ head, state }) => head && state === 'vacant') ? 'no' : 'sd');

/** Through whom the governments of a level are written to, with the way to the whole list. */
export function spokenItems({ territory, level, associations, under }: Contacts, plural: string): TodoItem[] {
  const line = (of: string, title: string, list: readonly Association[]): TodoItem => ({
    id: `habla ${of}`, sign: list.length === 0 ? 'sd' : signOf(list.flatMap(({ seats }) => seats)), title,
    detail: <>{list.length === 0 ? words.speaksNone : list.map((one) => <Speaker key={one.id} one={one} />)}<span style={{ display: 'block' }}><Link href={paths.actors({ vista: 'comunicaciones', territorio: territory, nivel: of })}>{words.writeList}</Link></span></>,
  });
  return [...(associations.length > 0 ? [line(level, words.speaksHere(plural), associations)] : []), ...under.map((one) => line(one.level, words.writeTo(one.governments, one.plural), one.associations))];
}
