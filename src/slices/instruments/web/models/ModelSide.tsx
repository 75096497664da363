import type { Adoption } from '../../contract/models/adoption.ts';
import type { Model } from '../../contract/models/model.ts';
import { cutOffText } from '../../../../web/cut-off.tsx';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { Doing } from './ModelPage.tsx';
import type { ModelKey } from './view.ts';
import { settingsWords, words } from './words.ts';

interface SideProps {
  model: Model;
  board: Adoption;
  onDo: (doing: Doing) => void;
}

/** What a model still lacks, what waits for its adopters, and the versions that were published. */
export function ModelSide({ model, board, onDo }: SideProps) {
  const [{ territorio, al }] = useView<ModelKey>();
  const list = (more: Record<string, string>): string => paths.model(model.id, { territorio, al, vista: 'lista', ...more });
  const [pending, differing] = [board.items.filter(({ pendingChanges }) => pendingChanges).length, board.items.filter(({ differs }) => differs).length];
  const see = (more: Record<string, string>) => <LinkButton small href={list(more)}>{words.see}</LinkButton>;
  const items: TodoItem[] = [
    ...(model.mine ? model.problems.map(({ key, says, stops }): TodoItem => ({ id: `problem ${key} ${says}`, sign: stops ? 'no' : 'q', title: says, action: <Button small onClick={() => onDo('settings')}>{settingsWords.parameters}</Button> })) : []),
    ...(model.text === null ? [{ id: 'unpublished', sign: 'no' as const, title: words.unpublished, detail: words.unpublishedBody, ...(model.mine ? { action: <Button small onClick={() => onDo('publish')}>{words.publish}</Button> } : {}) }] : []),
    ...(model.mine && model.draft !== null && model.text !== null ? [{ id: 'draft', sign: 'run' as const, title: words.draftWaits(model.draft), detail: words.draftWaitsBody, action: <Button small onClick={() => onDo('publish')}>{words.publish}</Button> }] : []),
    ...(pending > 0 ? [{ id: 'pending', sign: 'run' as const, title: words.pendingAdopters(pending), action: see({ ver: 'cambios' }) }] : []),
    ...(differing > 0 ? [{ id: 'differing', sign: 'late' as const, title: words.differing(differing), action: see({ ver: 'difieren' }) }] : []),
    ...(board.counts.unrecorded > 0 ? [{ id: 'unknown', sign: 'sd' as const, title: words.unknown(board.counts.unrecorded), detail: words.unknownBody, action: see({ estado: 'unrecorded' }) }] : []),
  ];
  return (
    <>
      <Block title={words.missing}>{items.length === 0 ? <p className="meta">{words.nothingMissing}</p> : <Todo bare items={items} />}</Block>
      {model.publications.length > 0 ? (
        <Block title={words.publications}>
          <ul className="model-dev">{model.publications.toReversed().map((one) => <li key={one.text}>{words.version(one.text, cutOffText(one.on))}<span className="meta">{[words.publication(one), one.says ?? ''].filter(Boolean).join('. ')}</span></li>)}</ul>
        </Block>
      ) : null}
    </>
  );
}
