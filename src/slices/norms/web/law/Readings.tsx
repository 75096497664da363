import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Reading, Resolved } from '../../contract.ts';
import { articleText } from '../../rules/law/article.ts';
import { todayText } from '../../rules/law/words.ts';
import { normHref } from './view.ts';
import { doubtWords, stateWords, words } from './words.ts';

type Choosing = { at?: string | undefined; onChoose?: ((reading: Reading) => void) | undefined };

/** Where a reading opens: the norm, at its first article, on the day that was asked about. */
export const readingHref = ({ norm, articles }: Reading, at?: string): string => normHref(norm.id, articles[0]?.number, at);

/** What a citation may be, each with its doubt, where it is today, and the way to it. */
export function Readings({ found, at, onChoose }: { found: Resolved } & Choosing) {
  return (
    <div className="stack law-found" role="status">
      {found.asks ? <p>{found.asks}</p> : null}
      {found.issuer ? <p className="meta">{words.boxIssuer(found.issuer)}</p> : null}
      <ReadingList readings={found.readings} at={at} onChoose={onChoose} />
      {found.setAside.length > 0 ? <><p className="meta">{words.boxAside}</p><ReadingList readings={found.setAside} at={at} onChoose={onChoose} /></> : null}
    </div>
  );
}

function ReadingList({ readings, at, onChoose }: { readings: readonly Reading[] } & Choosing) {
  if (readings.length === 0) return null;
  return (
    <ul className="law-read">
      {readings.map((one) => (
        <li key={one.norm.id}>
          <div>
            <b>{one.says}</b> <Status tone={one.standing.state === 'in-force' ? 'ok' : 'np'} word={stateWords[one.standing.state]} /> <VerifiedMark verified={one.norm.verified} />
            {one.doubts.length > 0 ? <span className="meta">{one.doubts.map((doubt) => doubtWords[doubt]).join('; ')}</span> : null}
            {movedOf(one).map((line) => <span key={line} className="meta">{line}</span>)}
          </div>
          {onChoose ? <Button small onClick={() => onChoose(one)}>{words.choose}</Button> : <LinkButton small href={readingHref(one, at)}>{words.open}</LinkButton>}
        </li>
      ))}
    </ul>
  );
}

/** Where the articles of a reading are today, or what took the place of the norm. */
function movedOf({ articles, today }: Reading): string[] {
  const moved = articles.flatMap(({ number, letter, today: steps }) => {
    const now = todayText(steps);
    return now ? [`${articleText(number, letter)}: ${now}`] : [];
  });
  const whole = todayText(today);
  return moved.length > 0 ? moved : whole ? [whole] : [];
}
