import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { SelectField, TextArea } from '../../../../../web/ui/fields.tsx';
import type { ObservationKind, Offered } from '../../../contract/review.ts';
import { partName } from '../../../rules/review/name.ts';
import { kindWords } from '../../../rules/review/words.ts';
import { PartWords } from '../PartWords.tsx';
import { isSaid, type Draft, type Drafts } from './drafts.ts';
import { visitWords as words } from './words.ts';

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** The version part by part; what one observes of a part is written under it while the review is open. */
export function VisitText({ offered, drafts, reason, tried }: { offered: Offered; drafts: Drafts; reason: string | undefined; tried: boolean }) {
  const under = (part: string | null) => (offered.review.closed ? [] : drafts.drafts).filter((one) => one.part === part).map((one) => <DraftForm key={one.id} draft={one} name={nameOf(offered, part)} tried={tried} drafts={drafts} />);
  return (
    <Block title={words.text(offered.textNumber)} id="texto" tools={<Button small disabledReason={reason} onClick={() => drafts.begin(null)}>{words.observeWhole}</Button>}>
      {under(null)}
      <ol className="rev-text visit">
        {offered.parts.map((part) => (
          <li key={part.key} className={part.kind}>
            <div className="grow"><PartWords part={part} />{under(part.key)}</div>
            {reason === undefined ? <Button small kind="quiet" onClick={() => drafts.begin(part.key)}>{words.observe}<span className="vh"> {partName(part)}</span></Button> : null}
          </li>
        ))}
      </ol>
    </Block>
  );
}

function nameOf({ parts }: Offered, key: string | null): string {
  const part = parts.find((one) => one.key === key);
  return part ? partName(part) : words.whole;
}

function DraftForm({ draft, name, tried, drafts }: { draft: Draft; name: string; tried: boolean; drafts: Drafts }) {
  return (
    <fieldset className="rev-draft">
      <legend className="vh">{`${words.observe}: ${name}`}</legend>
      <TextArea autoFocus={draft.words === ''} rows={3} maxLength={4000} label={words.words} hint={words.hint} value={draft.words} onChange={(said) => drafts.write(draft.id, { words: said })} error={tried && !isSaid(draft) ? words.short : undefined} />
      <div className="row between">
        <SelectField label={words.kind} value={draft.kind} onChange={(kind) => drafts.write(draft.id, { kind: kind as ObservationKind /* one of its options */ })} options={kinds} />
        <Button small kind="quiet" onClick={() => drafts.forget([draft.id])}>{words.remove}</Button>
      </div>
    </fieldset>
  );
}
