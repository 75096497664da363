import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Part } from '../../kernel/part.ts';
import { afterOf, beforeOf, redline } from './index.ts';

const article = (key: string, number: string, text: string, more: Partial<Part> = {}): Part => Part.parse({ key, kind: 'article', number, text, ...more });
const told = (before: Part[], after: Part[]): string[] => redline(before, after).parts.map(({ key, state, moved, renumbered }) => `${key} ${state}${moved ? ' moved' : ''}${renumbered ? ' renumbered' : ''}`);

const objeto = article('a1', '1', 'El objeto de esta ordenanza es organizar el sistema cantonal de protección.');
const ambito = article('a2', '2', 'Rige en toda la jurisdicción del cantón, urbana y rural.');
const principios = article('a3', '3', 'Son principios la igualdad, la no discriminación y el interés superior.');
const consejo = article('a4', '4', 'El Consejo formula, transversaliza, observa y evalúa las políticas públicas.');

test('a text beside itself is the same', () => {
  expect(redline([objeto, ambito], [objeto, ambito]).counts).toEqual({ added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, same: 2 });
});

test('an article put between two renumbers those that follow and changes none', () => {
  const after = [objeto, article('n', '2', 'Se entiende por niñez toda persona menor de doce años.'), { ...ambito, number: '3' }];
  expect(told([objeto, ambito], after)).toEqual(['a1 same', 'n added', 'a2 renumbered renumbered']);
});

test('a removed article stands where it stood', () => {
  expect(told([objeto, ambito, principios], [objeto, principios])).toEqual(['a1 same', 'a2 removed', 'a3 same']);
});

test('the article that went elsewhere moved, not those that it passed', () => {
  expect(told([objeto, ambito, principios, consejo], [objeto, principios, consejo, ambito])).toEqual(['a1 same', 'a3 same', 'a4 same', 'a2 moved moved']);
});

test('an article that moved and changed says both', () => {
  const changed = { ...ambito, text: 'Rige en todo el territorio del cantón.' };
  expect(told([objeto, ambito, principios, consejo], [objeto, principios, consejo, changed])[3]).toBe('a2 changed moved');
});

test('without common keys the same words are the same part, whatever its number', () => {
  const after = [{ ...ambito, key: 'x', number: '1' }, { ...objeto, key: 'y', number: '2' }];
  expect(redline([objeto, ambito], after).counts).toMatchObject({ added: 0, removed: 0, changed: 0 });
});

test('without common keys another text under the same number is another article', () => {
  const after = [article('x', '1', 'Créase el fondo cantonal para becas deportivas y culturales.')];
  expect(told([objeto], after)).toEqual(['a1 removed', 'x added']);
});

test('without common keys a reworded article is found by its words', () => {
  const after = [article('x', '9', 'El Consejo Cantonal formula, transversaliza, observa y evalúa todas las políticas públicas locales.')];
  expect(redline([consejo], after).counts).toMatchObject({ changed: 1, added: 0, removed: 0 });
});

test('of a model, a wording to choose from that changed is told', () => {
  const choice = (text: string) => ({ key: 'b', title: 'Con cinco miembros', text });
  const [part] = redline([{ ...consejo, choices: [choice('Lo integran cinco miembros.')] }], [{ ...consejo, choices: [choice('Lo integran siete miembros.')] }]).parts;
  expect([part?.state, part?.choices.map(({ key }) => key)]).toEqual(['changed', ['b']]);
});

const words = fc.array(fc.constantFrom('consejo', 'junta', 'red', 'niñez', 'derechos', 'sesión', 'cantón', 'plan'), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const parts = (prefix: string) =>
  fc.uniqueArray(fc.record({ id: fc.nat(30), text: words, number: fc.option(fc.nat(20).map(String), { nil: null }), shared: fc.boolean() }), { selector: ({ id }) => id, maxLength: 15 })
    .map((list) => list.map(({ id, text, number, shared }) => Part.parse({ key: shared ? `k${id}` : `${prefix}${id}`, kind: 'article', number, text })));

test('the earlier text is what was not added; the later one, in its order, what was not removed', () => {
  fc.assert(
    fc.property(parts('a'), parts('b'), (before, after) => {
      const { parts: all } = redline(before, after);
      expect(all.flatMap((part) => part.after ?? [])).toEqual(after);
      expect(new Set(all.flatMap((part) => part.before ?? []))).toEqual(new Set(before));
      for (const { runs, before: earlier, after: later } of all) expect([beforeOf(runs), afterOf(runs)]).toEqual([earlier?.text ?? '', later?.text ?? '']);
    }),
  );
});
