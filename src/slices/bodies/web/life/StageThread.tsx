import type { ReactElement } from 'react';
import type { Life } from '../../contract/life.ts';
import { threadOf } from './view.ts';
import { stageWords as said } from './words.ts';

/** The states of a body on one thread: full what it showed, hollow what it did not, dashed what nobody knows. */
export function StageThread({ life }: { life: Life }): ReactElement {
  const states = threadOf(life);
  const here = life.cycle.states.find(({ key }) => key === life.state)?.over ? life.reached : life.state;
  return (
    <ol className="stages" aria-label={said.path(life.body.name)}>
      {states.map(({ key, title, holds, says }) => (
        <li key={key} className={holds === true ? 'full' : holds === false ? 'hollow' : 'nobody'} {...(key === here ? { 'aria-current': 'step' as const } : {})}>
          <i aria-hidden="true" />
          <span title={says ?? undefined}>{title}</span>
          <span className="vh">{key === here ? said.here : said.sign(holds)}</span>
        </li>
      ))}
    </ol>
  );
}
