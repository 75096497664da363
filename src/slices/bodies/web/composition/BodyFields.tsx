import { useState, type ReactElement } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { Body, Initiative, Named } from '../../contract/composition.ts';
import { PlacePick } from '../board/PlaceDialog.tsx';
import { territoriesApi, aDay } from './api.ts';
import { BodyPick, InstitutionPick } from './Picks.tsx';
import { initiatives, words } from './words.ts';

/** What is written of a body, new or not. */
export interface BodyDraft {
  name: string;
  parent: Named | undefined;
  institution: Named | undefined;
  promoter: Named | undefined;
  convener: Named | undefined;
  initiative: Initiative;
  note: string;
  source: string;
  part: string;
  others: string[];
}

export const emptyDraft: BodyDraft = { name: '', parent: undefined, institution: undefined, promoter: undefined, convener: undefined, initiative: 'unknown', note: '', source: '', part: '', others: [] };

export function draftOf(body: Body): BodyDraft {
  const seat = body.serves.find(({ place }) => place.code === body.place?.code);
  const parent = body.parents.at(-1);
  return {
    name: body.name, parent: parent ? { id: parent.id, name: parent.name } : undefined, institution: body.institution ?? undefined, promoter: body.promoter ?? undefined, convener: body.convener ?? undefined,
    initiative: body.initiative, note: body.note ?? '', source: body.source ?? '', part: seat?.part ?? '', others: body.serves.filter((one) => one !== seat).map(({ place }) => place.code),
  };
}

/** The words of a draft as operations take them, without the name. What a body serves keeps its dates. */
export const saidBy = (draft: BodyDraft, seat: string, before?: Body) => ({
  parent: draft.parent?.id ?? null, institution: draft.institution?.id ?? null, promoter: draft.promoter?.id ?? null, convener: draft.convener?.id ?? null, initiative: draft.initiative, note: draft.note.trim() || null, source: draft.source.trim() || null,
  serves: [...(draft.part.trim() || before?.serves.some(({ place, from, to }) => place.code === seat && (from ?? to)) ? [seat] : []), ...draft.others].map((territory) => {
    const kept = before?.serves.find(({ place }) => place.code === territory);
    return { territory, part: territory === seat ? draft.part.trim() || null : (kept?.part ?? null), from: kept?.from ?? null, to: kept?.to ?? null };
  }),
});

interface FieldsProps {
  draft: BodyDraft;
  onChange: (change: Partial<BodyDraft>) => void;
  country: string | undefined;
  /** The directory's entry is chosen here, not made. */
  entry: boolean;
}

/** The fields that a new body and one to be corrected share. */
export function BodyFields({ draft, onChange, country, entry }: FieldsProps): ReactElement {
  return (
    <>
      <BodyPick label={words.parentField} hint={words.parentHint} optional country={country} chosen={draft.parent} onChoose={(parent) => onChange({ parent })} />
      <SelectField label={words.initiativeField} value={draft.initiative} onChange={(value) => onChange({ initiative: value as Initiative })} options={Object.entries(initiatives).map(([value, label]) => ({ value, label }))} /* its options are the initiatives */ />
      <InstitutionPick label={words.promoterField} hint={words.promoterHint} optional chosen={draft.promoter} onChoose={(promoter) => onChange({ promoter })} />
      <InstitutionPick label={words.convenerField} optional chosen={draft.convener} onChoose={(convener) => onChange({ convener })} />
      {entry ? <InstitutionPick label={words.institutionField} optional chosen={draft.institution} onChoose={(institution) => onChange({ institution })} /> : null}
      <TextField label={words.partField} hint={words.partHint} optional value={draft.part} onChange={(part) => onChange({ part })} maxLength={200} />
      <Others codes={draft.others} onChange={(others) => onChange({ others })} />
      <TextField label={words.sourceField} hint={words.sourceHint} optional value={draft.source} onChange={(source) => onChange({ source })} maxLength={300} />
      <TextArea label={words.noteField} optional rows={2} value={draft.note} onChange={(note) => onChange({ note })} maxLength={2000} />
    </>
  );
}

/** Other territories that the body serves. */
function Others({ codes, onChange }: { codes: string[]; onChange: (codes: string[]) => void }): ReactElement {
  const [adding, setAdding] = useState(false);
  const take = (code: string): void => {
    setAdding(false);
    onChange([...new Set([...codes, code])]);
  };
  return (
    <div className="stack">
      {codes.map((code) => <Other key={code} code={code} onTake={() => onChange(codes.filter((one) => one !== code))} />)}
      {adding ? <PlacePick label={words.othersField} code={undefined} onChoose={take} /> : <div><Button small icon="plus" onClick={() => setAdding(true)}>{words.addPlace}</Button></div>}
    </div>
  );
}

function Other({ code, onTake }: { code: string; onTake: () => void }): ReactElement {
  const name = territoriesApi.useAsk('get', { code }, { freshMs: aDay }).data?.name ?? code;
  return <div className="row between"><span>{name} <span className="code">{code}</span></span><Button small kind="quiet" icon="close" onClick={onTake}>{words.takePlace(name)}</Button></div>;
}
