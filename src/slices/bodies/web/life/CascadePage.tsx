import type { ReactElement } from 'react';
import type { Stages } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import { CascadeTable } from './CascadeTable.tsx';
import { LifeFrame, LifePicks } from './LifeFrame.tsx';
import { StepLegend, StepMark } from './StepMark.tsx';
import { useStages, type Asking } from './use-stages.ts';
import { stepOf, type LifeView } from './view.ts';
import { countText, words } from './words.ts';
import '../board/board.css';
import './life.css';

/** How far each territory under one came with a kind of body: none, pushed for, created, installed, working. */
export function CascadePage(): ReactElement {
  const asking = useStages();
  return <LifeFrame asking={asking} page={words.cascadePage} address={paths.bodyCascade}>{(stages) => <Cascade stages={stages} asking={asking} />}</LifeFrame>;
}

function Cascade({ stages, asking }: { stages: Stages; asking: Asking }): ReactElement {
  const { view, change } = asking;
  const step = stepOf(view.paso);
  const items = step ? stages.items.filter(({ now }) => now.step === step) : stages.items;
  return (
    <>
      <PageHead eyebrow={words.cascadePage} title={stages.items.length === 0 ? words.noUnits : <Sentence stages={stages} view={view} />} lead={words.cascadeLead(stages.from?.name ?? null)} tools={<Also asking={asking} />} />
      <LifePicks asking={asking} stages={stages} />
      {stages.items.length === 0 ? <EmptyState title={words.noUnits}>{words.noUnitsBody}</EmptyState> : (
        <>
          <Counts stages={stages} view={view} />
          <FilterBar filters={step ? [{ key: 'paso', label: words.filter(step), active: true, onClear: () => change({ paso: undefined }) }] : []} count={words.countOf(items.length, stages.items.length)} />
          {items.length === 0 ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ paso: undefined })}>{words.clear}</Button>} /> : <CascadeTable stages={stages} items={items} />}
          <StepLegend />
        </>
      )}
    </>
  );
}

/** The title; its numbers open the list that they count. */
function Sentence({ stages, view }: { stages: Stages; view: LifeView }): ReactElement {
  const { of, unknown } = stages.now;
  if (unknown === of) return <>{words.cascadeBlank(stages)}</>;
  const { head, middle, rest } = words.cascade(stages);
  return <>{head}<Link className="plain" href={paths.bodyChange({ ...view, paso: undefined, ver: 'todos', grupo: 'created-ahora' })}>{countText(stages.now.created)}</Link>{middle}{rest.join(' y ')}</>;
}

/** Created and working, each with its share; and how many are at each step, which opens them. */
function Counts({ stages: { now, kind }, view }: { stages: Stages; view: LifeView }): ReactElement {
  // Where nobody knows, the share is not zero; where it is known of some, of how many is said.
  const shareOf = (part: number, known: number): ReactElement => (known === 0 ? <span className="meta">{words.nobodyKnows}</span> : <><Share part={part} whole={now.of} format={countText} bar />{known < now.of ? <span className="meta"> {words.knownIn(known, now.of)}</span> : null}</>);
  return (
    <section className="cascade-counts" aria-label={words.stepsLabel}>
      <dl>
        <div><dt>{words.created}{kind.verified ? null : <> <VerifiedMark verified={false} word={words.toVerify} /></>}</dt><dd>{shareOf(now.created, now.known.created)}</dd></div>
        <div><dt>{words.working}</dt><dd>{shareOf(now.working, now.known.working)}</dd></div>
      </dl>
      <ul>{now.steps.map(({ step, count }) => <li key={step} className={count === 0 ? 'none' : undefined}><StepMark step={step} /> {count === 0 ? <span>0</span> : <Link href={paths.bodyCascade({ ...view, paso: step })}>{countText(count)}</Link>}</li>)}</ul>
    </section>
  );
}

function Also({ asking: { view } }: { asking: Asking }): ReactElement {
  const here = { territorio: view.territorio, al: view.al };
  return <MenuButton className="btn" entries={[{ key: 'change', label: words.changePage, href: paths.bodyChange({ ...here, tipo: view.tipo, desde: view.desde }) }, { key: 'board', label: words.board, href: paths.bodies(here) }, { key: 'list', label: words.listLink, href: paths.bodyList(here) }]}>{words.also}</MenuButton>;
}
