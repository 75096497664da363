import type { ReactElement } from 'react';
import type { StageOn } from '../../contract/life.ts';
import type { SignName, Tone } from '../../../../web/ui/Sprite.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { cascade, knots, knotState } from './view.ts';
import { capital, steps, words } from './words.ts';

const tones: Record<StageOn['step'], { tone: Tone; sign: SignName }> = {
  none: { tone: 'late', sign: 'no' }, later: { tone: 'np', sign: 'np' }, advocacy: { tone: 'risk', sign: 'run' }, exists: { tone: 'run', sign: 'run' }, created: { tone: 'run', sign: 'run' }, installed: { tone: 'run', sign: 'run' }, working: { tone: 'ok', sign: 'ok' }, unknown: { tone: 'sd', sign: 'sd' },
};

/** How far a territory is, with colour, shape and word. */
export const StepMark = ({ step }: { step: StageOn['step'] }): ReactElement => <Status {...tones[step]} word={steps[step].word} wrap />;

/** The way from being pushed for to working, as four knots on a thread. Its words stand beside it. */
export const StepThread = ({ on }: { on: StageOn }): ReactElement => <span className="step-thread" aria-hidden="true">{knots.map((step) => <i key={step} className={knotState(step, on)} title={capital(steps[step].word)} />)}</span>;

/** What each step means, in words. */
export function StepLegend(): ReactElement {
  return (
    <details className="light-legend">
      <summary>{words.legend}</summary>
      <dl>{cascade.map((step) => <div key={step}><dt><StepMark step={step} /></dt><dd>{steps[step].says}</dd></div>)}</dl>
    </details>
  );
}
