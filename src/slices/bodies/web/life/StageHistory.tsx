import type { ReactElement } from 'react';
import type { Life } from '../../contract/life.ts';
import { momentText, stageWords as said } from './words.ts';

/** The stretches of a life, the latest first, each as exact as its source. */
export function StageHistory({ history, past }: { history: Life['history']; past: boolean }): ReactElement | null {
  if (history.length < 2) return null;
  return (
    <details className="life-past">
      <summary>{said.history}</summary>
      <ol>
        {history.toReversed().map(({ title, from, to }, n) => (
          <li key={`${from} ${n}`}>
            <b>{title ?? said.noStage}</b>
            <span className="meta">{from === null ? said.undated : momentText(from)}, {to === null && past ? said.untilDay : said.until(to)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
