import { describe, expect, test } from 'vitest';
import type { Element, Government, Thread } from '../../contract/view.ts';
import type { ThreadsAnswer } from '../api.ts';
import { threadPicture } from './picture.ts';

const government = (code: string, level: string, rank: number, parent: string | null, planId: string | null = `plan ${code}`): Government => ({ code, name: code, level, levelName: level, rank, parent, planId, planTitle: null, expired: false, example: false, total: planId ? 2 : null });
const element = (id: string, territory: string, kind = 'objetivo'): Element => ({ id, identity: id, territory, planId: `plan ${territory}`, code: id, kind, text: id, counts: true });
const link = (lower: string, upper: string, more: Partial<Thread> = {}): Thread => ({ id: `${lower} ${upper}`, version: 1, lower, upper, relation: 'contribuye', degree: 'direct', state: 'accepted', example: false, ...more });

const answer: ThreadsAnswer = {
  territory: 'P', asOf: '2026-11-20',
  columns: [
    { level: 'province', name: 'provincia', plural: 'provincias', gender: 'f', rank: 1 },
    { level: 'canton', name: 'cantón', plural: 'cantones', gender: 'm', rank: 2 },
    { level: 'parish', name: 'parroquia', plural: 'parroquias', gender: 'f', rank: 3 },
  ],
  governments: [government('P', 'province', 1, null), government('P1', 'canton', 2, 'P'), government('P2', 'canton', 2, 'P'), government('P3', 'canton', 2, 'P', null), government('P4', 'canton', 2, 'P', null), government('P11', 'parish', 3, 'P1'), government('P12', 'parish', 3, 'P1', null), government('P13', 'parish', 3, 'P1', null), government('P31', 'parish', 3, 'P3', null)],
  elements: [element('p-a', 'P'), element('p-b', 'P'), element('p-m', 'P', 'meta'), element('p-c', 'P'), element('1-a', 'P1'), element('1-m', 'P1', 'meta'), element('2-a', 'P2'), element('11-a', 'P11')],
  links: [link('1-a', 'p-a'), link('1-m', 'p-b', { state: 'proposed' }), link('11-a', 'p-b', { degree: 'partial' }), link('2-a', 'p-a', { state: 'contested' }), link('1-a', '2-a', { relation: 'coordina' })],
};
const hrefOf = ({ lower, upper }: { lower: string; upper: string }): string => `${lower}:${upper}`;

describe('the thread picture', () => {
  const picture = threadPicture(answer, 'aims', hrefOf);
  const knot = (id: string) => picture.elements.find((one) => one.id === id);
  test('shows objectives and what a link touches; all on request', () => {
    expect(picture.elements.map(({ id }) => id)).toEqual(['p-a', 'p-b', 'p-c', '1-a', '1-m', '2-a', '11-a']);
    expect(threadPicture(answer, 'all', hrefOf).elements.map(({ id }) => id)).toContain('p-m');
  });
  test('draws each state by its own stroke, and no link between neighbours', () => {
    expect(picture.links.map(({ kind }) => kind)).toEqual(['direct', 'suggested', 'partial', 'conflict']);
  });
  test('notes who takes up an element, or that nobody between does', () => {
    expect(knot('p-a')).toMatchObject({ note: '1 de 2 cantones' });
    expect(knot('p-b')).toMatchObject({ note: 'ningún cantón · 1 parroquia', gap: true });
    expect(knot('p-c')).toMatchObject({ note: 'ningún cantón', gap: true });
  });
  test('draws governments without plan once under their parent', () => {
    const bare = picture.groups.filter(({ key }) => key.startsWith('sd'));
    expect(bare.map(({ column, name, parent }) => [column, name, parent])).toEqual([['canton', '2 sin plan', 'P'], ['parish', '2 sin plan', 'P1'], ['parish', 'P31', 'sd canton P']]);
  });
  test('opens the pair of an element with the government above it', () => {
    expect(knot('1-a')?.href).toBe('P1:P');
    expect(knot('11-a')?.href).toBe('P11:P1');
  });
  test('leaves unsaid what nobody above could take up', () => {
    expect(['1-a', '11-a'].map((id) => knot(id)?.noData)).toEqual([undefined, undefined]);
    const bare = threadPicture({ ...answer, governments: answer.governments.map((one) => (one.code === 'P' || one.code === 'P1' ? { ...one, planId: null } : one)) }, 'aims', hrefOf);
    expect(['1-a', '11-a', 'p-a'].map((id) => bare.elements.find((one) => one.id === id)?.noData)).toEqual([true, true, undefined]);
  });
  test('draws a synergy solid and an incompatibility as a clash, beside the links and outside the counts', () => {
    const said = threadPicture({ ...answer, links: [...answer.links, link('1-m', 'p-m', { relation: 'sinergia', degree: 'partial' }), link('2-a', 'p-c', { relation: 'incompatible' }), link('11-a', 'p-c', { relation: 'sinergia', state: 'proposed' }), link('1-a', '2-a', { relation: 'incompatible' })] }, 'aims', hrefOf);
    expect(said.links.filter(({ aside }) => aside).map(({ kind, word }) => [kind, word])).toEqual([['direct', 'concuerdan (sinergia)'], ['conflict', 'chocan (incompatible)'], ['suggested', 'concuerdan (sinergia), por decidir']]);
    expect(said.elements.find(({ id }) => id === 'p-m')?.note).toBe('ningún cantón');
    expect(said.groups.find(({ key }) => key === 'P1')?.note).toBe('1 de 2');
  });
  test('counts what goes upward beside each government', () => {
    expect(picture.groups.find(({ key }) => key === 'P1')).toMatchObject({ note: '1 de 2' });
  });
});
