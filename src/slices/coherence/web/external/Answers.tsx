import { useState } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { TerritoryName } from '../../../../web/ui/Level.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Validation } from '../../contract/validation.ts';
import { signOf } from '../view/picture.ts';
import { dayText } from '../words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { validationWords as words } from './words.ts';

type Row = z.output<typeof Validation>;

const tones = { yes: 'ok', changes: 'risk', no: 'late' } as const;

interface AnswersProps {
  items: readonly Row[];
  asker: boolean;
  /** How many were asked, also those whose answer the reader may not see. */
  asked: number;
  elementId: string;
  onStale: () => void;
}

/** What each government said, as far as the reader may see it; who has not answered comes first. */
export function Answers({ items, asker, asked, elementId, onStale }: AnswersProps) {
  const [open, setOpen] = useState<string>();
  const shown = items.filter(({ version }) => version !== null);
  const one = shown.find(({ territory }) => territory === open);
  const columns: Column<Row>[] = [
    { key: 'government', head: words.government, main: true, cell: (row) => <TerritoryName level={signOf(row.rank)} name={row.name} levelName={row.levelName} href={paths.coherence(row.territory)} /> },
    { key: 'answer', head: words.answer, cell: (row) => (row.answer ? <Status tone={tones[row.answer]} word={words.word[row.answer]} /> : <Status tone="sd" word={words.pending} />) },
    { key: 'why', head: words.why, width: '40%', cell: (row) => (row.why === null && !row.lineChanged ? null : <span>{row.why}{row.lineChanged ? <small> {words.changed}</small> : null}</span>) },
    { key: 'when', head: words.when, cell: (row) => (row.answeredAt ? dayText(row.answeredAt) : row.dueOn ? words.due(row.dueOn) : '') },
    ...(items.some(({ may }) => may.answer) ? [{ key: 'act', head: words.mineHead, cell: (row: Row) => (row.may.answer ? <Button small onClick={() => setOpen(row.territory)}>{row.answer ? words.again : words.send}</Button> : null) }] : []),
  ];
  return (
    <Block title={words.answers}>
      {shown.length >= asked ? null : <p className="meta">{words.hidden}</p>}
      {shown.length === 0 ? (asker ? <EmptyState title={words.empty}>{words.emptyBody}</EmptyState> : null) : <DataTable caption={words.answers} columns={columns} rows={shown} rowKey={({ territory }) => territory} />}
      {one ? <Sheet open keepOpen title={words.mine(one.name)} onClose={() => setOpen(undefined)}><AnswerForm elementId={elementId} own={one} onStale={onStale} onDone={() => setOpen(undefined)} /></Sheet> : null}
    </Block>
  );
}
