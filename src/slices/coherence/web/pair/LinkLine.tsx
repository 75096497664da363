import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { SelectField, TextArea } from '../../../../web/ui/fields.tsx';
import { Link as To } from '../../../../web/ui/link.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { LinkSign } from '../../../../web/ui/Sprite.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Degree, Link } from '../../contract/link.ts';
import { coherenceApi } from '../api.ts';
import { LinkHistory } from '../external/LinkHistory.tsx';
import { aspectWords } from '../external/words.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { pairWords as words } from '../words.ts';

/** One link with both its elements; who may, corrects or withdraws it. */
export function LinkLine({ link, onStale }: { link: Link; onStale: () => void }) {
  const [editing, setEditing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const withdraw = coherenceApi.useTell('withdraw');
  const take = (): void => withdraw.mutate({ linkId: link.id, version: link.version }, { onSuccess: () => showToast({ text: words.withdrawn }), onError: onStale });
  const isAspect = link.relation === 'sinergia' || link.relation === 'incompatible';
  const kind = link.state === 'proposed' ? 'suggested' : link.state !== 'accepted' || link.relation === 'incompatible' ? 'conflict' : isAspect ? 'direct' : link.degree;
  const degree = isAspect ? aspectWords[link.degree].toLowerCase() : words[link.degree].toLowerCase();
  return (
    <div className="pair-row">
      <div>
        <End end={link.lower} />
        <div className="how"><LinkSign kind={kind} /> <b>{[isAspect ? aspectWords.word[link.relation] : '', link.state === 'accepted' ? degree : words.state[link.state]].filter(Boolean).join(', ')}</b></div>
        <div className="to"><End end={link.upper} /></div>
        {link.justification ? <p className="meta">{link.justification}</p> : null}
        {link.reason ? <p className="quote">{link.reason}</p> : null}
        <LinkHistory linkId={link.id} />
      </div>
      {link.may.change && !editing && !leaving ? <div className="row"><Button small onClick={() => setEditing(true)}>{words.edit}</Button><Button small kind="quiet" onClick={() => setLeaving(true)}>{words.withdraw}</Button></div> : null}
      {leaving ? <div className="stack"><p>{words.withdrawSure}</p><div className="row"><Button small autoFocus busy={withdraw.isPending} onClick={take}>{words.withdrawDo}</Button><Button small kind="quiet" onClick={() => setLeaving(false)}>{words.cancel}</Button></div></div> : null}
      {withdraw.error ? <Refused problem={withdraw.error} what={words.notSaved} /> : null}
      {editing ? <EditLink link={link} onStale={onStale} onDone={() => setEditing(false)} /> : null}
    </div>
  );
}

function End({ end }: { end: Link['lower'] }) {
  if (!end.elementId) return <><span>{end.text}</span> <span className="meta">{words.gone}</span></>;
  return <To className="plain" href={paths.plan(end.planId, { elemento: end.elementId })}>{end.text}</To>;
}

interface Words {
  degree: Degree;
  justification: string;
}

/** Degree and justification; where somebody else was faster, both sides are shown and a person chooses. */
function EditLink({ link, onStale, onDone }: { link: Link; onStale: () => void; onDone: () => void }) {
  const [mine, setMine] = useState<Words>({ degree: link.degree, justification: link.justification });
  const change = coherenceApi.useTell('change');
  const isAspect = link.relation === 'sinergia' || link.relation === 'incompatible';
  const save = (version: number): void =>
    change.mutate({ linkId: link.id, version, ...mine }, { onSuccess: ({ state }) => { showToast({ text: state === 'proposed' && link.state !== 'proposed' ? words.changedToProposed : words.changed }); onDone(); } });
  const theirs = change.error?.code === 'house.version-changed' ? (change.error.answer.details['current'] as Words & { version: number }) : undefined; // the convention of house.version-changed: the row as it is now
  if (theirs) {
    const fields = [
      { label: words.degree, yours: words[mine.degree], theirs: words[theirs.degree] },
      { label: words.justification, yours: mine.justification, theirs: theirs.justification },
    ].filter(({ yours, theirs: other }) => yours !== other);
    return (
      <div className="stack">
        <Problem what={words.conflict} why={words.conflictWhy} kept={words.kept} />
        <Compare fields={fields} actions={<><Button kind="main" small busy={change.isPending} onClick={() => save(theirs.version)}>{words.saveMine}</Button><Button small onClick={() => { onStale(); onDone(); }}>{words.keepTheirs}</Button></>} />
      </div>
    );
  }
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); save(link.version); }} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); onDone(); } }}>
      <SelectField label={isAspect ? aspectWords.degree : words.degree} value={mine.degree} onChange={(degree) => setMine({ ...mine, degree: degree === 'partial' ? 'partial' : 'direct' })} options={[{ value: 'direct', label: isAspect ? aspectWords.direct : words.degreeDirect }, { value: 'partial', label: isAspect ? aspectWords.partial : words.degreePartial }]} />
      <TextArea label={words.justification} hint={words.justificationHint} rows={3} maxLength={2000} value={mine.justification} onChange={(justification) => setMine({ ...mine, justification })} error={mine.justification.trim().length < 3 ? words.needJustification : undefined} />
      {change.error ? <Refused problem={change.error} what={words.notSaved} kept={words.kept} /> : null}
      <div className="acts"><Button kind="main" small type="submit" busy={change.isPending}>{words.save}</Button><Button small kind="quiet" onClick={onDone}>{words.cancel}</Button></div>
    </form>
  );
}
