import { paths } from '../../../../web/paths.ts';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { findingsOperations } from '../../contract/findings.ts';
import type { Output } from '../../../../kernel/contract.ts';
import { sourcesApi } from '../api.ts';
import { stateList, stateOf, type RegisterKey, type RegisterView } from './view.ts';
import { countText, kindWords, severityWords, some, stateWords, words } from './words.ts';

export type Counts = Output<(typeof findingsOperations)['findingCounts']>;

/** The kinds of rule with what each found; another filter never hides where else to look. */
function KindChips({ counts, view }: { counts: Counts; view: RegisterView }) {
  const all = counts.kinds.reduce((sum, { count }) => sum + count, 0);
  const chip = (key: string, label: string, count: number, tipo: string | undefined) => (
    <Link key={key} href={paths.findings({ ...view, tipo, regla: undefined })} aria-current={view.tipo === tipo && (tipo !== undefined || !view.regla) ? 'true' : undefined}>{label} <b>{countText(count)}</b></Link>
  );
  return <nav className="fkinds" aria-label={words.kinds}>{[chip('all', words.all, all, undefined), ...counts.kinds.toSorted((a, b) => b.count - a.count).map(({ kind, count }) => chip(kind, kindWords[kind], count, kind))]}</nav>;
}

interface FiltersProps {
  counts: Counts;
  view: RegisterView;
  shown: number;
  onChange: (change: Partial<Record<RegisterKey, string | undefined>>) => void;
}

/** Kind, state, document, rule, gravity and words; each in the address. */
export function Filters({ counts, view, shown, onChange }: FiltersProps) {
  const state = stateOf(view);
  const of = (word: string): number => counts.states.find((one) => one.state === word)?.count ?? 0;
  const states = [...stateList.map((one) => ({ value: one as string, label: `${stateWords[one].many} ${countText(of(one))}` })), { value: 'todos', label: words.all }].map((one) => ({ ...one, href: paths.findings({ ...view, estado: one.value === 'open' ? undefined : one.value }) }));
  const topic = sourcesApi.useAsk('topic', { id: view.asunto ?? '' }, { enabled: Boolean(view.asunto) }).data?.name;
  const named = (name: string, title: string): string => (name === title ? title : `${name} · ${title}`);
  const set = [view.tipo, view.fuente, view.regla, view.gravedad, state === 'open' ? undefined : state].filter(Boolean).length;
  return (
    <>
      <FilterBar
        search={<SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => onChange({ q })} />}
        set={set}
        filters={[...(view.territorio ? [{ key: 'territorio', label: words.inTerritory(view.territorio), active: true, onClear: () => onChange({ territorio: undefined }) }] : []), ...(view.asunto ? [{ key: 'asunto', label: words.ofTopic(topic ?? view.asunto), active: true, onClear: () => onChange({ asunto: undefined }) }] : [])]}
        count={words.shown(shown, counts.total)}
      >
        <KindChips counts={counts} view={view} />
        <div className="fstates"><Segmented label={words.states} value={state} options={states} /></div>
        <Pick label={words.source} any={words.anySource} value={view.fuente} options={counts.sources.map(({ id, name, title, count }) => [id, `${named(name, title).slice(0, 60)} (${countText(count)})`])} other={view.fuente} onPick={(fuente) => onChange({ fuente })} />
        <Pick label={words.rule} any={words.anyRule} value={view.regla} options={counts.rules.map(({ rule, title, count }) => [rule, `${title} (${countText(count)})`])} onPick={(regla) => onChange({ regla, tipo: undefined })} />
        <Pick label={words.severity} any={words.anySeverity} value={view.gravedad} options={counts.severities.map(({ severity, count }) => [severity, `${severityWords[severity].many} (${countText(count)})`])} onPick={(gravedad) => onChange({ gravedad })} />
      </FilterBar>
      <p className="vh" role="status">{some(counts.total, 'hallazgo', 'hallazgos')}</p>
    </>
  );
}

interface PickProps {
  label: string;
  any: string;
  value: string | undefined;
  options: [string, string][];
  /** A value that the list may not hold (a code): it stays chosen. */
  other?: string | undefined;
  onPick: (value: string | undefined) => void;
}

function Pick({ label, any, value, options, other, onPick }: PickProps) {
  const known = options.some(([option]) => option === value);
  return (
    <select className="inp fpick" aria-label={label} value={value ?? ''} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{any}</option>
      {other && !known ? <option value={other}>{other}</option> : null}
      {options.map(([option, text]) => <option key={option} value={option}>{text}</option>)}
    </select>
  );
}
