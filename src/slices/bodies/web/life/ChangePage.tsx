import type { ReactElement } from 'react';
import type { Stages } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { ChangeCounts } from './ChangeCounts.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { DeclaredBlock } from './DeclaredBlock.tsx';
import { LifeFrame, LifePicks } from './LifeFrame.tsx';
import { useCompare, useStages, type Asking } from './use-stages.ts';
import { groupOf, shownItems } from './view.ts';
import { changeWords as said, momentText, words } from './words.ts';
import '../board/board.css';
import './life.css';

/** How a kind of body stood on two days, side by side, and who changed. */
export function ChangePage(): ReactElement {
  const asking = useStages(useCompare());
  return <LifeFrame asking={asking} page={words.changePage} address={paths.bodyChange}>{(stages) => <Change stages={stages} asking={asking} />}</LifeFrame>;
}

function Change({ stages, asking }: { stages: Stages; asking: Asking }): ReactElement | null {
  const { view, change } = asking;
  const { before, now, compare, asOf } = stages;
  if (before === null || compare === null) return null; // it is always asked with a day to compare with
  const items = shownItems(stages.items, view);
  const asked = groupOf(view.grupo);
  const changed = stages.items.filter((item) => item.changed).length;
  return (
    <>
      <PageHead eyebrow={words.changePage} title={stages.items.length === 0 ? words.noUnits : said.title(stages, before.exist, now.exist, compare, asOf)} lead={stages.declared.length === 0 ? said.lead : `${said.lead} ${said.declaredLine(stages.declared.filter(({ mark }) => mark === 'declared').slice(0, 3))}`} tools={<LinkButton href={paths.bodyCascade({ territorio: view.territorio, tipo: view.tipo, desde: view.desde, al: view.al })}>{words.cascadePage}</LinkButton>} />
      <LifePicks asking={asking} stages={stages}><Before compare={compare} asOf={asOf} onChange={(antes) => change({ antes, grupo: undefined })} /></LifePicks>
      {stages.items.length === 0 ? <EmptyState title={words.noUnits}>{words.noUnitsBody}</EmptyState> : (
        <>
          <Block title={said.counts}><ChangeCounts stages={stages} before={before} compare={compare} view={view} /></Block>
          <DeclaredBlock declared={stages.declared} />
          <Block title={said.who} meta={said.whoOf(changed, stages.items.length)}>
            {asked ? <FilterBar filters={[{ key: 'grupo', label: said.filtered(words[asked.group], asked.when === 'antes' ? momentText(compare) : momentText(asOf)), active: true, onClear: () => change({ grupo: undefined }) }]} count={words.countOf(items.length, stages.items.length)} /> : (
              <Segmented label={said.show} value={view.ver === 'todos' ? 'todos' : 'cambian'} options={[{ value: 'cambian', label: said.changed, href: paths.bodyChange({ ...view, ver: undefined }) }, { value: 'todos', label: said.all, href: paths.bodyChange({ ...view, ver: 'todos' }) }]} />
            )}
            {items.length === 0 ? <EmptyState title={asked ? words.nothing : said.noChange} actions={<Button onClick={() => change({ grupo: undefined, ver: 'todos' })}>{words.clear}</Button>}>{asked ? undefined : said.noChangeBody}</EmptyState> : <ChangeTable stages={stages} items={items} />}
          </Block>
        </>
      )}
    </>
  );
}

/** The day with which one compares; a wrong one is said and the last good one stays. */
function Before({ compare, asOf, onChange }: { compare: string; asOf: string; onChange: (day: string) => void }): ReactElement {
  return <DateField label={said.beforeDay} hint={said.beforeHint} value={compare} max={asOf} onChange={(day) => { if (day !== '' && day < asOf) onChange(day); }} />;
}
