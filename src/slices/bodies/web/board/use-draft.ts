import { useMemo, useState } from 'react';
import type { Conformation } from '../../contract/board.ts';
import { paths } from '../../../../web/paths.ts';
import { useGo } from '../../../../web/route.ts';
import { useMe } from '../../../../web/session.ts';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi, institutionsApi } from './api.ts';
import type { Holder } from './HolderPick.tsx';
import { gaps } from './view.ts';
import { draftWords as said } from './words.ts';

/** Who resolves unless another is chosen: the person's own institution where it is of the place or above it, else the government there. One of the whole country binds nobody by itself. */
function useHolder(territory: string): [Holder | undefined, (holder: Holder | undefined) => void] {
  const own = useMe().data?.institutions.find((one) => one.territory?.includes('-') && territory.startsWith(one.territory));
  const government = institutionsApi.useAsk('get', { id: territory }, { enabled: territory.includes('-') }).data;
  const [picked, pick] = useState<Holder | undefined | null>(null);
  return [picked === null ? (own ?? (government ? { id: government.id, name: government.name } : undefined)) : picked, pick];
}

/** A draft being prepared over a board: what was chosen, what is still needed, and the sending. */
export function useDraft(board: Conformation, chosen: readonly string[] | undefined) {
  const go = useGo();
  const drafts = bodiesApi.useAsk('drafts', { country: board.territory.slice(0, 2) });
  const create = bodiesApi.useTell('draftResolution');
  const [form, setForm] = useState({ draft: '', dueOn: '', title: '' });
  // One territory alone is bound by who stands above it.
  const [by, setBy] = useHolder(board.items.length === 1 && board.items[0]?.territory === board.territory ? (board.items[0].parent ?? board.territory) : board.territory);
  const [kinds, setKinds] = useState<readonly string[]>(() => board.kinds.filter((kind) => kind.complete < kind.of).map(({ kind }) => kind));
  const [dropped, setDropped] = useState<readonly string[]>(() => (chosen ? board.items.map(({ territory }) => territory).filter((code) => !chosen.includes(code)) : []));
  const [tried, setTried] = useState(false);
  const lacking = useMemo(() => gaps(board.items.map((item) => ({ ...item, lights: item.lights.filter(({ kind }) => kinds.includes(kind)) })).filter(({ lights }) => lights.length > 0)), [board.items, kinds]);
  const items = drafts.data?.items;
  const draft = items?.find(({ code }) => code === form.draft) ?? items?.find(({ instrument }) => instrument.startsWith('resolucion')) ?? items?.[0];
  const marked = lacking.filter(({ territory }) => !dropped.includes(territory)).map(({ territory }) => territory);
  const needed = (there: boolean, what: string): string | undefined => (tried && !there ? what : undefined);
  const send = (): void => {
    setTried(true);
    if (!draft || !by || kinds.length === 0 || marked.length === 0) return;
    const [dueOn, title] = [form.dueOn, form.title.trim()];
    create.mutate({ draft: draft.code, kinds: [...kinds], territories: marked, by: by.id, asOf: board.asOf, ...(dueOn ? { dueOn } : {}), ...(title ? { title } : {}) }, {
      onSuccess: ({ id, bound }) => { showToast({ text: said.done(bound), sign: 'ok' }); go(paths.instrument(id)); },
    });
  };
  return {
    items, draft, form, setForm, by, setBy, kinds, setKinds, lacking, dropped, setDropped, marked, create, send,
    errors: { draft: needed(draft !== undefined, said.needDraft), by: needed(by !== undefined, said.needBy), kinds: needed(kinds.length > 0, said.needKinds), places: needed(marked.length > 0, said.needPlaces) },
  };
}
