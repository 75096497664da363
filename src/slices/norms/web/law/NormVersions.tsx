import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import type { WholeNorm } from '../../contract.ts';
import { articleText } from '../../rules/law/article.ts';
import { firstDay, momentText } from '../../rules/law/moment.ts';
import type { NormView } from './NormPage.tsx';
import { changedBetween } from './view.ts';
import { words } from './words.ts';

/** The days on which some text of the norm begins, the oldest first, each with what it is. */
function daysOf({ versions, articles, from }: WholeNorm): { on: string; label: string }[] {
  const said = new Map<string, string>(versions.map(({ from: on, note }) => [on, `${momentText(on)}: ${note}`]));
  for (const on of [from, ...articles.flatMap(({ texts }) => texts.map((text) => text.from))]) if (on !== null && !said.has(on)) said.set(on, momentText(on));
  return [...said].map(([on, label]) => ({ on, label })).toSorted((a, b) => (firstDay(a.on) < firstDay(b.on) ? -1 : 1));
}

/** Two days of a norm side by side: the articles whose text differs. */
export function NormVersions({ norm }: { norm: WholeNorm }) {
  const [view, change] = useView<NormView>();
  const days = daysOf(norm);
  if (days.length < 2) return null;
  const [one, other] = [view.uno ?? days[0]!.on, view.otro ?? days.at(-1)!.on]; // two or more, just counted
  const changed = changedBetween(norm.articles, firstDay(one), firstDay(other));
  const options = days.map(({ on, label }) => ({ value: on, label }));
  return (
    <Block title={words.versions} meta={changed.length > 0 ? words.changed(changed.length) : undefined}>
      <p className="meta">{words.versionsHelp}</p>
      <div className="two">
        <SelectField label={words.left} value={one} onChange={(uno) => change({ uno })} options={options} />
        <SelectField label={words.right} value={other} onChange={(otro) => change({ otro })} options={options} />
      </div>
      {changed.length === 0 ? <p>{words.noVersionChange(norm.articles.length)}</p> : (
        <Compare
          yoursHead={momentText(one)}
          theirsHead={momentText(other)}
          fields={changed.map(({ article, left, right }) => ({ label: articleText(article.number, article.letter), yours: left ?? <span className="meta">{words.absent}</span>, theirs: right ?? <span className="meta">{words.absent}</span> }))}
        />
      )}
    </Block>
  );
}
