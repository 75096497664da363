import { useState, type ReactElement } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { useMay } from '../../../../web/session.ts';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { NumberField, Radio, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { AgeGroup, Indicator, SeriesValue, Sex } from '../../contract/series.ts';
import { periodOf } from '../../rules/series/period.ts';
import { allAgesName } from '../../rules/series/snapshot.ts';
import { indicatorsApi } from './api.ts';
import { PlacePick } from './PlacePick.tsx';
import { ValueHistory, WithdrawDialog } from './ValueHistory.tsx';
import { numberOf } from './view.ts';
import { markWords, sexWords, valueWordsOf as words } from './words.ts';

/** The cell that is opened. Without a territory the person chooses where it stands, beginning with `near`. */
export interface OpenCell {
  territory?: { code: string; name: string } | undefined;
  near?: string;
  period: string;
  group: string | null;
  sex: Sex;
  value?: SeriesValue | undefined;
}

interface ValueSheetProps {
  indicator: Indicator;
  groups: readonly AgeGroup[];
  cell: OpenCell;
  onClose: () => void;
}

type Mark = keyof typeof markWords;
type Kind = 'number' | 's/d' | 'np';

/** A value: what it says, from where, what it said before; recorded or corrected by who may. */
export function ValueSheet(props: ValueSheetProps): ReactElement {
  const { cell, groups, onClose } = props;
  const may = useMay()('indicators.save-value');
  const group = groups.find(({ code }) => code === cell.group)?.name ?? allAgesName;
  const title = cell.territory ? words.title(cell.territory.name, cell.period, group, cell.sex === 'all' ? '' : sexWords[cell.sex]) : words.newTitle;
  if (may) return <Recording {...props} title={title} />;
  return (
    <Dialog open onClose={onClose} title={title} actions={<Button kind="quiet" onClick={onClose}>{words.close}</Button>}>
      <div className="stack"><Note>{words.noGrant}</Note>{cell.value ? <ValueHistory value={cell.value} /> : null}</div>
    </Dialog>
  );
}

function Recording({ indicator, groups, cell, onClose, title }: ValueSheetProps & { title: string }): ReactElement {
  const { value } = cell;
  const [id] = useState(() => newId());
  const [territory, setTerritory] = useState(cell.territory?.code ?? cell.near);
  const [period, setPeriod] = useState(cell.period);
  const [group, setGroup] = useState(cell.group ?? '');
  const [sex, setSex] = useState<Sex>(cell.sex);
  const [kind, setKind] = useState<Kind>(value?.missing ?? 'number');
  const [number, setNumber] = useState(value?.number === undefined || value.number === null ? '' : String(value.number).replace('.', ','));
  const [source, setSource] = useState(value?.source ?? '');
  const [mark, setMark] = useState<Mark>(value?.mark ?? 'declared');
  const [note, setNote] = useState(value?.note ?? '');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const save = indicatorsApi.useTell('saveValue');
  const read = numberOf(number);
  const said = periodOf(period);
  const send = (): void => {
    setTried(true);
    if (!territory || !said || !source.trim() || (kind === 'number' && read === undefined)) return;
    save.mutate(
      { id, indicator: indicator.id, territory, period: said, group: group || null, sex, number: kind === 'number' ? (read ?? null) : null, missing: kind === 'number' ? null : kind, source: source.trim(), document: value?.document ?? null, mark, note: note.trim() || null, ...(value ? { version: value.version } : {}), ...(why.trim() ? { why: why.trim() } : {}) },
      { onSuccess: () => { showToast({ text: value ? words.corrected : words.saved, sign: 'ok' }); onClose(); } },
    );
  };
  if (value && withdrawing) return <WithdrawDialog value={value} title={title} onBack={() => setWithdrawing(false)} onDone={onClose} />;
  return (
    <TaskSheet title={title} onAct={send} onClose={onClose} busy={save.isPending} problem={save.error}>
      {cell.territory ? null : (
        <>
          <PlacePick label={words.territory} country={indicator.country} code={territory} onChoose={setTerritory} error={tried && !territory ? words.territory : undefined} />
          <TextField label={words.period} hint={words.periodHint} value={period} onChange={setPeriod} maxLength={40} error={tried && !said ? words.periodWrong : undefined} />
          <SelectField label={words.group} value={group} onChange={setGroup} placeholder={allAgesName} options={groups.map(({ code, name }) => ({ value: code, label: name }))} />
          <SelectField label={words.sex} value={sex} onChange={(one) => setSex(one as Sex)} options={(['all', 'f', 'm'] as const).map((one) => ({ value: one, label: sexWords[one] }))} />
        </>
      )}
      <FieldGroup label={words.says}>
        {([['number', words.number], ['s/d', words.noData], ['np', words.notPertinent]] as const).map(([one, label]) => <Radio key={one} name="kind" label={label} checked={kind === one} onChange={() => setKind(one)} />)}
      </FieldGroup>
      {kind === 'number' ? <NumberField label={words.value} unit={indicator.unit} value={number} onChange={setNumber} error={tried && read === undefined ? words.valueWrong : undefined} /> : null}
      <TextField label={words.source} hint={words.sourceHint} value={source} onChange={setSource} maxLength={600} error={tried && !source.trim() ? words.sourceNeeded : undefined} />
      <SelectField label={words.mark} value={mark} onChange={(one) => setMark(one as Mark)} options={(Object.keys(markWords) as Mark[]).map((one) => ({ value: one, label: markWords[one] }))} />
      <TextArea label={words.note} optional rows={2} value={note} onChange={setNote} maxLength={1000} />
      {value ? <TextField label={words.why} hint={words.whyHint} optional value={why} onChange={setWhy} maxLength={600} /> : null}
      {value ? <><ValueHistory value={value} /><div className="acts"><Button kind="quiet" small onClick={() => setWithdrawing(true)}>{words.withdraw}</Button></div></> : null}
    </TaskSheet>
  );
}
