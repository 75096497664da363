import { expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const press = (word: string) => {
  const parts = word.split('+');
  return commandOf({ key: parts.at(-1) ?? '', ctrlKey: parts.includes('Ctrl'), metaKey: false, altKey: parts.includes('Alt'), shiftKey: parts.includes('Shift') });
};

it.each([
  ['ArrowDown', { do: 'go', step: 'down', extend: false }],
  ['Shift+ArrowRight', { do: 'go', step: 'right', extend: true }],
  ['Tab', { do: 'go', step: 'next', extend: false }],
  ['Shift+Tab', { do: 'go', step: 'back', extend: false }],
  ['Home', { do: 'go', step: 'rowStart', extend: false }],
  ['Ctrl+Home', { do: 'go', step: 'first', extend: false }],
  ['Ctrl+Shift+End', { do: 'go', step: 'last', extend: true }],
  ['PageDown', { do: 'go', step: 'pageDown', extend: false }],
  ['Enter', { do: 'edit' }],
  ['F2', { do: 'edit' }],
  ['7', { do: 'edit', text: '7' }],
  ['Shift+Ñ', { do: 'edit', text: 'Ñ' }],
  ['Delete', { do: 'clear' }],
  ['Escape', { do: 'leave' }],
  ['Ctrl+z', { do: 'undo' }],
  ['Ctrl+a', { do: 'all' }],
  ['Ctrl+Enter', { do: 'open' }],
  ['Ctrl+c', undefined],
  ['Ctrl+v', undefined],
  ['Ctrl+t', undefined],
  ['Alt+ArrowLeft', undefined],
  ['F5', undefined],
  ['Dead', undefined],
  [' ', undefined],
])('%s asks for %j', (word, command) => {
  expect(press(word)).toEqual(command);
});
