import { Block } from '../../../../web/ui/Block.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { WholeNorm } from '../../contract.ts';
import { words } from './words.ts';

/** What the record of a norm lacks, and who may complete it. */
export function NormMissing({ norm }: { norm: WholeNorm }) {
  const unread = norm.articles.filter(({ verified }) => !verified).length;
  const items = [
    norm.verified ? undefined : { id: 'norm', title: words.missingNorm, detail: words.missingNormBody },
    unread === 0 ? undefined : { id: 'articles', title: words.missingArticles(unread, norm.articles.length), detail: words.missingNormBody },
    norm.publication ? undefined : { id: 'publication', title: words.missingPublication, detail: words.missingPublicationBody },
    norm.from ? undefined : { id: 'from', title: words.missingFrom, detail: words.missingFromBody },
    norm.address ? undefined : { id: 'address', title: words.missingAddress },
  ].filter((item) => item !== undefined);
  if (items.length === 0) return null;
  return <Block title={words.missing}><Todo bare items={items.map((item): TodoItem => ({ sign: 'q', ...item }))} /></Block>;
}
