import { Block } from '../../../../web/ui/Block.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Timeline } from '../../../../web/ui/Timeline.tsx';
import { plansApi } from '../api.ts';
import { planWords as words } from '../words.ts';
import { momentOf, numberText } from '../written.ts';
import { yearsOf, type Happening } from './years.ts';

/** How a plan came to be and what has been done: a filled knot is dated by the source, a hollow one by us. */
export function PlanTimeline({ planId }: { planId: string }) {
  const answer = plansApi.useAsk('timeline', { planId }).data;
  const years = answer ? yearsOf(answer.milestones, answer.advances) : [];
  if (years.length === 0) return null;
  return (
    <Block title={words.timeline} meta={words.timelineNote}>
      <div className="stack">
        <Timeline
          label={words.timeline}
          steps={years.map(({ year, happenings }) => ({ when: year || words.undated, what: words.happenings(numberText(happenings.length)), knots: happenings.slice(0, 12).map((one) => (one.certainty === 'inferred' ? 'inferred' : 'dated')) }))}
        />
        {years.map(({ year, happenings }) => (
          <details key={year}>
            <summary><b>{year || words.undated}</b> <span className="meta">{words.happenings(numberText(happenings.length))}</span></summary>
            <ul className="stack" style={{ margin: '8px 0 12px' }}>{happenings.map((one) => <li key={one.key}><Line one={one} /></li>)}</ul>
          </details>
        ))}
      </div>
    </Block>
  );
}

function Line({ one }: { one: Happening }) {
  return (
    <div className="row start" style={{ flexWrap: 'nowrap' }}>
      <span className="meta nowrap" style={{ minWidth: '6.5rem' }}>{one.when ? momentOf(one.when) : words.undated}{one.certainty === 'inferred' ? <span className="vh"> {words.inferred}</span> : null}</span>
      <span className="grow">{one.text} {one.example ? <DemoTag /> : null}</span>
      {one.citation ? <span className="hide-s"><Evidence place={one.citation} /></span> : null}
    </div>
  );
}
