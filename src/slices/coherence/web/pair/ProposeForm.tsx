import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, Radio, SelectField, TextArea } from '../../../../web/ui/fields.tsx';
import { LevelSign } from '../../../../web/ui/Level.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Degree } from '../../contract/link.ts';
import type { Element, PairView } from '../../contract/view.ts';
import { coherenceApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { signOf } from '../view/picture.ts';
import { kindWord, pairWords as words } from '../words.ts';

/** Proposes a link of one element to an element of the other plan. */
export function ProposeForm({ pair, element, onDone }: { pair: PairView; element: Element; onDone: () => void }) {
  const [id] = useState(() => newId());
  const [upper, setUpper] = useState('');
  const [degree, setDegree] = useState<Degree>('direct');
  const [justification, setJustification] = useState('');
  const [accept, setAccept] = useState(false);
  const [tried, setTried] = useState(false);
  const link = coherenceApi.useTell('link');
  const wrong = { upper: upper ? undefined : words.needUpper, justification: justification.trim().length < 3 ? words.needJustification : undefined };
  const send = (): void => {
    setTried(true);
    if (wrong.upper || wrong.justification) return;
    link.mutate({ id, lower: element.id, upper, degree, justification: justification.trim(), accept }, { onSuccess: ({ state }) => { showToast({ text: state === 'accepted' ? words.proposedAndAccepted : words.proposed }); onDone(); } });
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); onDone(); } }}>
      <p><span className="meta"><LevelSign level={signOf(pair.lower.rank)} /> {pair.lower.name}, {pair.lower.levelName} · {kindWord(element.kind)} {element.code}</span><br />{element.text}</p>
      <SelectField autoFocus label={words.upper(pair.upper.name)} placeholder={words.choose} value={upper} onChange={setUpper} error={tried ? wrong.upper : undefined} options={pair.upper.elements.map((one) => ({ value: one.id, label: `${one.code} · ${one.text}` }))} />
      <FieldGroup label={words.degree}>
        <Radio name="degree" label={words.degreeDirect} checked={degree === 'direct'} onChange={() => setDegree('direct')} />
        <Radio name="degree" label={words.degreePartial} checked={degree === 'partial'} onChange={() => setDegree('partial')} />
      </FieldGroup>
      <TextArea label={words.justification} hint={words.justificationHint} rows={3} maxLength={2000} value={justification} onChange={setJustification} error={tried ? wrong.justification : undefined} />
      {pair.may.decide ? <Checkbox label={words.acceptNow} checked={accept} onChange={setAccept} /> : null}
      {link.error ? <Refused problem={link.error} what={words.notProposed} kept={words.kept} /> : null}
      <div className="acts"><Button kind="main" type="submit" busy={link.isPending}>{words.propose}</Button><Button kind="quiet" onClick={onDone}>{words.cancel}</Button></div>
    </form>
  );
}
