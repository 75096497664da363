import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { useKept } from '../kept.ts';
import { elementWords as words } from '../words.ts';
import { draftKey, type Unfinished } from './editing.ts';

/** In place of an element that is no longer there; what one was writing about it stays until one lets it go. */
export function GoneElement({ id, onClose }: { id: string; onClose: () => void }) {
  const [unfinished, keep] = useKept<Unfinished>(draftKey(id));
  if (!unfinished) return <EmptyState title={words.gone} actions={<Button onClick={onClose}>{words.close}</Button>}>{words.goneBody}</EmptyState>;
  const written = [unfinished.draft.text, ...Object.values(unfinished.draft.fields).filter((value) => value !== '')].join('\n');
  const discard = (): void => {
    keep(undefined);
    onClose();
  };
  return (
    <div className="form">
      <Problem what={words.failed} why={words.conflictGone} />
      <TextArea label={`${words.code} ${unfinished.draft.code}`} value={written} onChange={() => undefined} readOnly rows={8} />
      <div className="acts"><Button onClick={discard}>{words.discard}</Button></div>
    </div>
  );
}
