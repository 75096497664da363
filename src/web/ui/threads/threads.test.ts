import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldThreads, relatedTo, soundThreads, threadColours } from './data.ts';
import type { ThreadData } from './data.ts';
import { layoutThreads } from './layout.ts';
import { crossings, orderThreads } from './order.ts';
import { moveAmongKnots } from './walk.ts';

const columns = [{ key: 'p', name: 'Provincia', level: 2 }, { key: 'c', name: 'Cantones', level: 3 }, { key: 'q', name: 'Parroquias', level: 4 }] as const;
const small: ThreadData = {
  columns,
  groups: [{ key: 'Manta', column: 'c', name: 'Manta' }, { key: 'Jama', column: 'c', name: 'Jama' }, { key: 'San Lorenzo', column: 'q', name: 'San Lorenzo', parent: 'Manta' }, { key: 'Santa Marianita', column: 'q', name: 'Santa Marianita', parent: 'Manta' }],
  elements: [
    { id: 'agua', column: 'p', text: 'Agua' }, { id: 'vias', column: 'p', text: 'Vías' }, { id: 'pesca', column: 'p', text: 'Pesca' },
    { id: 'm1', column: 'c', group: 'Manta', text: 'Riego' }, { id: 'm2', column: 'c', group: 'Manta', text: 'Feria' }, { id: 'j1', column: 'c', group: 'Jama', text: 'Puentes' },
    { id: 's1', column: 'q', group: 'San Lorenzo', text: 'Pozo' }, { id: 's2', column: 'q', group: 'San Lorenzo', text: 'Muelle' },
  ],
  links: [{ lower: 'm1', upper: 'agua', kind: 'direct' }, { lower: 'j1', upper: 'vias', kind: 'suggested' }, { lower: 's1', upper: 'm1', kind: 'partial' }, { lower: 's2', upper: 'pesca', kind: 'direct' }],
};
const laid = layoutThreads(small, 900);
const knot = (id: string) => laid.elements.find((one) => one.element.id === id);

describe('what is drawn', () => {
  it('leaves out links that lack an end', () => expect(soundThreads({ ...small, links: [...small.links, { lower: 'm1', upper: 'gone', kind: 'direct' }] }).links).toHaveLength(4));
  it('leaves out what stands on no shown level', () => expect(soundThreads({ ...small, columns: columns.slice(0, 2) }).elements.map((one) => one.column)).not.toContain('q'));
});

describe('the colour of a thread', () => {
  const colours = threadColours(small);
  it('follows the upper element down two levels', () => expect(colours.get('s1')).toBe(colours.get('agua')));
  it('is the same for what skips a level', () => expect(colours.get('s2')).toBe(colours.get('pesca')));
  it('is none where nothing reaches the first level', () => expect(colours.has('m2')).toBe(false));
  it('goes with the decided link where there is also a suggestion', () => expect(threadColours({ ...small, links: [{ lower: 'm1', upper: 'vias', kind: 'suggested' }, ...small.links] }).get('m1')).toBe(1));
});

describe('what an element is joined with', () => {
  it('goes up and down from it', () => expect([...relatedTo(small.links, 'm1')].sort()).toEqual(['agua', 'm1', 's1']));
  it('does not come back up along another thread', () => expect(relatedTo([...small.links, { lower: 's1', upper: 'm2', kind: 'direct' }], 'm1').has('m2')).toBe(false));
});

describe('folding', () => {
  const many: ThreadData = { ...small, elements: [...small.elements, ...Array.from({ length: 70 }, (_, n) => ({ id: `x${n}`, column: 'q', group: 'Santa Marianita', text: `X ${n}` }))], links: [...small.links, ...Array.from({ length: 70 }, (_, n) => ({ lower: `x${n}`, upper: 'm2', kind: 'direct' as const }))] };
  const folded = foldThreads(many, (count) => `${count} elementos`);
  it('leaves few threads alone', () => expect(foldThreads(small, String)).toEqual(small));
  it('makes one knot per government above', () => expect(folded.elements.filter((one) => one.column === 'q').map((one) => one.text)).toEqual(['72 elementos']));
  it('adds up the links of a bundle', () => expect(folded.links.find((link) => link.upper === 'm2')?.weight).toBe(70));
  it('keeps what skips a level', () => expect(folded.links.some((link) => link.upper === 'pesca')).toBe(true));
});

describe('the order', () => {
  it('uncrosses two crossed threads', () => {
    const crossed: ThreadData = { columns: columns.slice(0, 2), groups: [], elements: [{ id: 'a', column: 'p', text: '' }, { id: 'b', column: 'p', text: '' }, { id: 'c', column: 'c', text: '' }, { id: 'd', column: 'c', text: '' }], links: [{ lower: 'c', upper: 'b', kind: 'direct' }, { lower: 'd', upper: 'a', kind: 'direct' }] };
    expect(crossings(orderThreads(crossed))).toBe(0);
  });
  it('keeps every element, whatever the links', () => fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('m1', 'm2', 'j1', 's1', 's2'), fc.constantFrom('agua', 'vias', 'pesca', 'm1', 'm2'))), (pairs) => {
    const data = { ...small, links: pairs.map(([lower, upper]) => ({ lower, upper, kind: 'direct' as const })) };
    return orderThreads(data).elements.map((one) => one.id).sort().join() === small.elements.map((one) => one.id).sort().join();
  })));
  it('keeps the elements of a government together', () => {
    const order = orderThreads(small).elements.filter((one) => one.column === 'c').map((one) => one.group);
    expect(new Set(order.map((group, n) => (group === order[n - 1] ? '' : group))).size - (order.includes(undefined) ? 1 : 0)).toBeLessThanOrEqual(3);
  });
});

describe('the drawing', () => {
  it('places every element', () => expect(laid.elements).toHaveLength(small.elements.length));
  it('fills the knot of what is joined upward by a decision', () => expect(knot('m1')?.tied).toBe(true));
  it('leaves a suggestion hollow', () => expect(knot('j1')?.tied).toBe(false));
  it('leaves hollow an upper element that only a parish takes up', () => expect(knot('pesca')?.tied).toBe(false));
  it('draws a government without elements', () => expect(laid.groups.find((one) => one.group.key === 'Santa Marianita')?.empty).toBe(true));
  it('keeps boxes apart', () => {
    const boxes = laid.groups.filter((one) => one.style === 'boxes').sort((a, b) => a.y - b.y);
    expect(boxes.every((box, n) => n === 0 || box.y >= (boxes[n - 1]?.y ?? 0) + (boxes[n - 1]?.height ?? 0))).toBe(true);
  });
  it('leads a thread that skips a level past its boxes', () => {
    const path = laid.links.find((one) => one.link.lower === 's2')?.path ?? '';
    const level = [...path.matchAll(/L[\d.]+ ([\d.]+)/g)].map((match) => Number(match[1]));
    const boxes = laid.groups.filter((one) => one.style === 'boxes');
    expect(level.every((y) => boxes.every((box) => y < box.y || y > box.y + box.height))).toBe(true);
  });
  it.each([640, 820, 1300])('stays within %i px', (width) => expect(Math.max(...layoutThreads(small, width).columns.map((one) => one.x + one.width))).toBeLessThanOrEqual(width));
});

describe('an arrow among knots', () => {
  const go = (id: string, key: string) => moveAmongKnots(laid.elements, small.links, id, key);
  it('to the right follows the thread', () => expect(go('agua', 'ArrowRight')).toBe('m1'));
  it('to the left follows it back', () => expect(go('s2', 'ArrowLeft')).toBe('pesca'));
  it('down goes to the next of the level', () => expect(go('agua', 'ArrowDown')).toBe('vias'));
  it('to the right of a loose end goes to the nearest', () => expect(go('m2', 'ArrowRight')).toBeDefined());
  it('beyond the last leads nowhere', () => expect(go('pesca', 'ArrowDown')).toBeUndefined());
  it('leaves other keys alone', () => expect(go('agua', 'a')).toBeUndefined());
});
