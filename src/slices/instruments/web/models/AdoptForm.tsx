import { useState } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import type { Model } from '../../contract/models/model.ts';
import type { Parameter } from '../../contract/models/parameter.ts';
import { newId } from '../../../../kernel/id.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, DateField, NumberField, Radio, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from '../register/api.ts';
import { partName } from '../register/part-name.ts';
import type { StandingHere } from './AdoptionPage.tsx';
import { isMoment } from './view.ts';
import { adoptWords as said, socialiseWords, words } from './words.ts';

interface FormProps {
  model: Pick<Model, 'id' | 'parts' | 'parameters' | 'text'>;
  here: StandingHere;
  /** The text that was drawn already: it is chosen anew. */
  drawn?: { id: string; version: number };
}

/** What a territory chooses of a model: its data, wordings, optional parts. Makes the draft, or draws it again. */
export function AdoptForm({ model, here, drawn }: FormProps) {
  const may = useMay();
  const [id] = useState(() => newId());
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(model.parameters.map(({ key }) => [key, here.settings?.parameters[key] ?? here.filled[key] ?? ''])));
  const [choices, setChoices] = useState<Record<string, string>>(here.settings?.choices ?? {});
  const [leftOut, setLeftOut] = useState<readonly string[]>(here.settings?.leftOut ?? []);
  const [shared, setShared] = useState(true);
  const [begunOn, setBegunOn] = useState('');
  const [tried, setTried] = useState(false);
  const adopt = instrumentsApi.useTell('adopt');
  const set = instrumentsApi.useTell('setAdoption');
  const wrongDay = begunOn.trim() !== '' && !isMoment(begunOn) ? socialiseWords.onWrong : undefined;
  if (model.text === null) return <EmptyState title={words.unpublished}>{said.noModel}</EmptyState>;
  const chosen = { choices, leftOut: [...leftOut], parameters: Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) };
  const send = (): void => {
    setTried(true);
    if (wrongDay) return;
    if (drawn) set.mutate({ instrument: drawn.id, version: drawn.version, ...chosen }, { onSuccess: ({ kept }) => showToast({ text: kept.length > 0 ? said.appliedKept(kept.length) : said.applied }) });
    else adopt.mutate({ id, model: model.id, territory: here.territory.code, ...chosen, begunOn: begunOn.trim() || null, visibility: shared ? 'shared' : 'own' }, { onSuccess: () => showToast({ text: said.made }) });
  };
  const reason = may(drawn ? 'instruments.set-adoption' : 'instruments.adopt') ? undefined : words.noGrant;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (!reason) send(); }}>
      {drawn ? null : <p className="lead">{said.formLead}</p>}
      {model.parameters.length > 0 ? <Block title={said.data} meta={said.dataHint}><div className="model-data">{model.parameters.map((one) => <Value key={one.key} of={one} value={values[one.key] ?? ''} onChange={(value) => setValues({ ...values, [one.key]: value })} />)}</div></Block> : null}
      <Choices parts={model.parts} choices={choices} onChoose={(key, choice) => setChoices({ ...choices, [key]: choice })} />
      <Optional parts={model.parts} leftOut={leftOut} onChange={(key, kept) => setLeftOut(kept ? leftOut.filter((one) => one !== key) : [...leftOut, key])} />
      {drawn ? null : (
        <Block title={said.visibility}>
          <div className="form">
            <Radio name="visibility" label={said.shared} note={said.sharedNote} checked={shared} onChange={() => setShared(true)} />
            <Radio name="visibility" label={said.own} checked={!shared} onChange={() => setShared(false)} />
            <TextField optional label={said.begun} hint={said.begunHint} value={begunOn} onChange={setBegunOn} error={tried ? wrongDay : undefined} maxLength={10} />
          </div>
        </Block>
      )}
      <Refused problem={adopt.error ?? set.error} what={drawn ? said.notApplied : said.notMade} kept={socialiseWords.kept} />
      <div className="model-bar"><Button kind="main" type="submit" disabledReason={reason} busy={adopt.isPending || set.isPending}>{drawn ? said.apply : said.make}</Button></div>
    </form>
  );
}

/** A place of the text to fill; empty is allowed, and told. */
function Value({ of, value, onChange }: { of: Parameter; value: string; onChange: (value: string) => void }) {
  const look = { label: of.title, value, onChange, hint: of.example ? said.example(of.example) : undefined };
  if (of.kind === 'number') return <NumberField {...look} />;
  return of.kind === 'day' ? <DateField {...look} /> : <TextField {...look} maxLength={2000} />;
}

function Choices({ parts, choices, onChoose }: { parts: readonly Part[]; choices: Record<string, string>; onChoose: (key: string, choice: string) => void }) {
  const open = parts.filter((part) => part.choices.length > 1);
  if (open.length === 0) return parts.some(({ optional }) => optional) ? null : <p className="meta">{said.noChoices}</p>;
  return (
    <Block title={said.choices}>
      {open.map((part) => (
        <div key={part.key} className="model-choice">
          <FieldGroup label={partName(part)}>{part.choices.map((choice, at) => <Radio key={choice.key} name={part.key} label={choice.title} note={<span className="said">{choice.text}</span>} checked={choices[part.key] === choice.key || (choices[part.key] === undefined && at === 0)} onChange={() => onChoose(part.key, choice.key)} />)}</FieldGroup>
        </div>
      ))}
    </Block>
  );
}

function Optional({ parts, leftOut, onChange }: { parts: readonly Part[]; leftOut: readonly string[]; onChange: (key: string, kept: boolean) => void }) {
  const open = parts.filter(({ optional }) => optional);
  if (open.length === 0) return null;
  return (
    <Block title={said.optional} meta={said.optionalHint}>
      {open.map((part) => <div key={part.key} className="model-choice"><Checkbox label={partName(part)} note={<span className="said">{part.text}</span>} checked={!leftOut.includes(part.key)} onChange={(kept) => onChange(part.key, kept)} /></div>)}
    </Block>
  );
}
