import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Basis, BasisNote } from '../../contract/programme.ts';
import { plansApi } from '../api.ts';
import type { OpenPlan } from '../plan/state.ts';
import { momentOf, validityText } from '../written.ts';
import { BasisDialog } from './BasisDialog.tsx';
import { words } from './words.ts';

const signs: Record<BasisNote, TodoItem['sign']> = { contained: 'ok', outside: 'risk', 'norm-later': 'risk', undated: 'sd', 'not-approved': 'run', 'out-of-sight': 'sd' };

/** The worst of what the dates say gives the sign. */
const signOf = (notes: readonly BasisNote[]): TodoItem['sign'] => (['risk', 'run', 'sd'] as const).find((sign) => notes.some((note) => signs[note] === sign)) ?? 'ok';

/** What a plan rests on, each with what its dates say. */
export function Above({ open, items, mayEdit }: { open: OpenPlan; items: Basis[]; mayEdit: boolean }) {
  const [adding, setAdding] = useState(false);
  const remove = plansApi.useTell('removeBasis');
  const drop = (basis: Basis): void => remove.mutate({ basisId: basis.id }, { onSuccess: () => showToast({ text: words.removed }) });
  return (
    <Block title={words.above} tools={<Button small icon="plus" onClick={() => setAdding(true)} disabledReason={mayEdit ? undefined : words.noGrant}>{words.add}</Button>}>
      {items.length === 0 ? <p className="meta">{words.aboveEmpty}</p> : (
        <Todo bare items={items.map((basis) => ({
          id: basis.id,
          sign: signOf(basis.notes),
          title: <>{words.relationShort[basis.relation]}: {basis.upperPlan ? <Link href={paths.plan(basis.upperPlan)}>{basis.title}</Link> : basis.act ? <Link href={paths.instrument(basis.act.id)}>{basis.title}</Link> : <b>{basis.title}</b>}</>,
          detail: <BasisDetail basis={basis} />,
          action: mayEdit ? <Button kind="quiet" small aria-label={words.removeOf(basis.title)} busy={remove.isPending} onClick={() => drop(basis)}>{words.remove}</Button> : undefined,
        }))} />
      )}
      {remove.error ? <Refused problem={remove.error} what={words.notRemoved} /> : null}
      {adding ? <BasisDialog open={open} onClose={() => setAdding(false)} /> : null}
    </Block>
  );
}

function BasisDetail({ basis }: { basis: Basis }) {
  const when = basis.onDate ? momentOf(basis.onDate) : validityText(basis.validFrom, basis.validTo);
  return <>{[when, ...basis.notes.map((note) => words.notes[note])].filter(Boolean).join(' · ')} {basis.citation ? <Evidence place={basis.citation} /> : null}</>;
}
