import { firstDay, pathTo, surelyBefore, type State, type Template, type Transition } from '../../../../engine/workflow/index.ts';
import { momentWords } from './words.ts';

/** Why a step cannot be on that day: before the one before it, or still to come. */
export function wrongDay(step: string, on: string | null, last: { title: string; on: string } | null, today: string): { failure: 'step-out-of-order' | 'step-too-soon'; details: Readonly<Record<string, string>> } | undefined {
  if (on === null) return undefined;
  if (firstDay(on) > today) return { failure: 'step-too-soon', details: { step, on: momentWords(on) } };
  return last !== null && surelyBefore(on, last.on) ? { failure: 'step-out-of-order', details: { step, on: momentWords(on), last: last.title, before: momentWords(last.on) } } : undefined;
}

/** What comes before a step that does not leave from where a record stands, as a sentence. */
export function beforeWords(template: Template, state: State, wanted: Transition): string {
  const way = pathTo(template, state.key, wanted);
  const titleOf = (key: string): string => template.states.find((one) => one.key === key)?.title ?? key;
  if (way === null || way.length === 0) return `Ese paso sale de ${wanted.from.map((key) => `«${titleOf(key)}»`).join(' o ')}, y desde aquí ya no se llega.`;
  return `Registre antes: ${way.map(({ title }) => `«${title}»`).join(', ')}.`;
}
