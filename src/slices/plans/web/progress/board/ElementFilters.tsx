import { useView } from '../../../../../web/route.ts';
import { FilterBar } from '../../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../../web/ui/MenuButton.tsx';
import { TONES, type Tone } from '../../../../../web/ui/Sprite.tsx';
import { kindOf } from '../../../rules/scheme.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { valueWords } from '../words.ts';
import { toneCounts, type Board } from './tones.ts';
import type { BoardKey } from './view.ts';
import { boardWords as words } from './words.ts';

/** Filters that read as sentences, all of them in the address. */
export function ElementFilters({ open: { scheme }, board, names, count }: { open: OpenPlan; board: Board; names: Partial<Record<Tone, string>>; count: string }) {
  const [view, change] = useView<BoardKey>();
  const kinds = [...new Set(board.elements.map(({ kind }) => kind))].map((kind) => ({ key: kind, label: kindOf(scheme, kind)?.plural ?? kind }));
  const counts = toneCounts(board.elements);
  const tones = TONES.filter((tone) => counts[tone]).map((tone) => ({ key: tone, label: names[tone] ?? words.tones[tone] }));
  const lines = [...new Map(board.lines.map(({ code, text }) => [code, { key: code, label: `${code} ${text}` }])).values()];
  const people = [...new Set(board.elements.map(({ responsible }) => responsible).filter((name) => name !== ''))].toSorted((a, b) => a.localeCompare(b, 'es')).map((name) => ({ key: name, label: name }));
  return (
    <FilterBar count={count} filters={[]} set={[view.estado, view.tipo, view.linea, view.responsable].filter((one) => one !== undefined).length}>
      <One at={view.estado} none={words.every.state} all={words.all.state} said={words.one.state} options={tones} onChoose={(estado) => change({ estado })} />
      <One at={view.tipo} none={words.every.kind} all={words.all.kind} said={words.one.kind} options={kinds} onChoose={(tipo) => change({ tipo })} />
      <One at={view.linea} none={words.every.line} all={words.all.line} said={(label) => words.one.line(label.split(' ')[0] ?? label)} options={lines} onChoose={(linea) => change({ linea })} />
      <One at={view.responsable} none={words.every.responsible} all={words.all.responsible} said={words.one.responsible} options={people} onChoose={(responsable) => change({ responsable })} />
    </FilterBar>
  );
}

interface OneProps {
  at: string | undefined;
  none: string;
  all: string;
  said: (label: string) => string;
  options: readonly { key: string; label: string }[];
  onChoose: (key: string | undefined) => void;
}

function One({ at, none, all, said, options, onChoose }: OneProps) {
  if (options.length < 2 && at === undefined) return null;
  const chosen = at === undefined ? undefined : (options.find(({ key }) => key === at)?.label ?? (at === '' ? valueWords.unnamed : at));
  return (
    <MenuButton className={chosen === undefined ? 'btn sm' : 'btn sm on'} entries={[{ key: ' all', label: all, onAct: () => onChoose(undefined) }, ...options.map(({ key, label }) => ({ key, label, onAct: () => onChoose(key) }))]}>
      {chosen === undefined ? none : said(chosen)}
    </MenuButton>
  );
}
