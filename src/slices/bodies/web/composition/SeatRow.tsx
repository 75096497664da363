import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import type { CompositionShown, Member, Office, Seat } from '../../contract/composition.ts';
import type { Seating } from './SeatDialog.tsx';
import { byOffice, memberName } from './view.ts';
import { momentText, sectorWord, words } from './words.ts';

export interface MemberActs {
  seat: (seating: Seating) => void;
  end: (member: Member) => void;
  correct: (member: Member) => void;
  remove: (member: Member) => void;
}

/** A seat with its places: who sits there, their substitutes, and each empty place drawn as one. */
export function SeatRow({ seat, composition, acts }: { seat: Seat; composition: CompositionShown; acts: MemberActs | undefined }): ReactElement {
  const byId = new Map(composition.members.map((member) => [member.id, member]));
  const of = (ids: readonly string[]): Member[] => ids.flatMap((id) => byId.get(id) ?? []);
  const shown = new Set([...seat.holders, ...seat.substitutes, ...seat.doubtful]);
  const former = composition.members.filter((member) => member.seat === seat.key && !shown.has(member.id) && !member.vacant);
  const unknown = seat.vacant === null ? Math.max(0, seat.needed - seat.filled - seat.perhaps - byOffice(seat)) : 0;
  const place = (member: Member, doubtful = false): ReactElement => <Place key={member.id} member={member} seat={seat} doubtful={doubtful} acts={acts} />;
  return (
    <li>
      <div>
        <h3>{seat.title}</h3>
        <span className="meta">{[seat.sector ? sectorWord(seat.sector) : '', seat.byPost ? words.byPost(seat.byPost) : '', seat.head ? words.head : '', seat.ruled ? words.needs(seat.needed) : words.ownPost].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="stack">
        <div className="seat-places">
          {of(seat.holders).map((member) => place(member))}
          {of(seat.doubtful).map((member) => place(member, true))}
          {empties(seat.vacant ?? 0).map((n) => <Empty key={`v${n}`} seat={seat} state="free" acts={acts} said={composition.members.find((member) => member.vacant && member.seat === seat.key)} />)}
          {seat.office && byOffice(seat) > 0 ? <ByOffice of={seat.office} /> : null}
          {empties(unknown).map((n) => <Empty key={`u${n}`} seat={seat} state="untold" acts={acts} />)}
          {of(seat.substitutes).map((member) => place(member))}
        </div>
        {former.length > 0 ? <details><summary className="meta">{words.formerOf(former.length)}</summary><div className="seat-places">{former.map((member) => place(member))}</div></details> : null}
      </div>
    </li>
  );
}

/** Of many places left, only so many are drawn: the words say how many are needed. */
const mostDrawn = 6;
const empties = (n: number): number[] => Array.from({ length: Math.min(n, mostDrawn) }, (_, i) => i);

/** Whoever holds the office that gives the seat, as the directory says: nobody registered it here. */
function ByOffice({ of }: { of: Office }): ReactElement {
  return (
    <>
      {of.holders.map((one, n) => (
        <div key={n} className="seat-place">
          <b>{one.person ? <Link href={`/personas/${one.person}`}>{one.name}</Link> : words.reserved}</b>
          <span className="meta">{of.institution ? <Link href={paths.institution(of.institution.id)}>{of.title}, {of.institution.name}</Link> : of.title}</span>
          <span className="meta">{spanOf(one)}</span>
          <span className="meta">{words.byOffice}</span>
        </div>
      ))}
    </>
  );
}

function Empty({ seat, state, acts, said }: { seat: Seat; state: 'free' | 'untold'; acts: MemberActs | undefined; said?: Member | undefined }): ReactElement {
  return (
    <div className={`seat-place ${state}`}>
      <b>{state === 'free' ? words.vacant : words.unknownSeat}</b>
      {said?.from ? <span className="meta">{words.vacantSince(momentText(said.from))}</span> : null}
      {acts ? <Button small kind="quiet" onClick={() => acts.seat({ seat: seat.key, ...(said ? { replaces: said.id } : {}) })}>{words.takeSeat}</Button> : null}
    </div>
  );
}

/** From when to when, as exact as it is known. */
export const spanOf = ({ from, to }: Pick<Member, 'from' | 'to'>): string => [from ? `${words.from} ${momentText(from)}` : '', to ? `${words.until} ${momentText(to)}` : ''].filter(Boolean).join(', ') || words.noDates;

function Place({ member, seat, doubtful, acts }: { member: Member; seat: Seat; doubtful: boolean; acts: MemberActs | undefined }): ReactElement {
  const name = memberName(member);
  const title = member.person ? <Link href={`/personas/${member.person.id}`}>{name}</Link> : member.institution ? <Link href={paths.institution(member.institution.id)}>{name}</Link> : name;
  const beside = member.person && member.institution ? member.institution.name : (member.person ?? member.institution) && member.says ? member.says : undefined;
  const may = [member.signs ? words.signs : '', member.publishes ? words.publishes : ''].filter(Boolean).join(', ');
  const lines = [member.role === 'substitute' ? words.substitute : '', doubtful ? words.doubtful : '', [member.discipline, member.sector ? sectorWord(member.sector) : ''].filter(Boolean).join(', '), may].filter(Boolean);
  return (
    <div className={member.role === 'substitute' ? 'seat-place alternate' : 'seat-place'}>
      <header><b>{title}</b>{acts ? <MemberMenu member={member} seat={seat} acts={acts} name={name} /> : null}</header>
      {beside ? <span className="meta">{beside}</span> : null}
      <span className="meta">{spanOf(member)}</span>
      {lines.map((text) => <span key={text} className="meta">{text}</span>)}
      {member.act ? <Link href={paths.instrument(member.act.id)} className="meta">{member.act.name}</Link> : member.actSays ? <span className="meta">{member.actSays}</span> : null}
    </div>
  );
}

function MemberMenu({ member, seat, acts, name }: { member: Member; seat: Seat; acts: MemberActs; name: string }): ReactElement {
  const ended = member.to !== null;
  return (
    <MenuButton
      className="icon-btn"
      entries={[
        ...(member.role === 'titular' ? [{ key: 'replace', label: words.replace, onAct: () => acts.seat({ seat: seat.key, replaces: member.id }) }] : []),
        ...(ended ? [] : [{ key: 'end', label: words.end, onAct: () => acts.end(member) }]),
        { key: 'correct', label: words.correct, onAct: () => acts.correct(member) },
        { key: 'remove', label: words.takeAway, onAct: () => acts.remove(member) },
      ]}
    ><Icon name="menu" /><span className="vh">{words.menuOf(name)}</span></MenuButton>
  );
}
