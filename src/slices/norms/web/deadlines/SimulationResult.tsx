import { useState } from 'react';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { longMoment, shortMoment } from '../../../../web/ui/dates.ts';
import { DateField } from '../../../../web/ui/fields.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Term } from '../../contract.ts';
import type { Deadline } from '../../contract/deadlines/count.ts';
import { copyText } from './copy.ts';
import { LawBlock, WhyOf } from './CountBlock.tsx';
import { readFollowing, writeFollowing, type SimulatorView } from './simulation.ts';
import { StartDialog } from './StartDialog.tsx';
import { TermSelect } from './TermSelect.tsx';
import { simulatorWords as said } from './simulator-words.ts';
import { words } from './words.ts';

type Item = Deadline & { doneOn: string | null; onTime: boolean | null };
type View = Partial<Record<SimulatorView, string>>;

interface SimulationResultProps {
  items: readonly Item[];
  terms: readonly Term[];
  view: View;
  change: (next: View) => void;
  stale: boolean;
  mayStart: boolean;
}

/** The due date, large; why, day by day; what the norm says; and the terms that follow. */
export function SimulationResult({ items, terms, view, change, stale, mayStart }: SimulationResultProps) {
  const [starting, setStarting] = useState(false);
  const first = items[0];
  if (!first) return null;
  return (
    <div className={stale ? 'dim' : undefined} aria-busy={stale || undefined}>
      <Columns
        main={
          <div className="stack wide">
            <Block title={said.due}>
              <div className="stack">
                <p className="due-big">{longMoment(first.dueAt)}{first.mostAt ? <><br /><span className="meta">{said.most(first.mostAt)}</span></> : null}</p>
                <Marks item={first} />
                <p className="row">
                  <Button icon="link" onClick={() => void copyText(location.href)}>{said.share}</Button>
                  <Button icon="fulfil" onClick={() => setStarting(true)} disabledReason={mayStart ? undefined : said.startWhy}>{said.start}</Button>
                </p>
              </div>
            </Block>
            <Block title={said.why}><WhyOf count={first} /></Block>
          </div>
        }
        side={
          <>
            <LawBlock count={first} />
            <Chain items={items.slice(1)} terms={terms} view={view} change={change} />
          </>
        }
      />
      {starting ? <StartDialog count={first} onClose={() => setStarting(false)} /> : null}
    </div>
  );
}

function Marks({ item }: { item: Item }) {
  return (
    <p className="row">
      <VerifiedMark verified={item.verified} word={item.verified ? words.verified : words.toVerify} />
      {item.toConfirm ? <Status tone="risk" sign="q" word={words.toConfirm} /> : null}
      {item.onTime === null ? null : <Status tone={item.onTime ? 'ok' : 'late'} word={item.onTime ? said.onTime : said.late} />}
    </p>
  );
}

/** Terms in a row: each from the end of the one before, or from the day on which that would be done. */
function Chain({ items, terms, view, change }: Pick<SimulationResultProps, 'items' | 'terms' | 'view' | 'change'>) {
  const following = readFollowing(view.sigue);
  const save = (list: typeof following): void => change({ sigue: writeFollowing(list) });
  return (
    <Block title={said.next}>
      <div className="stack">
        <p className="meta">{said.nextHelp}</p>
        <ol className="stack">
          {items.map((item, at) => (
            <li key={`${item.term.code} ${at}`} className="lines chained">
              <b>{item.term.title}</b>
              <span>{shortMoment(item.dueAt)}{item.mostAt ? <span className="meta"> {said.most(item.mostAt)}</span> : null}</span>
              <Marks item={item} />
              <details><summary>{said.why}</summary><WhyOf count={item} /></details>
              <DateField label={said.doneOn} optional value={following[at]?.doneOn ?? ''} onChange={(doneOn) => save(following.map((one, n) => (n === at ? { ...one, doneOn } : one)))} />
              <p><Button small kind="quiet" icon="remove" onClick={() => save(following.filter((_, n) => n !== at))}>{words.remove}</Button></p>
            </li>
          ))}
        </ol>
        <TermSelect label={said.addNext} terms={terms} value="" onChange={(term) => { if (term) save([...following, { term, doneOn: '' }]); }} />
      </div>
    </Block>
  );
}
