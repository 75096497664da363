import { useState, useSyncExternalStore, type CSSProperties, type ReactNode } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { Element } from '../../contract/plan.ts';
import { kindOf } from '../../rules/scheme.ts';
import { invented } from '../../rules/completeness.ts';
import { isKept } from '../kept.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { AddForm } from './AddForm.tsx';
import { draftKey } from './editing.ts';
import { ElementForm } from './ElementForm.tsx';
import { ElementView } from './ElementView.tsx';
import { GoneElement } from './GoneElement.tsx';
import { RemoveForm } from './RemoveForm.tsx';

type Mode = 'view' | 'edit' | 'add' | 'remove';

/** The value of `elemento` in the address while a first-level element is being added. */
export const adding = 'nuevo';

interface ElementSheetProps {
  open: OpenPlan;
  /** The element's id, or `adding`. */
  id: string;
  hrefOf: (elementId: string) => string;
  onSelect: (elementId: string | undefined) => void;
  /** Over the page even where there is room beside it: where the table needs the width. */
  over?: boolean;
}

/** The sheet of the selected element: beside what it concerns on a desk, over it elsewhere. */
export function ElementSheet(props: ElementSheetProps) {
  const { open, id, onSelect, over = false } = props;
  const wide = useWide();
  const element = open.elements.find((e) => e.id === id);
  const [at, setAt] = useState<{ id: string; mode: Mode }>();
  const mode: Mode = at?.id === id ? at.mode : id === adding ? 'add' : element && open.locked === undefined && isKept(draftKey(id)) ? 'edit' : 'view';
  const turn = (next: Mode): void => setAt({ id, mode: next });
  const close = (): void => onSelect(undefined);
  const title = titleOf(open, mode, element);
  const body = !element && id !== adding ? <GoneElement id={id} onClose={close} /> : (
    <>
      {mode === 'view' && element ? <ElementView open={open} element={element} hrefOf={props.hrefOf} onEdit={() => turn('edit')} onAdd={() => turn('add')} onRemove={() => turn('remove')} /> : null}
      {mode === 'edit' && element ? <ElementForm key={id} open={open} element={element} onDone={() => turn('view')} /> : null}
      {mode === 'add' ? <AddForm key={id} open={open} parent={element} onDone={(added) => (added ? onSelect(added) : element ? turn('view') : close())} /> : null}
      {mode === 'remove' && element ? <RemoveForm element={element} onDone={(removed) => (removed ? close() : turn('view'))} /> : null}
    </>
  );
  if (over || !wide) return <Sheet open keepOpen={mode !== 'view'} onClose={close} title={title}>{body}</Sheet>;
  return <div style={beside}><Block title={title} tools={<Button kind="quiet" small icon="close" onClick={close}>{words.close}</Button>}>{body}</Block></div>;
}

/** Stays in sight while the tree scrolls, and scrolls by itself when it is longer than the window. */
const beside: CSSProperties = { position: 'sticky', top: 12, maxHeight: 'calc(100dvh - 24px)', overflowY: 'auto', overscrollBehavior: 'contain' };

function titleOf({ scheme }: OpenPlan, mode: Mode, element: Element | undefined): ReactNode {
  if (mode === 'add') return words.addTitle(element?.code);
  if (!element) return words.label;
  if (mode === 'remove') return words.removeTitle(element.code);
  return <>{kindOf(scheme, element.kind)?.name ?? element.kind} <span className="code">{element.code}</span> {invented(element) ? <DemoTag /> : null}</>;
}

/** Whether two columns fit; the same width at which `Columns` becomes one. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (hear) => {
      const query = matchMedia('(min-width: 1101px)');
      query.addEventListener('change', hear);
      return () => query.removeEventListener('change', hear);
    },
    () => matchMedia('(min-width: 1101px)').matches,
  );
}
