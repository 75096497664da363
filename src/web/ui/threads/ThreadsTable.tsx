import type { ReactElement } from 'react';
import { Link } from '../link.tsx';
import { LinkSign, Sign } from '../Sprite.tsx';
import { useWords } from '../words.ts';
import type { ThreadData, ThreadElement } from './data.ts';

/** The same threads as a table: lower element, link, upper element; then the loose ends. */
export function ThreadsTable({ label, data }: { readonly label: string; readonly data: ThreadData }): ReactElement {
  const words = useWords();
  const elements = new Map(data.elements.map((element) => [element.id, element]));
  const groups = new Map(data.groups.map((group) => [group.key, group.name]));
  const tied = new Set(data.links.filter((link) => link.aside !== true).map((link) => link.lower));
  const loose = data.elements.filter((element) => element.column !== data.columns[0]?.key && !tied.has(element.id));
  const lines = [...data.links.map((link) => ({ lower: elements.get(link.lower), upper: elements.get(link.upper), kind: link.kind, word: link.word ?? words.links[link.kind] })), ...loose.map((lower) => ({ lower, upper: undefined, kind: lower.noData === true ? 'sd' as const : 'loose' as const, word: lower.noData === true ? words.noDataShort : words.loose }))];
  const cell = (element: ThreadElement | undefined): ReactElement => <Named element={element} holder={groups.get(element?.group ?? '')} />;
  return (
    <div className="scroll">
      <table className="tbl cards">
        <caption className="vh">{label}</caption>
        <thead><tr><th scope="col">{data.columns.slice(1).map((column) => column.name).join(', ')}</th><th scope="col">{words.linkHead}</th><th scope="col">{data.columns[0]?.name}</th></tr></thead>
        <tbody>
          {lines.map((line, n) => (
            <tr key={n}>
              <th scope="row">{cell(line.lower)}</th>
              <td data-l={words.linkHead}><span className="row">{line.kind === 'sd' ? <Sign name="sd" /> : <LinkSign kind={line.kind} />}{line.word}</span></td>
              <td data-l={data.columns[0]?.name}>{line.upper === undefined ? null : cell(line.upper)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Named({ element, holder }: { readonly element: ThreadElement | undefined; readonly holder: string | undefined }): ReactElement {
  if (element === undefined) return <></>;
  return <span>{element.href === undefined ? element.text : <Link href={element.href}>{element.text}</Link>}{holder === undefined ? null : <small>{holder}</small>}</span>;
}
