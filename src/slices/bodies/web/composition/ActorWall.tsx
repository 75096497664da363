import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Body, Member } from '../../contract/composition.ts';
import { spanOf } from './SeatRow.tsx';
import { memberName, wallOf } from './view.ts';
import { called, sectorWord, words } from './words.ts';

/** Who stands together in a body, by sector; a sector that nobody fills stays, and says so. */
export function ActorWall({ body }: { body: Body }): ReactElement {
  const wall = wallOf(body.composition);
  if (wall.every(({ members }) => members.length === 0)) return <EmptyState title={words.sectionEmpty}>{words.sectionEmptyBody}</EmptyState>;
  return (
    <div className="wall">
      {wall.map(({ sector, members }) => (
        <section key={sector ?? ''}>
          <h3>{sector === null ? words.noSector : sectorWord(sector)} <span className="meta">{members.length}</span></h3>
          {members.length === 0 ? <Status tone="sd" wrap word={words.emptySection(called(body.name))} /> : <ul>{members.map((member) => <Tile key={member.id} member={member} />)}</ul>}
        </section>
      ))}
    </div>
  );
}

function Tile({ member }: { member: Member }): ReactElement {
  const head = member.institution?.name ?? memberName(member);
  return (
    <li className={member.role === 'substitute' ? 'seat-place alternate' : 'seat-place'}>
      <b>{member.institution ? <Link href={paths.institution(member.institution.id)}>{head}</Link> : head}</b>
      {member.institution && (member.person ?? member.says) ? <span className="meta">{member.person?.name ?? member.says}</span> : null}
      <span className="meta">{[member.role === 'substitute' ? words.substitute : '', spanOf(member)].filter(Boolean).join(', ')}</span>
    </li>
  );
}
