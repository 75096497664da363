import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { useWidth } from '../../../../web/ui/use-width.ts';
import { useSectors } from './use-sectors.ts';
import { columnsOf, tieText, unclassified, type Actor } from './view.ts';
import { words } from './words.ts';

interface Drawn {
  actors: readonly Actor[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}
/** Narrower than this, px, one actor at a time. */
const narrow = 640;
/** Height of a row and of the heads, px; how many actors of a sector are drawn. */
const [row, top, most] = [40, 34, 24];

/** Sectors as columns, actors as knots, ties as threads; on a phone one actor at a time. */
export function ActorDrawing(drawn: Drawn): ReactElement {
  const [attach, width] = useWidth(820);
  const one = drawn.actors.find(({ id }) => id === drawn.chosen);
  return (
    <div ref={attach}>
      {width < narrow ? <SelectField label={words.pickActor} value={one?.id ?? ''} onChange={(id) => drawn.onChoose(id || undefined)} options={[{ value: '', label: words.hint }, ...drawn.actors.map(({ id, name, ties }) => ({ value: id, label: `${name} (${ties.length})` }))]} /> : <Drawing {...drawn} width={width} />}
      <Told actor={one ?? (width < narrow ? drawn.actors[0] : undefined)} />
    </div>
  );
}

function Drawing({ actors, chosen, onChoose, width }: Drawn & { width: number }): ReactElement {
  const { order, word } = useSectors();
  const columns = columnsOf(actors, order);
  const called = (key: string): string => word(key === unclassified ? null : key);
  const step = width / columns.length;
  const knot = 20;
  const at = new Map(columns.flatMap(({ actors: list }, column) => list.slice(0, most).map((actor, n): [string, { x: number; y: number; column: number }] => [actor.id, { x: column * step + knot, y: top + n * row + row / 2, column }])));
  const height = top + Math.max(...columns.map(({ actors: list }) => Math.min(list.length, most))) * row + 30;
  const edges = [...new Set(actors.flatMap(({ ties }) => ties.map(({ edge }) => edge)))].filter(({ from, to }) => at.has(from) && at.has(to));
  return (
    <div className="actor-map" style={{ height }}>
      <svg width={width} height={height} aria-hidden="true">
        {edges.map((edge, n) => <path key={n} d={curve(at.get(edge.from)!, at.get(edge.to)!)} className={`${edge.strong ? 'strong' : 'weak'}${chosen === undefined ? '' : edge.from === chosen || edge.to === chosen ? ' on' : ' off'}`} />)}
        {[...at].map(([id, { x, y }]) => <circle key={id} cx={x} cy={y} r={id === chosen ? 7 : 5} className={id === chosen ? 'on' : undefined} />)}
      </svg>
      {columns.map(({ key, actors: list }, column) => (
        <section key={key} style={{ left: column * step, width: step - 8 }} aria-label={called(key)}>
          <h3>{called(key)} <span className="meta">{list.length}</span></h3>
          <ul>{list.slice(0, most).map((actor) => <li key={actor.id} style={{ height: row }}><button type="button" aria-pressed={actor.id === chosen} title={actor.name} onClick={() => onChoose(actor.id === chosen ? undefined : actor.id)}>{actor.short ?? actor.name}</button></li>)}</ul>
          {list.length > most ? <p className="meta">{words.moreActors(list.length - most)}</p> : null}
        </section>
      ))}
    </div>
  );
}

/** A thread between two knots; within a column it bows out to the left of the names. */
function curve(a: { x: number; y: number; column: number }, b: { x: number; y: number; column: number }): string {
  if (a.column === b.column) return `M${a.x} ${a.y}C${a.x - 16} ${a.y} ${b.x - 16} ${b.y} ${b.x} ${b.y}`;
  const middle = (a.x + b.x) / 2;
  return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
}

/** How many ties are told before one asks for the rest. */
const told = 12;

/** The ties of an actor in words: what the drawing says to whoever does not see it. */
function Told({ actor }: { actor: Actor | undefined }): ReactElement {
  const lines = actor?.ties.map((tie, n) => <li key={n}>{tie.edge.href ? <Link href={tie.edge.href}>{tieText(tie, actor.id)}</Link> : tieText(tie, actor.id)}</li>) ?? [];
  return (
    <div className="actor-told" role="status">
      {actor ? <><h3>{words.tiesOf(actor.name)}</h3><ul className="plain">{lines.slice(0, told)}</ul>{lines.length > told ? <details><summary className="meta">{words.moreTies(lines.length - told)}</summary><ul className="plain">{lines.slice(told)}</ul></details> : null}{actor.institution === null ? <p className="meta">{words.unlistedBody}</p> : <p><Link href={paths.institution(actor.institution)}>{words.openActor}</Link></p>}</> : <p className="meta">{words.hint}</p>}
    </div>
  );
}
