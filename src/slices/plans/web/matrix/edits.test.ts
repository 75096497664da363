import { describe, expect, it } from 'vitest';
import { CallProblem } from '../../../../web/api/problem.ts';
import type { Element } from '../../contract/plan.ts';
import { valueAt } from '../../rules/matrix/cell.ts';
import { applyEdits } from '../../rules/matrix/edit.ts';
import { elementOf, lineScheme } from '../scheme.example.ts';
import { Edits, type Send } from './edits.ts';
import { aroundOf } from './paste.ts';

/** The server by its own rule, in memory, with a line that can be cut. */
class Desk {
  elements = new Map<string, Element>([elementOf('accion', 'A1', { id: 'a1', fields: { como: 'Con ferias' } }), elementOf('meta', 'M1', { id: 'm1', fields: { valores: { 2020: 1 } } }), elementOf('meta', 'M2', { id: 'm2' })].map((e) => [e.id, e]));
  sent = 0;
  cut = false;

  readonly send: Send = async (edits) => {
    await Promise.resolve();
    this.sent += 1;
    if (this.cut) throw new CallProblem({ title: '', status: 0, code: 'offline', details: {}, requestId: '' });
    const all = [...this.elements.values()];
    const { changed, conflicts, problems } = applyEdits(lineScheme, all.filter(({ id }) => edits.some((edit) => edit.elementId === id)), edits, aroundOf(lineScheme, all), ',');
    if (problems.length + conflicts.length > 0) throw new CallProblem({ title: 'No', status: 409, code: problems.length > 0 ? 'plans.cells-refused' : 'house.version-changed', details: problems.length > 0 ? { problems } : { conflicts }, requestId: '' });
    for (const { element } of changed) this.elements.set(element.id, { ...element, version: element.version + 1 });
    return { elements: edits.flatMap(({ elementId }) => this.elements.get(elementId) ?? []) };
  };

  /** Another person's change, which the page has not read. */
  other(id: string, change: Partial<Element>): void {
    const element = this.elements.get(id)!; // one of the three above
    this.elements.set(id, { ...element, ...change, version: element.version + 1 });
  }
}

function desk() {
  const server = new Desk();
  const edits = new Edits(server.send);
  edits.know([...server.elements.values()]);
  const settled = async (): Promise<void> => {
    for (let i = 0; i < 50; i += 1) await Promise.resolve();
  };
  const write = async (elementId: string, key: string, value: unknown, base?: unknown): Promise<void> => {
    edits.write([{ elementId, key, value, text: String(value), ...(base === undefined ? {} : { base }) }]);
    await settled();
  };
  const state = (elementId: string, key: string): string | undefined => edits.snapshot().marks.get(elementId)?.get(key)?.state;
  const stored = (id: string, key: string): unknown => valueAt(server.elements.get(id)!, key); // as above
  return { server, edits, settled, write, state, stored };
}

describe('a cell', () => {
  it('is shown at once, sent, and said to be saved', async () => {
    const { edits, settled, state, stored } = desk();
    edits.write([{ elementId: 'm1', key: 'valores.2021', value: 4, text: '4' }]);
    expect(state('m1', 'valores.2021')).toBe('saving');
    await settled();
    expect([state('m1', 'valores.2021'), stored('m1', 'valores.2021'), stored('m1', 'valores.2020')]).toEqual(['saved', 4, 1]);
  });

  it('written twice before the first answer is in no conflict with itself', async () => {
    const { edits, settled, state, stored } = desk();
    edits.write([{ elementId: 'a1', key: 'como', value: 'uno', text: 'uno' }]);
    edits.write([{ elementId: 'a1', key: 'como', value: 'dos', text: 'dos' }]);
    await settled();
    expect([state('a1', 'como'), stored('a1', 'como')]).toEqual(['saved', 'dos']);
  });

  it('of a row whose other cell was changed by somebody else is saved on today’s version', async () => {
    const { server, write, state, stored } = desk();
    server.other('a1', { text: 'De otra persona' });
    await write('a1', 'como', 'Con talleres');
    expect([state('a1', 'como'), stored('a1', 'como'), stored('a1', 'text')]).toEqual(['saved', 'Con talleres', 'De otra persona']);
  });

  it('refused by the server keeps its text and says why, and the others of the request enter', async () => {
    const { edits, settled, state, stored } = desk();
    edits.write([{ elementId: 'm1', key: 'code', value: 'A1', text: 'A1' }, { elementId: 'm2', key: 'linea_base', value: 3, text: '3' }]);
    await settled();
    expect([state('m1', 'code'), edits.snapshot().marks.get('m1')?.get('code')?.text, state('m2', 'linea_base'), stored('m2', 'linea_base')]).toEqual(['failed', 'A1', 'saved', 3]);
  });
});

describe('two people in one cell', () => {
  it('the second is asked, with both values, and nothing is overwritten', async () => {
    const { server, edits, write, state, stored } = desk();
    server.other('a1', { fields: { como: 'Con títeres' } });
    await write('a1', 'como', 'Con talleres');
    expect(edits.snapshot().marks.get('a1')?.get('como')).toMatchObject({ state: 'conflict', value: 'Con talleres', theirs: 'Con títeres' });
    expect([state('a1', 'como'), stored('a1', 'como')]).toEqual(['conflict', 'Con títeres']);
  });

  it('choosing one’s own writes it over the other, which was seen', async () => {
    const { server, edits, write, settled, stored } = desk();
    server.other('a1', { fields: { como: 'Con títeres' } });
    await write('a1', 'como', 'Con talleres');
    edits.keepMine('a1', 'como');
    await settled();
    expect(stored('a1', 'como')).toBe('Con talleres');
  });

  it('a row that was refreshed while one typed is a conflict before anything is sent', async () => {
    const { server, edits, write, state } = desk();
    server.other('a1', { fields: { como: 'Con títeres' } });
    edits.know([...server.elements.values()]);
    await write('a1', 'como', 'Con talleres', 'Con ferias');
    expect([state('a1', 'como'), server.sent]).toEqual(['conflict', 0]);
  });

  it('who wrote the same thing as the other is simply saved', async () => {
    const { server, write, state } = desk();
    server.other('a1', { fields: { como: 'Con talleres' } });
    await write('a1', 'como', 'Con talleres');
    expect(state('a1', 'como')).toBe('saved');
  });

  it('an element that was removed meanwhile says so', async () => {
    const { server, edits, write } = desk();
    server.elements.delete('a1');
    await write('a1', 'como', 'Tarde');
    expect(edits.snapshot().marks.get('a1')?.get('como')).toMatchObject({ state: 'failed', reason: 'Otra persona quitó este elemento.' });
  });
});

describe('without signal', () => {
  it('the text stays and goes when one sends again', async () => {
    const { server, edits, settled, write, state, stored } = desk();
    server.cut = true;
    await write('a1', 'como', 'Con radio');
    expect([state('a1', 'como'), edits.unsaved().map(({ text }) => text)]).toEqual(['failed', ['Con radio']]);
    server.cut = false;
    edits.retry();
    await settled();
    expect([state('a1', 'como'), stored('a1', 'como'), edits.unsaved()]).toEqual(['saved', 'Con radio', []]);
  });

  it('what was left unsaved comes back with its text, and in conflict where another was faster', () => {
    const { server, edits, state } = desk();
    server.other('m1', { fields: { linea_base: 9 } });
    edits.know([...server.elements.values()]);
    edits.restore([{ elementId: 'a1', key: 'como', text: 'x', value: 'x', base: 'Con ferias' }, { elementId: 'm1', key: 'linea_base', text: '5', value: 5, base: null }, { elementId: 'm2', key: 'text', text: 'Texto de M2', value: 'Texto de M2', base: 'otro' }, { elementId: 'm2', key: 'linea_base', text: 'mucho', value: undefined, base: null }]);
    expect([state('a1', 'como'), state('m1', 'linea_base'), state('m2', 'text'), edits.snapshot().marks.get('m2')?.get('linea_base')?.text]).toEqual(['failed', 'conflict', undefined, 'mucho']);
  });
});

describe('undoing', () => {
  it('takes back a whole writing, the last one first', async () => {
    const { edits, settled, write, stored } = desk();
    await write('a1', 'como', 'uno');
    edits.write([{ elementId: 'm1', key: 'valores.2020', value: null, text: '' }, { elementId: 'm2', key: 'linea_base', value: 5, text: '5' }]);
    await settled();
    expect(edits.undo()).toBe(2);
    await settled();
    expect([stored('m1', 'valores.2020'), stored('m2', 'linea_base'), stored('a1', 'como')]).toEqual([1, null, 'uno']);
    edits.undo();
    await settled();
    expect([stored('a1', 'como'), edits.undo()]).toEqual(['Con ferias', 0]);
  });

  it('does not take back what another person wrote since: one is asked', async () => {
    const { server, edits, settled, write, state, stored } = desk();
    await write('a1', 'como', 'uno');
    server.other('a1', { fields: { como: 'de otra' } });
    edits.undo();
    await settled();
    expect([state('a1', 'como'), stored('a1', 'como')]).toEqual(['conflict', 'de otra']);
  });
});
