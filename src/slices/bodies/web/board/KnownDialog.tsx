import { useState, type ReactElement } from 'react';
import type { KindCount } from '../../contract/board.ts';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi, instrumentsApi } from './api.ts';
import { sheetWords as said, words } from './words.ts';

type Answer = 'yes' | 'no' | 'dunno';

interface KnownProps {
  kind: KindCount;
  territory: string;
  name: string;
  /** The kind of instrument that creates it, where its kind says so. */
  act: string | null;
  /** How one finds out, in the words of the kind. */
  ask: string | null;
  first: Answer;
  onClose: () => void;
}

/** What is known of a body: it is there, it is not, or nobody knows and nothing is written down. */
export function KnownDialog(props: KnownProps): ReactElement {
  const [answer, setAnswer] = useState<Answer>(props.first);
  const pick = <div className="light-known"><Segmented label={said.known} value={answer} onChange={setAnswer} options={[{ value: 'yes', label: said.yes }, { value: 'no', label: said.no }, { value: 'dunno', label: said.dunno }]} /></div>;
  if (answer === 'yes') return <Exists {...props} pick={pick} />;
  if (answer === 'no') return <Absent {...props} pick={pick} />;
  return <Dialog open onClose={props.onClose} title={said.knownTitle(props.kind.title, props.name)} actions={<Button onClick={props.onClose}>{words.close}</Button>}>{pick}<p>{said.knownDunnoHint}</p>{props.ask ? <p><b>{props.ask}</b></p> : null}</Dialog>;
}

type Part = KnownProps & { pick: ReactElement };

function Exists({ kind, territory, name, act, onClose, pick }: Part): ReactElement {
  const [form, setForm] = useState({ name: '', since: '', source: '', number: '', act: '' });
  const { data: acts } = instrumentsApi.useAsk('list', { territory, force: 'yes', models: false, limit: 50 });
  const kept = (acts?.items ?? []).filter((one) => one.territory === territory);
  const create = bodiesApi.useTell('create');
  const prove = bodiesApi.useTell('addEvidence');
  const wrong = { ...fieldProblems(create.error), ...fieldProblems(prove.error) };
  const set = (field: keyof typeof form) => (value: string): void => setForm({ ...form, [field]: value });
  const done = (): void => { showToast({ text: said.saved, sign: 'ok' }); onClose(); };
  const [since, number, source] = [form.since.trim(), form.number.trim(), form.source.trim()];
  const save = (): void => {
    const creation = act && number && form.act === '' ? { kind: act, number, title: said.actTitle(kind.title, name), ...(since ? { publishedOn: since } : {}), source } : null;
    create.mutate({ kind: kind.kind, territory, source, ...(form.name.trim() ? { name: form.name.trim() } : {}), ...(creation ? { creation } : {}), ...(form.act ? { createdBy: form.act } : {}) }, {
      onSuccess: ({ id }) => (creation || form.act || !since ? done() : prove.mutate({ body: id, what: 'creation', on: since, source }, { onSuccess: done })),
    });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.knownTitle(kind.title, name)} actions={<><Button kind="main" busy={create.isPending || prove.isPending} onClick={save}>{said.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      {pick}
      <form className="form" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <p className="meta">{said.knownYesHint}</p>
        <TextField label={said.knownSource} hint={said.knownSourceHint} value={form.source} onChange={set('source')} maxLength={300} error={wrong['source']} />
        {kept.length > 0 ? <SelectField label={said.knownActKept} optional hint={said.knownActKeptHint} value={form.act} onChange={set('act')} placeholder={said.knownActOther} options={kept.map(({ id, title, number, kindTitle }) => ({ value: id, label: `${kindTitle}${number ? ` ${number}` : ''}: ${title}` }))} /> : null}
        {form.act ? null : <TextField label={said.knownSince} hint={said.knownMoment} optional value={form.since} onChange={set('since')} maxLength={10} error={wrong['on'] ?? wrong['creation.publishedOn']} />}
        {act && form.act === '' ? <TextField label={said.knownAct} hint={said.knownActHint} optional value={form.number} onChange={set('number')} maxLength={60} error={wrong['creation.number']} /> : null}
        <TextField label={said.knownName} hint={said.knownNameHint} optional value={form.name} onChange={set('name')} maxLength={200} error={wrong['name']} />
        <Refused problem={create.error ?? prove.error} what={said.saveFailed} kept={said.kept} />
      </form>
    </Dialog>
  );
}

function Absent({ kind, territory, name, onClose, pick }: Part): ReactElement {
  const [form, setForm] = useState({ on: '', source: '' });
  const record = bodiesApi.useTell('recordAbsence');
  const wrong = fieldProblems(record.error);
  const save = (): void => record.mutate({ territory, kind: kind.kind, on: form.on.trim(), source: form.source.trim() || null }, { onSuccess: () => { showToast({ text: said.saved, sign: 'ok' }); onClose(); } });
  return (
    <Dialog open keepOpen onClose={onClose} title={said.knownTitle(kind.title, name)} actions={<><Button kind="main" busy={record.isPending} onClick={save}>{said.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      {pick}
      <form className="form" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <p className="meta">{said.knownNoHint}</p>
        <TextField label={said.knownOn} hint={said.knownMoment} value={form.on} onChange={(on) => setForm({ ...form, on })} maxLength={10} error={wrong['on']} />
        <TextField label={said.knownSource} hint={said.knownSourceHint} value={form.source} onChange={(source) => setForm({ ...form, source })} maxLength={300} error={wrong['source']} />
        <Refused problem={record.error} what={said.saveFailed} kept={said.kept} />
      </form>
    </Dialog>
  );
}
