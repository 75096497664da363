import { expect, test } from 'vitest';
import { Fact, Unread } from '../../scripts/source-packages/fact.ts';

const facts = { a: { texto: 'uno', ref: ['000:1'], n: 3 }, b: { ref: ['000:4'], items: ['x', 'y'], nota: null, vacio: [] }, c: { nivel_inferido: 'cantonal', inferido: ['hora'] } };
const open = (): { root: Fact; unread: Unread } => {
  const unread = new Unread(facts);
  return { root: new Fact(facts, '', unread), unread };
};

test('what nobody read is told, and what the document does not say is not', () => {
  const { root, unread } = open();
  root.get('a').get('texto').text();
  expect(unread.paths()).toEqual(['a.n', 'b.ref.0', 'b.items.0', 'b.items.1', 'c.nivel_inferido', 'c.inferido.0']);
});
test('a part has the references of what contains it', () => {
  const { root } = open();
  expect(root.get('b').get('items').items().map((item) => item.refs)).toEqual([['000:4'], ['000:4']]);
});
test('a field is declared under its name or inferred under another', () => {
  const { root } = open();
  const { fact, inferred } = root.get('c').either('nivel');
  expect([fact.text(), inferred, root.get('c').infers('hora'), root.get('c').infers('lugar')]).toEqual(['cantonal', true, true, false]);
});
