import { paths } from '../../../../web/paths.ts';
import { longDay } from '../../../../web/ui/dates.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Life, LifeStep, StepEvidence, StepPerson } from '../../contract/life.ts';
import { momentWords } from '../../rules/life/words.ts';
import { lifeWords as words, stayText } from './words.ts';

const when = (moment: string | null): string => (moment === null ? words.undated : moment.length === 10 ? longDay(moment).replace(/^\S+ /, '') : momentWords(moment).replace(/^en /, ''));

/** Each stage as a knot on a thread: full when its source dates it, hollow when not, half where it stands now, dashed ahead. */
export function LifeThread({ life }: { life: Life }) {
  const { history, times, ahead, state } = life;
  const offset = times.length - history.length;
  const first = offset > 0 ? times[0] : undefined;
  return (
    <>
      <ol className="life" aria-label={words.thread}>
        {first ? <li className={knot(first.from, times.length === 1)}><div><b>{first.title}</b>{times.length === 1 ? <> <Status tone="run" word={words.current} /></> : null}<span className="meta">{[when(first.from), times.length > 1 && stayText(first) ? words.stayed(stayText(first)) : ''].filter(Boolean).join(' · ')}</span></div></li> : null}
        {history.map((step, place) => {
          const stay = times[place + offset];
          const last = place === history.length - 1;
          return <li key={step.id} className={knot(step.on, last, state?.end)}><Step step={step} stayed={!last && stay ? stayText(stay) : ''} now={last && state?.end !== true} /></li>;
        })}
        {ahead.map(({ key, title }) => <li key={key} className="ahead"><div>{title}<span className="meta">{words.ahead}</span></div></li>)}
      </ol>
      <p className="meta">{words.hollow}</p>
    </>
  );
}

const knot = (on: string | null, last: boolean, ended = false): string => [on === null ? '' : 'dated', last && !ended ? 'now' : '', last ? 'last' : ''].filter(Boolean).join(' ');

function Step({ step, stayed, now }: { step: LifeStep; stayed: string; now: boolean }) {
  return (
    <div>
      <b>{step.toTitle}</b>{now ? <> <Status tone="run" word={words.current} /></> : null}
      <span className="meta">{[when(step.on), step.title, step.back ? words.back : '', step.text === null ? '' : words.text(step.text), stayed ? words.stayed(stayed) : ''].filter(Boolean).join(' · ')}</span>
      {step.people.length > 0 ? <ul className="meta">{step.people.map((one) => <li key={`${one.person ?? ''}${one.institution ?? ''}${one.role}`}>{personText(one)}</li>)}</ul> : null}
      {step.evidence.length > 0 ? <ul className="meta">{step.evidence.map((one) => <li key={one.key}><Given given={one} /></li>)}</ul> : null}
      {step.note ? <p>{step.note}</p> : null}
    </div>
  );
}

/** By their public function: as what they took part, who they are where the directory shows it, where from. */
const personText = ({ name, posts, institutionName, role }: StepPerson): string => [`${role}:`, [name ?? posts[0] ?? (institutionName === null ? words.unnamed : ''), name ? posts[0] : undefined, institutionName].filter(Boolean).join(', ')].join(' ');

function Given({ given: { title, kind, value, name } }: { given: StepEvidence }) {
  if (kind === 'link') return <>{title}: {name ? <Link href={paths.instrument(String(value))}>{name}</Link> : words.unnamed}</>;
  if (kind === 'file') return <>{title}: <a href={`/api/files/${String(value)}`}>{words.file(name ?? '')}</a></>;
  return <>{title}: {kind === 'day' ? when(String(value)) : value}</>;
}
