import { fold } from '../../../../../kernel/text.ts';
import type { Tone } from '../../../../../web/ui/Sprite.tsx';
import type { Element } from '../../../contract/plan.ts';
import { toneOf, urgency, type BoardElement } from './tones.ts';

/** What the address of «Cómo va» holds. */
export type BoardKey = 'periodo' | 'tipo' | 'estado' | 'linea' | 'responsable' | 'elemento' | 'version';
export type BoardView = Partial<Record<BoardKey, string>>;

type Placed = Pick<Element, 'id' | 'code' | 'kind' | 'parentId' | 'lines'>;

/** Whether an element belongs to a line: hangs from it, or it (or what it hangs from) names it as cross-cutting. */
function belongs(id: string, line: string, byId: ReadonlyMap<string, Placed>): boolean {
  for (let at = byId.get(id); at; at = at.parentId === null ? undefined : byId.get(at.parentId)) if (at.code === line || at.lines.includes(line)) return true;
  return false;
}

/** The elements that the address asks for, those that need somebody first on top. */
export function listed(elements: readonly BoardElement[], placed: readonly Placed[], { tipo, estado, linea, responsable }: BoardView): BoardElement[] {
  const byId = new Map(placed.map((one) => [one.id, one]));
  const who = responsable === undefined ? undefined : fold(responsable);
  const rank = ({ standing }: BoardElement): number => urgency.indexOf(toneOf(standing));
  return elements
    .filter((e) => (!tipo || e.kind === tipo) && (!estado || toneOf(e.standing) === estado) && (!linea || belongs(e.elementId, linea, byId)) && (who === undefined || fold(e.responsible) === who))
    .toSorted((a, b) => rank(a) - rank(b) || (a.standing.counted ?? 0) - (b.standing.counted ?? 0));
}

/** The tone that the address asks for; anything else is no filter. */
export const toneIn = ({ estado }: BoardView): Tone | undefined => urgency.find((tone) => tone === estado);
