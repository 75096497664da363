import { useState, type ReactElement } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { paths } from '../../../../web/paths.ts';
import { fieldProblems } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Better, Indicator, Periodicity, SourceKind } from '../../contract/series.ts';
import { aDay, indicatorsApi, territoriesApi } from './api.ts';
import { PlacePick } from './PlacePick.tsx';
import { betterWords, periodicityWords, sheetWords as words, sourceWords } from './words.ts';

const begun = (of: Indicator | undefined) => ({
  name: of?.name ?? '', measures: of?.measures ?? '', unit: of?.unit ?? '', producer: of?.producer ?? '', note: of?.note ?? '', better: of?.better ?? ('neither' as Better), sourceKind: of?.sourceKind ?? ('record' as SourceKind), periodicity: of?.periodicity ?? ('year' as Periodicity), own: of?.visibility === 'own',
});
type Draft = ReturnType<typeof begun>;
const needed = ['name', 'measures', 'unit', 'producer'] as const;
const options = <K extends string>(labels: Record<K, string>): { value: K; label: string }[] => (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] })); // the keys of that record

/** A technical sheet: a new one of a country, or one to correct. */
export function IndicatorDialog({ country: first, indicator, onClose }: { country: string; indicator?: Indicator; onClose: () => void }): ReactElement {
  const go = useGo();
  const [id] = useState(() => indicator?.id ?? newId());
  const [code, setCode] = useState(indicator?.code ?? '');
  const [country, setCountry] = useState(first);
  const [territory, setTerritory] = useState<string>();
  const [draft, setDraft] = useState(() => begun(indicator));
  const [tried, setTried] = useState(false);
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items ?? [];
  const [create, update] = [indicatorsApi.useTell('createIndicator'), indicatorsApi.useTell('updateIndicator')];
  const problems = fieldProblems(create.error ?? update.error);
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const wrong = (field: (typeof needed)[number]): string | undefined => (tried && !draft[field].trim() ? words.needed : problems[field]);
  const save = (): void => {
    setTried(true);
    if ((!indicator && !code.trim()) || needed.some((field) => !draft[field].trim())) return;
    const { own, note, ...said } = draft;
    const saying = { ...said, note: note.trim() || null };
    const done = { onSuccess: () => { showToast({ text: words.saved, sign: 'ok' }); onClose(); if (!indicator) go(paths.indicator(id)); } };
    if (indicator) update.mutate({ id, version: indicator.version, ...saying, ...(own === (indicator.visibility === 'own') ? {} : { visibility: own ? 'own' : 'public' }) }, done);
    else create.mutate({ id, country, code: code.trim(), ...(territory ? { territory } : {}), ...saying, visibility: own ? 'own' : 'public' }, done);
  };
  return (
    <TaskSheet title={indicator ? words.editTitle : words.createTitle} onAct={save} onClose={onClose} busy={create.isPending || update.isPending} problem={create.error ?? update.error}>
      {indicator ? null : (
        <>
          <SelectField label={words.country} value={country} onChange={(next) => { setCountry(next); setTerritory(undefined); }} options={countries.map((one) => ({ value: one.code, label: one.name }))} />
          <PlacePick key={country} label={words.territory} hint={words.territoryHint} country={country} code={territory} onChoose={setTerritory} />
          <TextField label={words.code} hint={words.codeHint} value={code} onChange={setCode} maxLength={40} error={tried && !code.trim() ? words.needed : problems['code']} />
        </>
      )}
      <TextField label={words.name} value={draft.name} onChange={(name) => set({ name })} maxLength={300} error={wrong('name')} />
      <TextArea label={words.measures} hint={words.measuresHint} rows={3} value={draft.measures} onChange={(measures) => set({ measures })} maxLength={2000} error={wrong('measures')} />
      <TextField label={words.unit} hint={words.unitHint} value={draft.unit} onChange={(unit) => set({ unit })} maxLength={80} error={wrong('unit')} />
      <SelectField label={words.better} value={draft.better} onChange={(better) => set({ better: better as Better })} options={options(betterWords)} />
      <SelectField label={words.sourceKind} value={draft.sourceKind} onChange={(sourceKind) => set({ sourceKind: sourceKind as SourceKind })} options={options(sourceWords)} />
      <TextField label={words.producer} value={draft.producer} onChange={(producer) => set({ producer })} maxLength={300} error={wrong('producer')} />
      <SelectField label={words.periodicity} value={draft.periodicity} onChange={(periodicity) => set({ periodicity: periodicity as Periodicity })} options={options(periodicityWords)} />
      <TextArea label={words.note} optional rows={2} value={draft.note} onChange={(note) => set({ note })} maxLength={2000} />
      <Checkbox label={words.private} note={words.privateNote} checked={draft.own} onChange={(own) => set({ own })} />
    </TaskSheet>
  );
}
