import { useGlossaryChanged } from '../../../../web/glossary.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { ConceptItem } from '../../contract/glossary.ts';
import { sourcesApi } from '../api.ts';
import { formWords as words } from './words.ts';

/** Asks before a reading is taken out of the glossary. */
export function RemoveConcept({ concept, onClose }: { concept: ConceptItem; onClose: () => void }) {
  const remove = sourcesApi.useTell('removeConcept');
  const changed = useGlossaryChanged();
  const act = (): void => remove.mutate({ id: concept.id, version: concept.version }, { onSuccess: () => { showToast({ text: words.removed }); changed(); onClose(); } });
  return (
    <Dialog open onClose={onClose} title={words.removeTitle(concept.term)} actions={<><Button kind="main" busy={remove.isPending} onClick={act}>{words.removeDo}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <p>{words.removeBody}</p>
      <p className="meta">{concept.meaning}</p>
      <Refused problem={remove.error} what={words.notRemoved} />
    </Dialog>
  );
}
