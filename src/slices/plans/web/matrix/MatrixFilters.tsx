import { useMemo, useState, type ReactElement } from 'react';
import { fold } from '../../../../kernel/text.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton, type MenuEntry } from '../../../../web/ui/MenuButton.tsx';
import { Popover } from '../../../../web/ui/Popover.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { kindOf } from '../../rules/scheme.ts';
import type { OpenPlan } from '../plan/state.ts';
import { dialogWords, tableWords } from '../words.ts';
import { inARow } from '../written.ts';
import { toggled, type MatrixView, type MatrixViewKey } from './filters.ts';
import { anything, responsiblesOf, yearsIn, type RowFilter, type Row } from './rows.ts';
import { matrixWords as words } from './words.ts';
import './matrix.css';

interface MatrixFiltersProps {
  open: OpenPlan;
  rows: readonly Row[];
  view: MatrixView;
  filter: RowFilter;
  change: (change: Partial<Record<MatrixViewKey, string | undefined>>) => void;
}

/** Filters that read as sentences, all of them in the address. */
export function MatrixFilters({ open: { scheme, byKind }, rows, view, filter, change }: MatrixFiltersProps): ReactElement {
  const [choosing, setChoosing] = useState(false);
  const kinds = scheme.kinds.filter((kind) => byKind[kind.id]).sort((a, b) => a.order - b.order);
  const lines = rows.filter((row) => row.kind === 'linea');
  const crossing = rows.filter((row) => kindOf(scheme, row.kind)?.transversal);
  const states = scheme.fields.find((field) => field.id === 'estado' && kinds.some((kind) => field.kinds.includes(kind.id)))?.choices ?? [];
  const needed = scheme.fields.filter((field) => kinds.some((kind) => kind.needs.includes(field.id)));
  const people = useMemo(() => responsiblesOf(rows), [rows]);
  const years = useMemo(() => yearsIn(scheme, rows).map(String), [scheme, rows]);
  const titleOf = (id: string): string => scheme.fields.find((field) => field.id === id)?.title.toLocaleLowerCase('es') ?? id;
  const named = (ids: readonly string[] | undefined, from: readonly { id: string; name: string }[]): string => inARow((ids ?? []).map((id) => from.find((one) => one.id === id)?.name ?? id));
  const kindNames = kinds.map(({ id, plural }) => ({ id, name: plural }));
  const stateNames = states.map(({ id, label }) => ({ id, name: label }));
  return (
    <>
      <FilterBar
        search={<SearchText label={tableWords.search} placeholder={tableWords.searchPlaceholder} value={view.q ?? ''} onSearch={(q) => change({ q })} />}
        set={[filter.kinds?.length, view.linea, view.transversal, filter.states?.length, view.anio, view.falta].filter(Boolean).length}
        filters={people.length > 0 ? [{ key: 'who', label: view.responsable ? tableWords.responsible(view.responsable) : tableWords.everyResponsible, active: Boolean(view.responsable), onOpen: () => setChoosing(true), onClear: () => change({ responsable: undefined }) }] : []}
      >
        <Several label={filter.kinds?.length ? words.kinds(named(filter.kinds, kindNames)) : tableWords.everyKind} chosen={filter.kinds} options={kindNames} onToggle={(one, on) => change({ tipo: toggled(filter.kinds, one, on) })} />
        <One active={view.linea} label={view.linea ? tableWords.line(view.linea) : tableWords.everyLine} all={tableWords.allLines} options={lines.map(({ code, text }) => ({ key: code, label: `${code} ${text}` }))} onChoose={(linea) => change({ linea })} />
        <One active={view.transversal} label={view.transversal ? words.crossing(view.transversal) : words.everyCrossing} all={tableWords.allLines} options={crossing.map(({ code, text }) => ({ key: code, label: `${code} ${text}` }))} onChoose={(transversal) => change({ transversal })} />
        <Several label={filter.states?.length ? words.state(named(filter.states, stateNames)) : words.everyState} chosen={filter.states} options={stateNames} onToggle={(one, on) => change({ estado: toggled(filter.states, one, on) })} />
        <One active={view.anio} label={view.anio ? words.year(view.anio) : words.everyYear} all={tableWords.all} options={years.map((year) => ({ key: year, label: year }))} onChoose={(anio) => change({ anio })} />
        <One active={view.falta} label={view.falta ? words.lacks(view.falta === anything ? words.anyLack : titleOf(view.falta)) : words.everyLack} all={words.allLacks} options={needed.length === 0 ? [] : [{ key: anything, label: words.anyLack }, ...needed.map(({ id, title }) => ({ key: id, label: title }))]} onChoose={(falta) => change({ falta })} />
      </FilterBar>
      {choosing ? <PersonDialog people={people} onClose={() => setChoosing(false)} onChoose={(responsable) => { change({ responsable }); setChoosing(false); }} /> : null}
    </>
  );
}

const buttonClass = (active: boolean): string => (active ? 'btn sm on' : 'btn sm');

interface OneProps {
  active: string | undefined;
  label: string;
  all: string;
  options: { key: string; label: string }[];
  onChoose: (key: string | undefined) => void;
}

/** One of several, or all; stays away where there is nothing to choose. */
function One({ active, label, all, options, onChoose }: OneProps): ReactElement | null {
  if (options.length === 0 && active === undefined) return null;
  const entries: MenuEntry[] = [{ key: ' all', label: all, onAct: () => onChoose(undefined) }, ...options.map((option) => ({ ...option, onAct: () => onChoose(option.key) }))];
  return <MenuButton className={buttonClass(active !== undefined)} entries={entries}>{label}</MenuButton>;
}

interface SeveralProps {
  label: string;
  chosen: readonly string[] | undefined;
  options: { id: string; name: string }[];
  onToggle: (one: string, on: boolean) => void;
}

/** Some of several, each yes or no. */
function Several({ label, chosen = [], options, onToggle }: SeveralProps): ReactElement | null {
  if (options.length === 0) return null;
  return (
    <Popover buttonClass={buttonClass(chosen.length > 0)} button={label} className="pop">
      {() => <div className="choices">{options.map(({ id, name }) => <Checkbox key={id} label={name} checked={chosen.includes(id)} onChange={(on) => onToggle(id, on)} />)}</div>}
    </Popover>
  );
}

function PersonDialog({ people, onClose, onChoose }: { people: readonly string[]; onClose: () => void; onChoose: (name: string) => void }): ReactElement {
  const [text, setText] = useState('');
  const found = people.filter((name) => fold(name).includes(fold(text)));
  return (
    <Dialog open onClose={onClose} title={tableWords.chooseResponsible} actions={<Button onClick={onClose}>{dialogWords.cancel}</Button>}>
      <TextField label={tableWords.filterList} optional value={text} onChange={setText} />
      <ul className="sheet-links" style={{ marginTop: 12, maxHeight: '50dvh', overflowY: 'auto' }}>
        {found.map((name) => <li key={name}><Button kind="quiet" onClick={() => onChoose(name)}>{name}</Button></li>)}
      </ul>
      {found.length === 0 ? <p className="meta">{tableWords.noneInList}</p> : null}
    </Dialog>
  );
}
