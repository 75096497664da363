import { useState } from 'react';
import { Block } from '../../../web/ui/Block.tsx';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { Checkbox, DateField, SelectField, TextField } from '../../../web/ui/fields.tsx';
import { LongWork } from '../../../web/ui/LongWork.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import type { BoundaryPreview, BoundaryProblem, Country } from '../contract.ts';
import { territoriesApi } from './api.ts';
import { Refused } from '../../../web/Refused.tsx';
import { boundaryWords as words, counter } from './words.ts';

interface TrialProps {
  fileId: string;
  country: Country;
  level: string;
  onDone: (units: number) => void;
}

/** What a file would bring, and the question whether to bring it. Nothing is kept before. */
export function BoundaryTrial({ fileId, country, level, onDone }: TrialProps) {
  const [codeField, setCodeField] = useState<string>();
  const input = { fileId, country: country.code, level, ...(codeField ? { codeField } : {}) };
  const { data, error } = territoriesApi.useAsk('previewBoundaries', input, { post: true, keep: true });
  if (error) return <Refused problem={error} what={words.failed} />;
  if (!data) return <LongWork title={words.reading} done={0} />;
  return (
    <Block title={words.matched(data.matched, data.shapes)} meta={data.format}>
      <div className="stack wide">
        <SelectField label={words.codeField} value={codeField ?? data.codeField ?? ''} onChange={(field) => setCodeField(field || undefined)} options={[{ value: '', label: words.ownId }, ...data.fields.map((field) => ({ value: field, label: field }))]} />
        <Findings data={data} count={counter(country.locale)} />
        {data.matched === 0 ? <Note kind="late">{words.nothingMatches}</Note> : <Question input={input} data={data} onDone={onDone} />}
      </div>
    </Block>
  );
}

const columns: Column<BoundaryProblem>[] = [
  { key: 'shape', head: words.shape, numeric: true, cell: (one) => one.shape },
  { key: 'code', head: words.code, main: true, cell: (one) => <span className="code">{one.code || '–'}</span> },
  { key: 'message', head: words.problem, cell: (one) => one.message },
];

function Findings({ data, count }: { data: BoundaryPreview; count: (n: number) => string }) {
  return (
    <>
      <p>{words.points(count(data.points.before), count(data.points.after))} {words.neighbours(data.neighbours.found, data.neighbours.added)}</p>
      {data.problems.length > 0 ? <><h3>{words.problems(data.problems.length)}</h3><DataTable caption={words.problems(data.problems.length)} columns={columns} rows={data.problems} rowKey={(one) => String(one.shape)} compact /></> : null}
      {data.missingCount > 0 ? <details><summary>{words.missing(data.missingCount)}</summary><p>{data.missing.map(({ code, name }) => `${name} (${code})`).join(', ')}{data.missingCount > data.missing.length ? '…' : ''}</p></details> : null}
    </>
  );
}

function Question({ input, data, onDone }: { input: { fileId: string; country: string; level: string }; data: BoundaryPreview; onDone: (units: number) => void }) {
  const [vintage, setVintage] = useState('');
  const [source, setSource] = useState('');
  const [from, setFrom] = useState('');
  const [neighbours, setNeighbours] = useState(data.neighbours.added > 0);
  const send = territoriesApi.useTell('importBoundaries');
  const clean = data.problems.length === 0;
  const go = (): void => send.mutate({ ...input, vintage, source, neighbours, onlyValid: !clean, ...(from ? { from } : {}) }, { onSuccess: ({ units }) => onDone(units) });
  const ready = vintage.trim() !== '' && source.trim() !== '';
  return (
    <div className="form">
      <TextField label={words.vintage} hint={words.vintageHint} value={vintage} onChange={setVintage} />
      <TextField label={words.source} hint={words.sourceHint} value={source} onChange={setSource} />
      <DateField label={words.from} optional value={from} onChange={setFrom} />
      {data.neighbours.added > 0 ? <Checkbox label={words.addNeighbours} checked={neighbours} onChange={setNeighbours} /> : null}
      {send.error ? <Refused problem={send.error} what={words.refused} kept={words.kept} /> : null}
      <div className="acts"><Button kind="main" busy={send.isPending} disabledReason={ready ? undefined : words.needWords} onClick={go}>{clean ? words.import(data.matched) : words.importValid(data.matched)}</Button></div>
    </div>
  );
}
