import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart } from '../../../../web/route.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { longDay, longMoment, shortDay } from '../../../../web/ui/dates.ts';
import { LevelSign, type LevelNumber } from '../../../../web/ui/Level.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Due } from '../../contract/deadlines/clock.ts';
import { normsApi } from './api.ts';
import { LawBlock, WhyOf } from './CountBlock.tsx';
import { DueActs } from './DueActs.tsx';
import { TermTabs } from './TermTabs.tsx';
import { oneWords as said, standingWords } from './due-words.ts';
import { simulatorWords } from './simulator-words.ts';
import { words } from './words.ts';

/** One due date: when, why, what moved it, what one may do. */
export function DuePage() {
  const id = usePart('dueId');
  const { data: due, error, refetch } = normsApi.useAsk('due', { id });
  if (error) return <Refused problem={error} what={said.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} />;
  if (!due) return <PageHead eyebrow={words.dues} title={words.dues} />;
  const standing = standingWords(due);
  return (
    <>
      <PageHead
        eyebrow={<span className="row">{words.dues}<Status {...standing} /><VerifiedMark verified={due.verified} word={due.verified ? words.verified : words.toVerify} />{due.toConfirm ? <Status tone="risk" sign="q" word={words.toConfirm} /> : null}</span>}
        title={said.title(due.label, due.mostAt ?? due.dueAt, due.state, due.late, due.verified)}
        lead={words.notAdvice}
      />
      <TermTabs at={paths.dueDates()} />
      <Columns main={<Count due={due} />} side={<><DueActs due={due} />{due.count ? <LawBlock count={due.count} /> : null}</>} />
    </>
  );
}

function Count({ due }: { due: Due }) {
  return (
    <div className="stack wide">
      {due.suspendedSince ? <Note kind="risk">{said.onSuspended(due.suspendedSince)}</Note> : null}
      <Block title={simulatorWords.why}>
        <div className="stack">
          {due.count ? <WhyOf count={due.count} /> : null}
          <p className="meta">{due.count === null ? said.noCount : due.countSame ? said.sameCount : said.otherCount}</p>
        </div>
      </Block>
      <Block title={said.facts}><Facts due={due} /></Block>
      <Block title={said.moves}><Moves due={due} /></Block>
    </div>
  );
}

function Facts({ due }: { due: Due }) {
  const told = [...due.institutions, ...due.accounts].map(({ name }) => name).filter(Boolean);
  return (
    <FactList
      items={[
        { label: said.term, value: <>{due.termTitle} {due.article ? <span className="meta">{due.article}</span> : null}</> },
        { label: said.from, value: longMoment(due.from) },
        { label: said.place, value: <><LevelSign level={Math.min(4, due.territory.level + 1) as LevelNumber} /> {due.territory.name} <span className="meta">{due.territory.levelName}</span></> }, // 1 to 4 by the line above
        ...(due.owner ? [{ label: said.owner, value: <Link href={paths.institution(due.owner.id)}>{due.owner.name}</Link> }] : []),
        { label: said.told, value: told.length > 0 ? told.join(', ') : <span className="meta">{said.nobody}</span> },
        ...(due.suspensions.length > 0 ? [{ label: said.suspensions, value: due.suspensions.map(({ from, to, why }) => `${shortDay(from)} a ${shortDay(to)}${why ? `: ${why}` : ''}`).join('; ') }] : []),
        ...(due.extensions.length > 0 ? [{ label: said.extended, value: due.extensions.map(({ term, why }) => `${term}: ${why}`).join('; ') }] : []),
        ...(due.endedAt ? [{ label: said.metOn, value: longDay(due.endedAt.slice(0, 10)) }] : []),
        ...(due.endedWhy ? [{ label: said.why, value: due.endedWhy }] : []),
      ]}
    />
  );
}

/** What made a date move, without the two dates, which stand above it: «Pasa del … al …: el 10 de octubre ahora es feriado». */
const reasonOf = (why: string): string => why.replace(/^Pasa del [^:]*: /, '').replace(/^./, (first) => first.toLocaleUpperCase('es'));

/** Each time that the date moved, the last one first: before, after, because of what. */
function Moves({ due: { moves } }: { due: Due }) {
  if (moves.length === 0) return <p className="meta">{said.noMoves}</p>;
  return (
    <ol className="stack" reversed>
      {moves.map((move) => (
        <li key={move.id} className="lines chained">
          <b>{said.move(move.before, move.after)}</b>
          <span>{reasonOf(move.why) || said.causes[move.cause]}</span>
          {move.days.some(({ decree }) => decree && !move.why.includes(decree)) ? <span className="meta">{[...new Set(move.days.flatMap(({ decree }) => decree ?? []))].join('; ')}</span> : null}
          <span className="meta">{shortDay(move.at)}, {said.causes[move.cause]}</span>
        </li>
      ))}
    </ol>
  );
}
