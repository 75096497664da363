import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { PackageList } from '../../contract/packages-format.ts';
import type { PackageCounts } from '../../contract/packages.ts';
import type { PackageLoading, Trial } from './state.ts';
import { WhoSees } from './WhoSees.tsx';
import { actionWords, changesIn, hasChanges, listWords, numberText, oneWords, words } from './words.ts';

/** What a package would do, list by list; what keeps it out, with its place; what to know; what changes. */
export function TrialBlock({ loading, trial }: { loading: PackageLoading; trial: Trial }) {
  const { problems, notices, changes, counts, refused } = trial;
  return (
    <Block title={words.trial} meta={loading.file?.name}>
      <div className="stack">
        {trial.known ? <Note kind="info">{words.known}</Note> : null}
        {refused === 0 ? <CountsTable counts={counts} /> : null}
        {refused === 0 && !trial.known ? <div className="form"><WhoSees loading={loading} /></div> : null}
        <Ways loading={loading} trial={trial} />
        {problems.length > 0 ? <Problems problems={problems} all={refused} /> : null}
        {notices.length > 0 ? <Note kind="risk"><b>{words.notices}</b><ul className="lines">{notices.map(({ where, message }) => <li key={`${where} ${message}`}>{message}</li>)}</ul></Note> : null}
        {changes.length > 0 && refused === 0 ? <Changes changes={changes} all={changesIn(counts)} /> : null}
      </div>
    </Block>
  );
}

const columnsOf = ['created', 'changed', 'unchanged', 'gone'] as const;

/** The lists of a package with something in them, and what happens to each. */
export function CountsTable({ counts }: { counts: PackageCounts }) {
  const rows = Object.entries(counts).map(([list, count]) => ({ list: list as PackageList, count })).filter(({ count }) => columnsOf.some((what) => count[what] > 0)); // its keys are the lists
  return (
    <DataTable
      caption={words.trial}
      rows={rows}
      rowKey={({ list }) => list}
      compact
      columns={[
        { key: 'list', head: words.countColumns.list, main: true, cell: ({ list }) => listWords[list] },
        ...columnsOf.map((what) => ({ key: what, head: words.countColumns[what], numeric: true, cell: ({ count }: (typeof rows)[number]) => numberText(count[what]) })),
      ]}
    />
  );
}

function Ways({ loading, trial }: { loading: PackageLoading; trial: Trial }) {
  if (loading.carrying) return <LongWork title={words.importing} done={0} total={changesIn(trial.counts)} format={numberText} />;
  const stop = trial.refused > 0 ? words.stopped : hasChanges(trial.counts) ? undefined : words.nothing;
  return (
    <div className="stack">
      <div className="acts"><Button kind="main" disabledReason={stop} onClick={loading.carryOut}>{words.import}</Button></div>
      {loading.refused ? <Refused problem={loading.refused} what={words.importFailed} /> : null}
    </div>
  );
}

/** Each problem with its place and what to do. */
function Problems({ problems, all }: { problems: Trial['problems']; all: number }) {
  return (
    <section aria-label={words.problems}>
      <h3>{words.problems} <span className="meta">{problems.length < all ? words.firstOf(problems.length, all) : ''}</span></h3>
      <Todo items={problems.map(({ where, code, message }, n) => ({ id: `${n} ${code}`, sign: 'late', title: <span style={wrap}>{where}</span>, detail: <span style={wrap}>{message}</span> }))} />
    </section>
  );
}

const wrap = { overflowWrap: 'anywhere' } as const;

function Changes({ changes, all }: { changes: Trial['changes']; all: number }) {
  return (
    <section aria-label={words.changes}>
      <h3>{words.changes} <span className="meta">{changes.length < all ? words.firstOf(changes.length, all) : ''}</span></h3>
      <DataTable
        caption={words.changes}
        rows={changes}
        rowKey={({ list, action, key, place }) => `${list} ${action} ${key} ${place ?? ''}`}
        compact
        columns={[
          { key: 'what', head: words.changeColumns.what, main: true, cell: (change) => <Change change={change} /> },
          { key: 'place', head: words.changeColumns.place, cell: ({ place }) => (place ? <span className="nowrap">{place}</span> : null), width: '8rem' },
        ]}
      />
    </section>
  );
}

const signs = { create: 'plus', change: 'pencil', gone: 'remove' } as const;

function Change({ change: { list, action, label, before, after } }: { change: Trial['changes'][number] }) {
  const both = before !== undefined && after !== undefined;
  return (
    <div style={{ ...wrap, fontWeight: 400 }}>
      <Tag icon={signs[action]}>{actionWords[action]}</Tag> <span className="meta">{oneWords[list]}</span> <b>{label}</b>
      {before === undefined && after === undefined ? null : <div>{both ? <span className="meta">{words.before}</span> : null} {before === undefined ? null : <del>{before}</del>} {both ? <span className="meta">{words.after}</span> : null} {after === undefined ? null : <ins style={{ textDecoration: 'none' }}>{after}</ins>}</div>}
    </div>
  );
}
