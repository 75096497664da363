import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { FactList } from '../../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../../web/ui/Dialog.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { NoData } from '../../../../../web/ui/Status.tsx';
import { plansApi } from '../../api.ts';
import { kindOf } from '../../../rules/scheme.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { BandMark } from '../BandMark.tsx';
import type { BoardElement } from '../board/tones.ts';
import { CountedOf } from '../CountedOf.tsx';
import { shareText, withUnit } from '../value.ts';
import { acts, valueWords } from '../words.ts';
import { ElementLog } from './ElementLog.tsx';
import { Series, type ElementStanding } from './Series.tsx';
import { elementWords as words } from './words.ts';

interface ElementProgressProps {
  open: OpenPlan;
  /** As the board lists it; an address may name one that is not there any more. */
  element: BoardElement | undefined;
  elementId: string;
  onClose: () => void;
}

/** One element's progress: how it is measured, its series, where it leads, and what was said of it. */
export function ElementProgress({ open, element, elementId, onClose }: ElementProgressProps) {
  const told = plansApi.useAsk('elementProgress', { elementId }, { enabled: element !== undefined });
  const title = element ? <>{kindOf(open.scheme, element.kind)?.name ?? element.kind} <span className="code">{element.code}</span></> : words.notReported;
  return (
    <Sheet open onClose={onClose} title={title}>
      {element ? null : <Note kind="risk" actions={<LinkButton small href={paths.plan(open.plan.id, { elemento: elementId })}>{words.openTree}</LinkButton>}>{words.gone}</Note>}
      {told.error ? <Refused problem={told.error} what={words.failed} todo={<Button onClick={() => void told.refetch()}>{acts.again}</Button>} /> : null}
      {element && !told.error ? (
        <div className="stack wide">
          <p><b>{element.text}</b></p>
          <Now open={open} element={element} told={told.data} />
          {told.data ? <section className="stack"><h3>{words.series}</h3><Series told={told.data} territory={open.plan.territory} /></section> : <p className="meta" role="status">{words.reading}</p>}
          <ElementLog open={open} element={element} />
          <LinkButton small href={paths.plan(open.plan.id, { elemento: elementId })}>{words.openTree}</LinkButton>
        </div>
      ) : null}
    </Sheet>
  );
}

function Now({ open, element, told }: { open: OpenPlan; element: BoardElement; told: ElementStanding | undefined }) {
  const { territory } = open.plan;
  const { standing, below } = element;
  return (
    <div className="stack">
      <p className="row" style={{ columnGap: 10 }}>
        {standing.missing === 'np' ? <BandMark standing={standing} /> : standing.achieved === null ? <NoData /> : <><span className="serif" style={{ fontSize: 'var(--fs-32)' }}>{shareText(standing.achieved, territory)}</span><BandMark standing={standing} soft /></>}
        {standing.achieved !== null && standing.achieved > 1 ? <span className="meta">{valueWords.over}</span> : null}
      </p>
      {(told?.notes ?? []).map((note) => <Note key={note} kind="risk">{note}</Note>)}
      <FactList items={told ? factsOf(told, element, territory) : []} />
      {below.length > 0 ? (
        <section>
          <h3>{words.below}</h3>
          {below.map(({ kind, standing: under }) => (
            <p key={kind} className="row" style={{ columnGap: 10 }}>
              {kindOf(open.scheme, kind)?.plural ?? kind}: {under.missing === 'np' ? <BandMark standing={under} /> : under.achieved === null ? <NoData /> : <><b>{shareText(under.achieved, territory)}</b><BandMark standing={under} /></>} <CountedOf standing={under} kind={kindOf(open.scheme, kind)} territory={territory} />
            </p>
          ))}
          {below.some(({ standing: under }) => under.equalWeights) ? <p className="meta">{valueWords.equalWeights}</p> : null}
        </section>
      ) : null}
    </div>
  );
}

function factsOf(told: ElementStanding, element: BoardElement, territory: string): { label: string; value: string }[] {
  const text = (n: number): string => withUnit(numberText(n, territory), told.unit);
  return [
    { label: words.measured, value: told.formula },
    ...(told.base === null ? [] : [{ label: words.base, value: text(told.base) }]),
    ...(told.target === null ? [] : [{ label: words.target, value: words.targetAt(text(told.target), told.targetYear) }]),
    ...(told.direction && words.directions[told.direction] ? [{ label: words.direction, value: words.directions[told.direction] ?? '' }] : []),
    ...(told.accumulation && words.accumulations[told.accumulation] ? [{ label: words.accumulation, value: words.accumulations[told.accumulation] ?? '' }] : []),
    { label: words.responsible, value: element.responsible || valueWords.unnamed },
    { label: words.weight, value: element.weight === null ? words.noWeight : numberText(element.weight, territory) },
  ];
}
