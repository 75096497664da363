import type { Element } from '../../contract/plan.ts';
import type { Field } from '../../contract/scheme.ts';
import { fieldsOf, kindOf } from '../../rules/scheme.ts';
import { standingOf } from '../../rules/completeness.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { yearKey, yearsOf, type Draft } from './draft.ts';
import { FieldInput } from './FieldInput.tsx';

interface FieldSectionsProps {
  open: OpenPlan;
  element: Element;
  draft: Draft;
  errors: Record<string, string>;
  onChange: (key: string, value: string) => void;
}

/** The fields of the kind: those it needs and those that hold something first, years in a row, the rest folded. */
export function FieldSections({ open, element, draft, errors, onChange }: FieldSectionsProps) {
  const needs = kindOf(open.scheme, draft.kind)?.needs ?? [];
  const fields = fieldsOf(open.scheme, draft.kind);
  const plain = fields.filter((field) => !field.byYear);
  const first = plain.filter((field) => needs.includes(field.id) || standingOf(element.fields[field.id]) !== 'empty');
  const others = plain.filter((field) => !first.includes(field));
  const wrongBelow = others.some((field) => errors[field.id] !== undefined);
  const input = (field: Field) => <FieldInput key={field.id} field={field} needed={needs.includes(field.id)} value={draft.fields[field.id] ?? ''} onChange={(value) => onChange(field.id, value)} error={errors[field.id]} />;
  return (
    <>
      {first.map(input)}
      {fields.filter((field) => field.byYear).map((field) => <YearInputs key={field.id} open={open} element={element} field={field} draft={draft} errors={errors} onChange={onChange} />)}
      {others.length > 0 ? <details open={wrongBelow ? true : undefined}><summary>{words.others(others.length)}</summary><div className="form">{others.map(input)}</div></details> : null}
    </>
  );
}

function YearInputs({ open, element, field, draft, errors, onChange }: FieldSectionsProps & { field: Field }) {
  const version = open.plan.versions.find((v) => v.number === open.shown);
  const years = yearsOf(element.fields[field.id], version?.validFrom ?? null, version?.validTo ?? null);
  if (years.length === 0) return null;
  return (
    <fieldset className="fl">
      <legend>{field.title}</legend>
      <span className="hint">{words.numberHint}</span>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))', gap: 8 }}>
        {years.map((year) => {
          const key = yearKey(field.id, year);
          return <FieldInput key={key} field={field} year={year} needed value={draft.fields[key] ?? ''} onChange={(value) => onChange(key, value)} error={errors[key]} />;
        })}
      </div>
    </fieldset>
  );
}
