import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Sign } from '../../../../web/ui/Sprite.tsx';
import { coherenceApi } from '../api.ts';
import { validationWords as words } from './words.ts';

/** Lines that this territory asked others to validate, or was asked to; those that lack answers say how many. `quiet`: nothing when there are none. */
export function LinesBlock({ territory, quiet = false }: { territory: string; quiet?: boolean }) {
  const may = useMay();
  const lines = coherenceApi.usePages('validationLines', { territory, limit: 8 });
  if (!may('coherence.validation-lines') || !lines.data) return null;
  const items = lines.data.pages.flatMap((page) => page.items);
  if (quiet && items.length === 0) return null;
  return (
    <Block title={words.lines} meta={items.length > 0 ? `${words.linesMeta(items.length)}${lines.hasNextPage ? '+' : ''}` : undefined}>
      {items.length === 0 ? <p className="meta">{words.linesNone} {words.linesHow}</p> : null}
      <ul className="gap-lines">
        {items.map((line) => (
          <li key={line.elementId}>
            <span className="dir"><Sign name={line.pending > 0 ? 'run' : line.no + line.changes > 0 ? 'risk' : 'ok'} /></span>
            <div><Link href={paths.validation(line.elementId)}>{line.text}</Link> <span className="meta">{line.territory === territory ? '' : words.linesOf(`${line.territoryName} ${line.levelName}`)} {words.sentence(line)}</span></div>
          </li>
        ))}
      </ul>
      {lines.hasNextPage ? <div className="row"><Button small busy={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>{words.more}</Button></div> : null}
    </Block>
  );
}
