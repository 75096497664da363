import { useState } from 'react';
import type { Mark } from '../../../../kernel/statement.ts';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import type { Statement, WholeDocument } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import { OpenFindings, useOpenFindings } from './open-findings.ts';
import { PlaceList } from './PlaceList.tsx';
import { Reader } from './Reader.tsx';
import { StateSheet, type StateAt } from './StateSheet.tsx';
import { words } from './words.ts';
import './margin.css';

/** Which statements are shown, as the address keeps it. */
export interface SaidFilter {
  property?: string;
  part?: string;
  mark?: Mark;
}

/** A document with what is written down of it: beside its text where the house has it, else by its places. */
export function Margin({ document }: { document: WholeDocument }) {
  const [view, change] = useView<'propiedad' | 'parte' | 'lectura'>();
  const [writing, setWriting] = useState<StateAt | Statement>();
  const may = useMay();
  const open = useOpenFindings(document.id);
  const parts = sourcesApi.useAsk('statementParts', { id: document.id }).data;
  const filter: SaidFilter = { ...(view.propiedad ? { property: view.propiedad } : {}), ...(view.parte ? { part: view.parte } : {}), ...(view.lectura ? { mark: view.lectura as Mark } : {}) }; // a word that is no mark is refused by the contract
  const hasText = document.reading === 'read' || (document.reading === 'large' && document.pages !== null);
  const state = (
    <Button kind="main" icon="plus" disabledReason={may('sources.state') ? undefined : words.noGrant} onClick={() => setWriting({})}>{words.state}</Button>
  );
  const count = document.statements.value;
  return (
    <OpenFindings value={open}>
      {document.reading === null || document.reading === 'read' ? null : <Note kind={document.reading === 'waiting' ? 'info' : 'risk'}>{words.reading[document.reading]}</Note>}
      {document.reading === null && count > 0 ? <p className="meta">{words.noText}</p> : null}
      {parts && count > 0 ? (
        <div className="reading-bar" role="group" aria-label={words.filters}>
          <Choice label={words.property} value={view.propiedad} options={parts.properties.map(({ property, name, count: n }) => ({ value: property, label: words.optionOf(name, n) }))} onChange={(propiedad) => change({ propiedad })} />
          <Choice label={words.part} value={view.parte} options={parts.parts.map(({ part, count: n }) => ({ value: part, label: words.optionOf(part, n) }))} onChange={(parte) => change({ parte })} />
          <Choice label={words.mark} value={view.lectura} options={parts.marks.map(({ mark, count: n }) => ({ value: mark, label: words.optionOf(words.marks[mark], n) }))} onChange={(lectura) => change({ lectura })} />
          {Object.keys(filter).length > 0 ? <Button small kind="quiet" onClick={() => change({ propiedad: undefined, parte: undefined, lectura: undefined })}>{words.clear}</Button> : null}
          {state}
        </div>
      ) : null}
      {count === 0 ? <EmptyState title={words.noStatements} actions={state}>{hasText ? words.noStatementsText : words.noStatementsNoText}</EmptyState> : null}
      {hasText ? <Reader document={document} filter={filter} onState={setWriting} onEdit={setWriting} /> : count > 0 ? <PlaceList document={document} filter={filter} onEdit={setWriting} /> : null}
      {hasText && count > 0 ? <p className="meta hide-s">{words.keys}</p> : null}
      {writing ? <StateSheet document={document} at={writing} onClose={() => setWriting(undefined)} /> : null}
    </OpenFindings>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** One filter; away when there is nothing to choose between. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  if (options.length < 2 && value === undefined) return null;
  return <SelectField label={label} value={value ?? ''} options={options} placeholder={words.all} onChange={(next) => onChange(next || undefined)} />;
}
