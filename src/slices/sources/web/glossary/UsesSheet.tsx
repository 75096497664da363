import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { AcronymUse } from '../../contract/glossary.ts';
import { sourcesApi } from '../api.ts';
import { usesText, words } from './words.ts';

/** Opens a document where it first uses the acronym. */
export const firstPlace = ({ id, page, line }: AcronymUse['documents'][number]): string => paths.document(id, { ...(page === null ? {} : { pagina: String(page) }), ...(line === null ? {} : { linea: String(line) }) });

/** Which documents use an acronym, how often, and the first place of each. */
export function UsesSheet({ term, onClose }: { term: string; onClose: () => void }) {
  const { data, error } = sourcesApi.useAsk('acronyms', { term, limit: 1 });
  const use = data?.items[0];
  return (
    <Sheet open onClose={onClose} title={words.usesOf(term)} actions={<Button onClick={onClose}>{words.close}</Button>}>
      <Refused problem={error} what={words.usesFailed} />
      {data && !use ? <p>{words.noUses}</p> : null}
      <ul className="gl-uses">
        {use?.documents.map((document) => (
          <li key={document.id}>
            <Link href={paths.document(document.id)}>{document.name}</Link> <span className="meta">{usesText(document.uses)}</span>
            {document.place || document.line !== null ? <Evidence place={document.place || words.line(document.line)} href={firstPlace(document)} /> : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
