import { paths } from '../../../../web/paths.ts';
import { useGo } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { plansApi } from '../api.ts';
import { importWords as words } from '../words.ts';
import { momentText, numberText } from '../written.ts';
import { UndoButton } from './UndoButton.tsx';

/** The imports that a plan has had, newest first; each can be undone whole. The one that made the plan takes it along: then one is back at the list. */
export function PastImports({ planId }: { planId: string }) {
  const go = useGo();
  const past = plansApi.useAsk('imports', { planId }).data?.items;
  if (!past) return null;
  return (
    <Block title={words.past} meta={past.length > 0 ? String(past.length) : undefined}>
      {past.length === 0 ? <p className="meta">{words.pastNone}</p> : (
        <Todo
          bare
          items={past.map((one) => ({
            id: one.id,
            sign: one.undone ? 'np' : 'ok',
            title: <span style={{ overflowWrap: 'anywhere' }}>{one.fileName}</span>,
            detail: `${momentText(one.at)}. ${words.done(numberText(one.created), numberText(one.changed))}`,
            action: one.undone ? <span className="meta">{words.wasUndone}</span> : <UndoButton importId={one.id} small onUndone={(planRemoved) => { if (planRemoved) go(paths.plans()); }} />,
          }))}
        />
      )}
    </Block>
  );
}
