import { Glossed } from '../../../../web/Glossed.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { FactList } from '../../../../web/ui/Block.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import type { Element } from '../../contract/plan.ts';
import { fieldsOf, kindOf } from '../../rules/scheme.ts';
import { missingOf, standingOf } from '../../rules/completeness.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { inARow } from '../written.ts';
import { ShownValue } from './ShownValue.tsx';
import { kindsUnder } from './tree-items.ts';

interface ElementViewProps {
  open: OpenPlan;
  element: Element;
  hrefOf: (elementId: string) => string;
  onEdit: () => void;
  onAdd: () => void;
  onRemove: () => void;
}

/** The sheet of an element: what it says, what hangs where, what is missing, and what may be done. */
export function ElementView({ open, element, hrefOf, onEdit, onAdd, onRemove }: ElementViewProps) {
  const { scheme, plan, locked, elements } = open;
  const fields = fieldsOf(scheme, element.kind).filter((field) => field.id !== 'ejemplo'); // shown as a mark in the title
  const missing = missingOf(scheme, element);
  const filled = fields.filter((field) => standingOf(element.fields[field.id]) !== 'empty');
  const empty = fields.filter((field) => !filled.includes(field) && !missing.includes(field));
  const parent = elements.find((e) => e.id === element.parentId);
  const below = kindsUnder(scheme, element.kind);
  return (
    <div className="stack">
      <p className="lead" style={{ overflowWrap: 'anywhere' }}><Glossed text={element.text} /></p>
      {missing.length > 0 ? <Note kind="risk"><b>{words.missingTitle(missing.length)}</b>: {inARow(missing.map((f) => f.title.toLocaleLowerCase('es')))}.</Note> : null}
      <div className="row start">
        <Button kind={missing.length > 0 ? 'main' : 'normal'} small icon="pencil" onClick={onEdit} disabledReason={locked}>{words.edit}</Button>
        {locked === undefined ? (
          <>
            <Button small icon="plus" onClick={onAdd} disabledReason={below.length === 0 ? words.nothingUnder : undefined}>{words.addUnder}</Button>
            <Button kind="quiet" small icon="remove" onClick={onRemove} disabledReason={elements.some((e) => e.parentId === element.id) ? words.hasChildren : undefined}>{words.remove}</Button>
          </>
        ) : null}
      </div>
      <FactList
        items={[
          { label: words.hangsFrom, value: parent ? <Link href={hrefOf(parent.id)}>{parent.code} {parent.text}</Link> : words.root },
          ...(scheme.kinds.some((kind) => kind.transversal) && !kindOf(scheme, element.kind)?.transversal ? [{ label: words.lines, value: <LineNames open={open} codes={element.lines} hrefOf={hrefOf} /> }] : []),
          ...filled.map((field) => ({ label: field.title, value: <ShownValue field={field} value={element.fields[field.id]} territory={plan.territory} /> })),
          ...missing.filter((field) => !filled.includes(field)).map((field) => ({ label: field.title, value: <span className="meta">{words.missing.toLocaleLowerCase('es')}</span> })),
        ]}
      />
      {empty.length > 0 ? <details><summary className="meta">{words.empties(empty.length)}</summary><p className="meta">{inARow(empty.map((f) => f.title))}.</p></details> : null}
    </div>
  );
}

function LineNames({ open, codes, hrefOf }: { open: OpenPlan; codes: readonly string[]; hrefOf: ElementViewProps['hrefOf'] }) {
  if (codes.length === 0) return <span className="meta">{words.noLines}</span>;
  return (
    <ul>
      {codes.map((code) => {
        const line = open.elements.find((e) => e.code === code);
        return <li key={code}>{line ? <Link href={hrefOf(line.id)}>{code} {line.text}</Link> : code}</li>;
      })}
    </ul>
  );
}
