import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Model } from '../../contract/models/model.ts';
import type { Parameter } from '../../contract/models/parameter.ts';
import { instrumentsApi, territoriesApi } from '../register/api.ts';
import { capital, settingsWords as said, words } from './words.ts';

const aDay = 86_400_000;
const fresh: Parameter = { key: '', title: '', kind: 'text', example: '' };
const options = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));

/** For which territories a model is, and the data that each one fills. */
export function SettingsSheet({ model, onClose }: { model: Pick<Model, 'id' | 'version' | 'country' | 'levels' | 'parameters' | 'problems'>; onClose: () => void }) {
  const known = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items.find(({ code }) => code === model.country)?.levels.filter(({ rank }) => rank > 0) ?? [];
  const [levels, setLevels] = useState<readonly string[]>(model.levels);
  const [parameters, setParameters] = useState<readonly Parameter[]>(model.parameters);
  const save = instrumentsApi.useTell('saveModel');
  const send = (): void => save.mutate({ id: model.id, version: model.version, levels: [...levels], parameters: parameters.filter(({ key, title }) => key || title) }, { onSuccess: () => { showToast({ text: said.saved }); onClose(); } });
  const change = (at: number, more: Partial<Parameter>): void => setParameters(parameters.map((one, place) => (place === at ? { ...one, ...more } : one)));
  return (
    <Sheet open keepOpen wide onClose={onClose} title={said.title} actions={<><Button kind="main" busy={save.isPending} onClick={send}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        {model.problems.length > 0 ? <Note kind="risk">{said.problems}: {model.problems.map(({ says }) => says).join(' ')}</Note> : null}
        <FieldGroup label={said.levels}>{known.map(({ id, plural }) => <Checkbox key={id} label={capital(plural)} checked={levels.includes(id)} onChange={(on) => setLevels(on ? [...levels, id] : levels.filter((one) => one !== id))} />)}</FieldGroup>
        <FieldGroup label={said.parameters} hint={said.parametersHint}>
          {parameters.map((one, at) => <One key={at} of={one} onChange={(more) => change(at, more)} onRemove={() => setParameters(parameters.filter((_, place) => place !== at))} />)}
          <div><Button small icon="plus" onClick={() => setParameters([...parameters, fresh])}>{said.add}</Button></div>
        </FieldGroup>
        <Refused problem={save.error} what={said.failed} />
      </form>
    </Sheet>
  );
}

function One({ of, onChange, onRemove }: { of: Parameter; onChange: (more: Partial<Parameter>) => void; onRemove: () => void }) {
  return (
    <div className="model-param">
      <TextField label={said.key} placeholder={said.keyHint} value={of.key} onChange={(key) => onChange({ key })} maxLength={40} />
      <TextField label={said.name} value={of.title} onChange={(title) => onChange({ title })} maxLength={120} />
      <SelectField label={said.kind} value={of.kind} onChange={(kind) => onChange({ kind: kind as Parameter['kind'] })} options={options(said.kinds)} />{/* the options are the kinds */}
      <TextField optional label={said.example} value={of.example} onChange={(example) => onChange({ example })} maxLength={200} />
      <SelectField optional label={said.fill} value={of.fill ?? ''} onChange={(fill) => onChange({ fill: (fill || undefined) as Parameter['fill'] })} options={options(said.fills)} />{/* the options are the fills */}
      <Button small kind="quiet" icon="remove" aria-label={said.remove(of.title || of.key)} onClick={onRemove}>{said.remove('')}</Button>
    </div>
  );
}
