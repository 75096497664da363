import { useMemo, useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { AdoptionItem } from '../../contract/models/adoption.ts';
import { instrumentsApi } from '../register/api.ts';
import { isMoment, shownItems } from './view.ts';
import { socialiseWords as said, stateWords, words } from './words.ts';


interface SocialiseProps {
  model: string;
  items: readonly AdoptionItem[];
  onClose: () => void;
}

const empty = { on: '', means: '', who: '', source: '', note: '' };

/** Says that a model was presented to many territories at once. */
export function SocialiseDialog({ model, items, onClose }: SocialiseProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(items.length === 1 ? [items[0]!.territory] : []));
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const socialise = instrumentsApi.useTell('socialise');
  const wrong = { on: form.on.trim() === '' ? said.onNeed : isMoment(form.on) ? undefined : said.onWrong, means: form.means.trim().length < 2 ? said.meansNeed : undefined };
  const send = (): void => {
    setTried(true);
    if (chosen.size === 0 || wrong.on || wrong.means) return;
    socialise.mutate({ model, territories: [...chosen], on: form.on.trim(), means: form.means, who: form.who || null, source: form.source || null, note: form.note || null }, { onSuccess: ({ recorded, already }) => { showToast({ text: said.done(recorded, already) }); onClose(); } });
  };
  const field = (key: keyof typeof empty) => ({ value: form[key], onChange: (value: string) => setForm({ ...form, [key]: value }) });
  return (
    <Sheet open keepOpen onClose={onClose} title={said.title} actions={<><Button kind="main" busy={socialise.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        {items.length > 1 ? <><p>{said.lead}</p><Places items={items} chosen={chosen} onChoose={setChosen} error={tried && chosen.size === 0 ? said.need : undefined} /></> : null}
        <TextField label={said.on} hint={said.onHint} {...field('on')} error={tried ? wrong.on : undefined} maxLength={10} />
        <TextField label={said.means} hint={said.meansHint} {...field('means')} error={tried ? wrong.means : undefined} maxLength={200} />
        <TextField optional label={said.who} hint={said.whoHint} {...field('who')} maxLength={200} />
        <TextField optional label={said.source} hint={said.sourceHint} {...field('source')} maxLength={300} />
        <TextArea optional label={said.note} hint={said.noteHint} rows={2} maxLength={1000} {...field('note')} />
        <Refused problem={socialise.error} what={said.failed} kept={said.kept} />
      </form>
    </Sheet>
  );
}

interface PlacesProps {
  items: readonly AdoptionItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  error: string | undefined;
}

/** Territories to mark, under the ones they belong to. */
function Places({ items, chosen, onChoose, error }: PlacesProps) {
  const [q, setQ] = useState('');
  const shown = useMemo(() => shownItems(items, { q }), [items, q]);
  const mark = (codes: readonly string[], on: boolean): void => onChoose(on ? new Set([...chosen, ...codes]) : new Set([...chosen].filter((code) => !codes.includes(code))));
  return (
    <FieldGroup label={`${said.which}: ${said.chosen(chosen.size)}`} error={error}>
      {items.length > 12 ? <SearchText label={said.filter} placeholder={words.searchHint} value={q} onSearch={(text) => setQ(text ?? '')} /> : null}
      <div className="row"><Button small onClick={() => mark(shown.map(({ territory }) => territory), true)}>{said.markShown}</Button><Button small kind="quiet" onClick={() => onChoose(new Set())}>{said.unmark}</Button></div>
      <div className="model-picks">
        {[...Map.groupBy(shown, ({ parentName }) => parentName ?? '')].map(([parent, list]) => (
          <div key={parent}>
            {parent ? <h3>{parent}</h3> : null}
            <div className="grid">{list.map(({ territory, name, state }) => <Checkbox key={territory} label={name} {...(state === 'unrecorded' ? {} : { note: stateWords[state].word })} checked={chosen.has(territory)} onChange={(on) => mark([territory], on)} />)}</div>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
