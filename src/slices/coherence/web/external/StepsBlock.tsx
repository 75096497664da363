import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { Step } from '../../contract/analysis.ts';
import { coherenceApi, type Matrix } from '../api.ts';
import { carriedBy, levelNames } from '../view/GapsBlock.tsx';
import { capital } from '../words.ts';
import { stepWords as words } from './words.ts';

type One = z.output<typeof Step>;

/** The three steps that would help most, each with what it would move. */
export function StepsBlock({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const analysis = coherenceApi.useAsk('analyse', { territory: matrix.territory, asOf: day }, { keep: true }).data;
  if (!analysis) return null;
  const names = levelNames(matrix);
  return (
    <Block title={analysis.steps.length === 0 ? words.title : words.titleOf(analysis.steps.length)}>
      {analysis.steps.length === 0 ? <p className="meta">{words.none}</p> : (
        <Todo bare items={analysis.steps.map((step) => ({ id: `${step.kind} ${step.territory} ${step.elementId ?? ''}`, sign: 'run', title: titleOf(step), detail: detailOf(step, (byLevel) => capital(carriedBy(byLevel, names))), action: <LinkButton small href={hrefOf(matrix.territory, step)}>{words.go[step.kind]}</LinkButton> }))} />
      )}
    </Block>
  );
}

function titleOf({ kind, n, name, levelName, towardName, text }: One): string {
  if (kind === 'decide') return words.decide(n, name, towardName);
  if (kind === 'skipped') return words.skipped(text);
  return kind === 'plan' ? words.plan(`${name}, ${levelName}`) : words.firstLink(name, towardName);
}

function detailOf({ kind, n, from, to, byLevel }: One, carried: (byLevel: One['byLevel']) => string): string {
  if (kind === 'decide') return words.movesIndex(n, from, to);
  if (kind === 'skipped') return words.movesCoverage(carried(byLevel), from, to);
  return kind === 'plan' ? words.movesPlans(n, from, to) : words.movesFirst(from, to);
}

/** Where one acts: the pair over this very page, the gap, or the territory that has no plan. */
function hrefOf(territory: string, { kind, territory: place, toward }: One): string {
  if (kind === 'skipped') return `${paths.coherence(territory, { vista: 'cabos' })}#skipped`;
  return kind === 'plan' || toward === null ? paths.territory(place) : paths.coherence(territory, { par: `${place}:${toward}` });
}
