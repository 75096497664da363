import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, Radio, SelectField, TextArea } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Degree } from '../../contract/link.ts';
import type { Element, PairView } from '../../contract/view.ts';
import { coherenceApi } from '../api.ts';
import { pairWords } from '../words.ts';
import { aspectWords as words } from './words.ts';

const options = (elements: readonly Element[]) => elements.map((one) => ({ value: one.id, label: `${one.code} · ${one.text}` }));

/** Says that two elements of a pair agree, or clash. */
export function AspectForm({ pair, onDone }: { pair: PairView; onDone: () => void }) {
  const [id] = useState(() => newId());
  const [said, setSaid] = useState({ lower: '', upper: '', relation: 'sinergia' as 'sinergia' | 'incompatible', degree: 'direct' as Degree, justification: '', accept: false });
  const [tried, setTried] = useState(false);
  const link = coherenceApi.useTell('link');
  const wrong = { ends: said.lower && said.upper ? undefined : words.needEnds, why: said.justification.trim().length < 3 ? pairWords.justificationHint : undefined };
  const send = (): void => {
    setTried(true);
    if (wrong.ends || wrong.why) return;
    link.mutate({ id, ...said, justification: said.justification.trim() }, { onSuccess: ({ state }) => { showToast({ text: state === 'accepted' ? words.proposedAndAccepted : words.proposed }); onDone(); } });
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); onDone(); } }}>
      <FieldGroup label={words.which}>
        <Radio name="relation" label={words.sinergia} checked={said.relation === 'sinergia'} onChange={() => setSaid({ ...said, relation: 'sinergia' })} />
        <Radio name="relation" label={words.incompatible} checked={said.relation === 'incompatible'} onChange={() => setSaid({ ...said, relation: 'incompatible' })} />
      </FieldGroup>
      <SelectField label={words.lower(pair.lower.name)} placeholder={pairWords.choose} value={said.lower} onChange={(lower) => setSaid({ ...said, lower })} error={tried && !said.lower ? wrong.ends : undefined} options={options(pair.lower.elements)} />
      <SelectField label={words.upper(pair.upper.name)} placeholder={pairWords.choose} value={said.upper} onChange={(upper) => setSaid({ ...said, upper })} error={tried && !said.upper ? wrong.ends : undefined} options={options(pair.upper.elements)} />
      <FieldGroup label={words.degree}>
        <Radio name="degree" label={words.direct} checked={said.degree === 'direct'} onChange={() => setSaid({ ...said, degree: 'direct' })} />
        <Radio name="degree" label={words.partial} checked={said.degree === 'partial'} onChange={() => setSaid({ ...said, degree: 'partial' })} />
      </FieldGroup>
      <TextArea label={pairWords.justification} hint={pairWords.justificationHint} rows={3} maxLength={2000} value={said.justification} onChange={(justification) => setSaid({ ...said, justification })} error={tried ? wrong.why : undefined} />
      {pair.may.decide ? <Checkbox label={pairWords.acceptNow} checked={said.accept} onChange={(accept) => setSaid({ ...said, accept })} /> : null}
      {link.error ? <Refused problem={link.error} what={words.notSent} kept={pairWords.kept} /> : null}
      <div className="acts"><Button kind="main" type="submit" busy={link.isPending}>{words.send}</Button><Button kind="quiet" onClick={onDone}>{pairWords.cancel}</Button></div>
    </form>
  );
}
