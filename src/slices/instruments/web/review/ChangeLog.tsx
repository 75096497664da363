import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { Link } from '../../../../web/ui/link.tsx';
import type { ChangeEntry } from '../../contract/review.ts';
import { instrumentsApi } from '../api.ts';
import { momentText } from '../register/moment.ts';
import { reviewWords as words } from './words.ts';

/** The versions of a text and why each was written: what it says of itself, its steps, the observations it carries. */
export function ChangeLog({ instrument }: { instrument: string }) {
  const { data } = instrumentsApi.useAsk('changeLog', { instrument }, { keep: true });
  if (!data || data.items.length === 0) return null;
  return (
    <Block title={words.log}>
      <ol className="ins-list">{data.items.map((one) => <Entry key={one.number} instrument={instrument} one={one} />)}</ol>
    </Block>
  );
}

function Entry({ instrument, one }: { instrument: string; one: ChangeEntry }) {
  const unsaid = one.number > 1 && !one.note && one.steps.length === 0 && one.observations.length === 0;
  return (
    <li>
      <div>
        <b><Link href={paths.instrument(instrument, { version: String(one.number) })}>{words.version(one.number)}</Link>{one.label ? `: ${one.label}` : ''}</b>
        <span className="meta">{shortDay(one.writtenAt)}</span>
        {one.note ? <span className="meta">{one.note}</span> : null}
        {one.steps.map(({ id, title, on }) => <span key={id} className="meta">{words.step(title, on ? momentText(on) : '')}</span>)}
        {one.observations.length > 0 ? <details><summary>{words.carries(one.observations.length)}</summary><ul>{one.observations.map((said) => <li key={said.id}><Link href={paths.instrumentReview(instrument, { ronda: said.review })}>{[said.reviewer, said.words].filter(Boolean).join(': ')}</Link></li>)}</ul></details> : null}
        {unsaid ? <span className="meta">{words.noWhy}</span> : null}
      </div>
    </li>
  );
}
