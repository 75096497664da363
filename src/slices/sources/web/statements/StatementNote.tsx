import { Glossed } from '../../../../web/Glossed.tsx';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { ProvenanceSign } from '../../../../web/ui/Figure.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import type { Statement } from '../../contract.ts';
import { valueText } from '../../rules/wording.ts';
import { useOpenFinding } from './open-findings.ts';
import { valueWords } from './value.ts';
import { words } from './words.ts';

interface NoteProps {
  said: Statement;
  /** Its line is in sight beside it: then the place goes there. */
  onPlace?: (() => void) | undefined;
  /** Its place is said by what stands above it. */
  placed?: boolean | undefined;
  onEdit?: (() => void) | undefined;
  onRetract?: (() => void) | undefined;
}

/** Beyond this many letters a value is read as a text, not as a figure. */
const figureLetters = 60;

/** One statement in the margin: what it speaks of, what it says, how it was read, and where. */
export function StatementNote({ said, onPlace, placed = false, onEdit, onRetract }: NoteProps) {
  const value = valueWords(said.value);
  const finding = useOpenFinding(said.id);
  const place = [said.part, said.place].filter(Boolean).join(' · ');
  return (
    <article className={`noted-at ${said.mark}`} data-note={said.id} tabIndex={-1} aria-label={`${said.topic}, ${said.propertyName}: ${value}`}>
      <div className="meta"><Link href={paths.topic(said.topicKey)}>{said.topic}</Link> · {said.propertyName}</div>
      <div className={value.length > figureLetters ? 'val text' : 'val'}><ProvenanceSign kind="declared" /> {said.value.kind === 'none' && said.value.why === 's/d' ? <NoData /> : value.length > figureLetters ? <Glossed text={value} /> : value}{said.asOf ? <span className="meta"> {words.asOf(valueText({ kind: 'date', from: said.asOf }))}</span> : null}</div>
      <Reading said={said} />
      {said.quote ? <div className="quote">«<Glossed text={said.quote} />»</div> : null}
      {said.note ? <div className="meta">{said.note}</div> : null}
      {finding ? <div><Link className="differs" href={paths.finding(finding.id)} title={finding.says}><ProvenanceSign kind="differ" /> {words.differs}</Link></div> : null}
      <div className="acts">
        {place === '' || placed ? null : onPlace ? <button type="button" className="evid" onClick={onPlace} aria-label={`${words.toLine}: ${place}`}>{place}</button> : <span className="evid">{place}</span>}
        {onEdit ? <Button kind="quiet" small onClick={onEdit}>{words.correct}</Button> : null}
        {onRetract ? <Button kind="quiet" small onClick={onRetract}>{words.retract}</Button> : null}
      </div>
    </article>
  );
}

/** How it was read, when the document does not simply say it: inferred, or transcribed with its original beside the correction. */
function Reading({ said }: { said: Statement }) {
  if (said.mark === 'declared' && said.original === null) return null;
  return (
    <div className="orig">
      {said.mark === 'declared' ? null : <Tag>{words.marks[said.mark]}{said.confidence ? `, ${words.confidence(said.confidence)}` : ''}</Tag>}
      {said.original ? <> {words.original}: <q>{said.original}</q></> : null}
    </div>
  );
}
