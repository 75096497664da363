import { describe, expect, test } from 'vitest';
import type { Contact, Mapped } from '../contract/mapping.ts';
import { byDay, contactsOn, linkageOn, linkOf } from './mapping.ts';

const contact = (of: Partial<Contact> = {}): Contact => ({ id: 'c', kind: 'meeting', state: 'held', on: '2021-03-10', plannedOn: null, recordedOn: '2021-04-15', says: null, source: null, mark: 'declared', ...of });
const place = (id: string, of: Partial<Mapped> = {}): Mapped => ({ id, version: 1, category: 'Ministerios', institution: { id: `i-${id}`, name: `Ministerio ${id}`, territory: null }, label: null, on: '2021-02', leftOn: null, role: null, knowledge: [], topic: null, note: null, source: null, mark: 'declared', state: 'pending', linkedOn: null, contacts: [], ...of });

describe('a day and a moment as exact as its source', () => {
  test.each([
    ['2021', '2021-12-30', false],
    ['2021', '2021-12-31', true],
    ['2021-02', '2021-02-28', false],
    ['2021-02', '2021-03-01', true],
    ['2021-02-10', '2021-02-10', true],
    [null, '1999-01-01', true],
  ])('%s is surely so by %s: %s', (moment, day, so) => {
    expect(byDay(moment, day)).toBe(so);
  });
});

describe('the link of a mapped institution', () => {
  test('a meeting that is only planned links nobody', () => {
    expect(linkOf([contact({ state: 'planned' })], '2021-12-31').state).toBe('planned');
  });
  test('a meeting held after the day does not count yet', () => {
    expect(linkOf([contact({ on: '2021-07-01' })], '2021-06-30').state).toBe('pending');
  });
  test.each([
    ['planned in May, before it', { plannedOn: '2021-05' }, '2021-05-30', 'pending'],
    ['planned in May', { plannedOn: '2021-05' }, '2021-05-31', 'planned'],
    ['planned nobody knows when, before it was written down', {}, '2021-06-09', 'pending'],
    ['planned nobody knows when, once it was written down', {}, '2021-06-10', 'planned'],
  ])('a meeting %s', (_, more, day, state) => expect(linkOf([contact({ state: 'planned', on: '2022-01-10', recordedOn: '2021-06-10', ...more })], day).state).toBe(state));
  test.each([['2021-01-31', 'pending'], ['2021-03-01', 'planned'], ['2021-03-10', 'linked']])('a meeting held in March and planned in February: on %s is %s', (day, state) => expect(linkOf([contact({ plannedOn: '2021-02', recordedOn: '2026-11-20' })], day).state).toBe(state));
  test('something held nobody knows when is known since it was written down', () => expect(['2021-04-14', '2021-04-15'].map((day) => linkOf([contact({ on: null })], day).state)).toEqual(['pending', 'linked']));
  test('what was written down later is not shown', () => expect(contactsOn([contact({ state: 'cancelled', on: '2021-03' }), contact({ on: '2021-05' })], '2021-04-14')).toEqual([]));
  test('a cancelled meeting is no link', () => {
    expect(linkOf([contact({ state: 'cancelled' })], '2021-12-31').state).toBe('pending');
  });
  test('it is linked since the first thing held', () => {
    expect(linkOf([contact({ on: '2021-05-02' }), contact({ on: '2021-04-01' })], '2021-12-31')).toMatchObject({ state: 'linked', linkedOn: '2021-04-01' });
  });
});

describe('the share linked', () => {
  test('counts institutions, not meetings', () => {
    const items = [place('a', { contacts: [contact(), contact({ on: '2021-04-01' })] }), place('b')];
    expect(linkageOn('p', items, '2021-12-31')).toMatchObject({ linked: 1, mapped: 2, share: 0.5 });
  });
  test('leaves out who was mapped later and who has left', () => {
    const items = [place('a'), place('b', { on: '2022-01-01' }), place('c', { leftOn: '2021-05-01' })];
    expect(linkageOn('p', items, '2021-12-31')).toMatchObject({ mapped: 1, pending: [{ id: 'a' }] });
  });
  test('is nothing, not zero, where nobody was mapped', () => {
    expect(linkageOn('p', [], '2021-12-31').share).toBeNull();
  });
  test('says how much of it rests on slots without a name and on inference', () => {
    const items = [place('a', { institution: null, contacts: [contact({ mark: 'inferred' })] }), place('b', { contacts: [contact()] })];
    expect(linkageOn('p', items, '2021-12-31')).toMatchObject({ linked: 2, unnamed: 1, inferred: 1 });
  });
});
