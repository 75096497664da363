import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { Weave } from '../../contract/weave.ts';
import type { OpenPlan } from '../plan/state.ts';
import { decimalOf, numberText } from '../written.ts';
import { Counted } from './Counted.tsx';
import { actionsText, weaveWords as words } from './words.ts';

interface Props {
  open: OpenPlan;
  weave: Weave;
}

/** The stages of the route, the spheres, what is inherited, and how many dependencies work together. */
export function AcrossBlocks({ open, weave }: Props) {
  return (
    <>
      {weave.route ? <Choices open={open} title={words.route} meta={words.routeMeta} prefix="etapa-" items={weave.route.stages} unsaid={weave.route.unsaid} /> : null}
      {weave.spheres ? <Choices open={open} title={words.spheres} meta={words.spheresMeta} prefix="esfera-" items={weave.spheres.items} unsaid={weave.spheres.unsaid} /> : null}
      <Joint open={open} weave={weave} />
      <Origins open={open} weave={weave} />
    </>
  );
}

interface ChoicesProps {
  open: OpenPlan;
  title: string;
  meta: string;
  /** Of the keys in the address. */
  prefix: string;
  items: readonly { id: string; label: string; ids: readonly string[] }[];
  unsaid: readonly string[];
}

/** How many actions stand under each choice, of those that were asked; a choice without any is drawn hollow. */
function Choices({ open: { plan }, title, meta, prefix, items, unsaid }: ChoicesProps) {
  const text = (n: number): string => numberText(n, plan.territory);
  const whole = new Set([...items.flatMap((item) => item.ids), ...unsaid]).size;
  const rows = [...items, ...(unsaid.length > 0 ? [{ id: '', label: words.unsaid, ids: unsaid }] : [])];
  return (
    <Block title={title} meta={meta}>
      <DataTable
        caption={title}
        columns={[
          { key: 'label', head: title, cell: (item) => <span className="row" style={{ flexWrap: 'nowrap' }}><span className={item.ids.length > 0 && item.id !== '' ? 'knot on' : 'knot'} style={item.ids.length === 0 || item.id === '' ? { borderColor: 'var(--line-strong)' } : undefined} aria-hidden="true" />{item.label}</span>, main: true },
          { key: 'count', head: words.heads.actions, cell: (item) => <Counted count={text(item.ids.length)} of={item.label} opens={`${prefix}${item.id}`} zero={item.ids.length === 0} />, numeric: true, width: '120px' },
          { key: 'share', head: words.shareHead, cell: (item) => <Share part={item.ids.length} whole={whole} format={text} decimal={decimalOf(plan.territory)} bar />, width: '240px', offPhone: true },
        ]}
        rows={rows}
        rowKey={(item) => item.id}
      />
    </Block>
  );
}

/** How many actions have one dependency, two, three…; those with one or none open. */
function Joint({ open: { plan }, weave: { articulation } }: Props) {
  const text = (n: number): string => numberText(n, plan.territory);
  const groups = [...Map.groupBy(articulation.items, ({ names }) => names.length)].sort(([a], [b]) => a - b).map(([degree, own]) => ({ degree, count: own.length }));
  const mean = articulation.mean === null ? 's/d' : numberText(Math.round(articulation.mean * 10) / 10, plan.territory);
  return (
    <Block title={words.joint} meta={`${words.jointMean(mean)} · ${words.jointData(text(articulation.withData), text(articulation.of))}`}>
      <DataTable
        caption={words.joint}
        columns={[
          { key: 'degree', head: words.jointHead.degree, cell: ({ degree }) => (degree === 0 ? words.jointNone : words.degree(degree)), main: true },
          { key: 'count', head: words.jointHead.actions, cell: ({ degree, count }) => (degree < 2 ? <Counted count={text(count)} of={degree === 0 ? words.jointNone : words.jointFew} opens={degree === 0 ? 'nadie' : 'una'} /> : text(count)), numeric: true, width: '140px' },
        ]}
        rows={groups}
        rowKey={({ degree }) => String(degree)}
        compact
      />
    </Block>
  );
}

function Origins({ open: { plan }, weave }: Props) {
  const text = (n: number): string => numberText(n, plan.territory);
  if (weave.origins.length === 0) return <Block title={words.origins} meta={words.originsMeta}><p className="meta">{words.noOrigins}</p></Block>;
  return (
    <Block title={words.origins} meta={words.originsMeta}>
      <Todo bare items={weave.origins.map((item, n) => ({ id: item.origin, sign: 'ok' as const, title: item.origin, action: <Counted count={actionsText(item.ids.length, text)} of={item.origin} opens={`origen-${n}`} /> }))} />
    </Block>
  );
}
