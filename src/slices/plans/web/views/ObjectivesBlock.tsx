import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import type { Weave } from '../../contract/weave.ts';
import type { OpenPlan } from '../plan/state.ts';
import { numberText } from '../written.ts';
import { Counted } from './Counted.tsx';
import { byIdOf } from './elements.ts';
import { actionsText, weaveWords as words } from './words.ts';

/** The tree of objectives, with what hangs from each however far below. */
export function ObjectivesBlock({ open: { plan, elements: all }, weave }: { open: OpenPlan; weave: Weave }) {
  const elements = byIdOf(all);
  const text = (n: number): string => numberText(n, plan.territory);
  return (
    <Block title={words.objectives}>
      <div className="stack">
        {weave.objectives.length === 0 ? <p className="meta">{words.title.noObjectives}</p> : (
          <DataTable
            caption={words.objectives}
            columns={[
              { key: 'objective', head: words.objectiveHeads.objective, cell: (one) => <span style={{ display: 'block', paddingLeft: one.depth * 20 }}><span className="code">{elements.get(one.id)?.code}</span> {elements.get(one.id)?.text}{one.inferred > 0 ? <small>{words.inferred(actionsText(one.inferred, text))}</small> : null}</span>, main: true },
              { key: 'actions', head: words.objectiveHeads.actions, cell: (one) => text(one.actions), numeric: true, width: '110px' },
              { key: 'targets', head: words.objectiveHeads.targets, cell: (one) => text(one.targets), numeric: true, width: '110px' },
            ]}
            rows={weave.objectives}
            rowKey={(one) => one.id}
            rowHref={(one) => paths.plan(plan.id, { elemento: one.id })}
          />
        )}
        {weave.adrift.length > 0 ? <p><Counted count={words.adrift(actionsText(weave.adrift.length, text))} of="" opens="sin-objetivo" /></p> : null}
      </div>
    </Block>
  );
}
