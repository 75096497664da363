import './register.css';
import { useState } from 'react';
import { numbered } from '../../../../engine/articles/index.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Instrument } from '../../contract/register/shape.ts';
import { blankPart, insertPart, movePart, nudgePart, removePart, replacePart } from '../../rules/register/parts.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { instrumentsApi } from './api.ts';
import { useEditing, type Editing } from './editing.ts';
import { PartRow, type PartActs } from './PartRow.tsx';
import { nameOf } from './sentence.ts';
import { MoveDialog, PasteDialog, SaveDialog } from './TextDialogs.tsx';
import { pageWords, textWords as words } from './words.ts';

/** The text of an instrument, written part by part; saving makes a new version and nothing typed is lost. */
export function TextEditor({ one }: { one: Instrument }) {
  const { data, error } = instrumentsApi.useAsk('text', { id: one.id }, { enabled: one.textNumber > 0 });
  if (error) return <Refused problem={error} what={pageWords.failed} />;
  if (one.textNumber > 0 && !data) return <p className="meta" role="status">{pageWords.loading}</p>;
  return <Writing key={one.id} one={one} saved={data ? { number: data.number, parts: data.parts } : { number: 0, parts: [] }} />;
}

type Doing = { what: 'save' | 'paste' } | { what: 'move'; part: Part };

function Writing({ one, saved }: { one: Instrument; saved: { number: number; parts: Part[] } }) {
  const work = useEditing(one.id, saved);
  const [open, setOpen] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const go = useGo();
  const leave = (): void => { work.forget(); go(paths.instrument(one.id)); };
  const acts = actsOf(work, setOpen, (part) => setDoing({ what: 'move', part }));
  const move = (part: Part, after: string | null): void => { work.edit(movePart(work.parts, part.key, after)); setDoing(undefined); };
  return (
    <>
      <PageHead eyebrow={words.page} title={words.title(nameOf(one), saved.number)} lead={words.lead} tools={<><Button onClick={() => setDoing({ what: 'paste' })}>{words.paste}</Button><Button disabledReason={work.parts.length > 0 ? undefined : words.nothing} onClick={() => work.edit(numbered(work.parts))}>{words.renumber}</Button></>} />
      {work.restored ? <div className="opened"><Note kind="info" actions={<Button small onClick={work.forget}>{words.forget}</Button>}>{words.restored}{work.base < saved.number ? ` ${words.changedSince(work.base, saved.number)}` : ''}</Note></div> : null}
      {work.parts.length === 0 ? <EmptyState title={pageWords.noText} actions={<><Button kind="main" icon="plus" onClick={() => acts.onAdd(null, 'article')}>{words.addFirst}</Button><Button onClick={() => setDoing({ what: 'paste' })}>{words.paste}</Button></>}>{pageWords.noTextBody}</EmptyState> : null}
      <ol className="ins-edit">
        {work.parts.map((part, place) => <PartRow key={part.key} part={part} place={place} count={work.parts.length} open={part.key === open} model={one.isModel} acts={acts} />)}
      </ol>
      <div className="ins-bar">
        <Button kind="main" disabledReason={work.changed ? undefined : words.nothing} onClick={() => setDoing({ what: 'save' })}>{words.save}</Button>
        {work.undo ? <Button icon="undo" onClick={work.undo}>{words.undo}</Button> : null}
        <LinkButton kind="quiet" href={paths.instrument(one.id)}>{words.back}</LinkButton>
        <span className="meta" role="status">{words.count(work.parts.length)}</span>
      </div>
      {doing?.what === 'save' ? <SaveDialog one={one} parts={work.parts} base={work.base} onSaved={leave} onTheirs={leave} onClose={() => setDoing(undefined)} /> : null}
      {doing?.what === 'paste' ? <PasteDialog before={work.parts} onRead={(parts) => { work.edit(parts); setDoing(undefined); }} onClose={() => setDoing(undefined)} /> : null}
      {doing?.what === 'move' ? <MoveDialog part={doing.part} parts={work.parts} onMove={(after) => move(doing.part, after)} onClose={() => setDoing(undefined)} /> : null}
    </>
  );
}

type Acts = Omit<PartActs, 'onAdd'> & { onAdd: (after: string | null, kind: Part['kind']) => void };

function actsOf(work: Editing, setOpen: (key: string | undefined) => void, move: (part: Part) => void): Acts {
  const find = (key: string): Part | undefined => work.parts.find((part) => part.key === key);
  return {
    onOpen: setOpen,
    onChange: (part) => work.edit(replacePart(work.parts, part), part.key),
    onAdd: (after, kind) => {
      const part = blankPart(newId(), kind, (after === null ? undefined : find(after))?.level ?? 0);
      work.edit(insertPart(work.parts, after, part));
      setOpen(part.key);
    },
    onNudge: (key, by) => work.edit(nudgePart(work.parts, key, by)),
    onMove: (key) => {
      const part = find(key);
      if (part) move(part);
    },
    onRemove: (part) => work.edit(removePart(work.parts, part.key)),
  };
}
