import type { ThreadLink } from './data.ts';
import type { PlacedElement } from './layout.ts';

/** Where an arrow leads from a knot: up and down in its level, left and right along a thread, else to the nearest knot of the next level. */
export function moveAmongKnots(knots: readonly PlacedElement[], links: readonly ThreadLink[], id: string, key: string): string | undefined {
  const here = knots.find((knot) => knot.element.id === id);
  if (here === undefined) return undefined;
  const level = (column: number): PlacedElement[] => knots.filter((knot) => knot.column === column).sort((a, b) => a.y - b.y);
  const own = level(here.column);
  const at = own.indexOf(here);
  switch (key) {
    case 'ArrowDown': return own[at + 1]?.element.id;
    case 'ArrowUp': return own[at - 1]?.element.id;
    case 'Home': return own[0]?.element.id;
    case 'End': return own.at(-1)?.element.id;
    case 'ArrowLeft': return sideways(knots.filter((knot) => links.some((link) => link.lower === id && link.upper === knot.element.id)), level(here.column - 1), here);
    case 'ArrowRight': return sideways(knots.filter((knot) => links.some((link) => link.upper === id && link.lower === knot.element.id)), level(here.column + 1), here);
    default: return undefined;
  }
}

function sideways(joined: readonly PlacedElement[], level: readonly PlacedElement[], here: PlacedElement): string | undefined {
  const among = joined.length > 0 ? joined : level;
  return [...among].sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0]?.element.id;
}
