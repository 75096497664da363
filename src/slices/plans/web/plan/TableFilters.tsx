import { useMemo, useState } from 'react';
import { fold } from '../../../../kernel/text.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton, type MenuEntry } from '../../../../web/ui/MenuButton.tsx';
import { kindOf } from '../../rules/scheme.ts';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { dialogWords, tableWords as words } from '../words.ts';
import { responsiblesOf, type Row } from './rows.ts';
import type { OpenPlan, PlanViewKey } from './state.ts';

interface TableFiltersProps {
  open: OpenPlan;
  rows: readonly Row[];
  view: Partial<Record<PlanViewKey, string>>;
  change: (change: Partial<Record<PlanViewKey, string | undefined>>) => void;
  count: string;
}

/** Filters that read as sentences: kind, line, responsible, what is missing, words of the text. */
export function TableFilters({ open, rows, view, change, count }: TableFiltersProps) {
  const [choosing, setChoosing] = useState(false);
  const { scheme } = open;
  const present = scheme.kinds.filter((kind) => open.byKind[kind.id]).sort((a, b) => a.order - b.order);
  const lines = rows.filter((row) => row.kind === 'linea' || kindOf(scheme, row.kind)?.transversal);
  const people = useMemo(() => responsiblesOf(rows), [rows]);
  const line = lines.find((row) => row.code === view.linea);
  const lacking = scheme.fields.find((field) => field.id === view.falta);
  return (
    <>
      <FilterBar
        count={count}
        filters={[
          ...(people.length > 0 ? [{ key: 'who', label: view.responsable ? words.responsible(view.responsable) : words.everyResponsible, active: Boolean(view.responsable), onOpen: () => setChoosing(true), onClear: () => change({ responsable: undefined }) }] : []),
          ...(lacking ? [{ key: 'lacks', label: words.without(lacking.title), active: true, onClear: () => change({ falta: undefined }) }] : []),
        ]}
      >
        <SearchText label={words.search} placeholder={words.searchPlaceholder} value={view.q ?? ''} onSearch={(q) => change({ q })} />
        <Choice active={view.tipo !== undefined} label={view.tipo ? words.kind(kindOf(scheme, view.tipo)?.name ?? view.tipo) : words.everyKind} all={words.all} options={present.map((kind) => ({ key: kind.id, label: kind.plural }))} onChoose={(tipo) => change({ tipo })} />
        {lines.length > 0 ? <Choice active={view.linea !== undefined} label={view.linea ? words.line(line ? line.code : view.linea) : words.everyLine} all={words.allLines} options={lines.map((row) => ({ key: row.code, label: `${row.code} ${row.text}` }))} onChoose={(linea) => change({ linea })} /> : null}
      </FilterBar>
      {choosing ? <PersonDialog people={people} onClose={() => setChoosing(false)} onChoose={(responsable) => { change({ responsable }); setChoosing(false); }} /> : null}
    </>
  );
}

interface ChoiceProps {
  active: boolean;
  label: string;
  all: string;
  options: { key: string; label: string }[];
  onChoose: (key: string | undefined) => void;
}

function Choice({ active, label, all, options, onChoose }: ChoiceProps) {
  const entries: MenuEntry[] = [{ key: ' all', label: all, onAct: () => onChoose(undefined) }, ...options.map((option) => ({ ...option, onAct: () => onChoose(option.key) }))];
  return <MenuButton className={active ? 'btn sm on' : 'btn sm'} entries={entries}>{label}</MenuButton>;
}

function PersonDialog({ people, onClose, onChoose }: { people: readonly string[]; onClose: () => void; onChoose: (name: string) => void }) {
  const [text, setText] = useState('');
  const found = people.filter((name) => fold(name).includes(fold(text)));
  return (
    <Dialog open onClose={onClose} title={words.chooseResponsible} actions={<Button onClick={onClose}>{dialogWords.cancel}</Button>}>
      <TextField label={words.filterList} optional value={text} onChange={setText} />
      <ul className="sheet-links" style={{ marginTop: 12, maxHeight: '50dvh', overflowY: 'auto' }}>
        {found.map((name) => <li key={name}><Button kind="quiet" onClick={() => onChoose(name)}>{name}</Button></li>)}
      </ul>
      {found.length === 0 ? <p className="meta">{words.noneInList}</p> : null}
    </Dialog>
  );
}
