import type { State, Template } from '../../kernel/cycle.ts';
import { templateText } from './text.es.ts';

/** What a record keeps of the template it began with. */
export interface Begun {
  key: string;
  version: number;
}

/** Whether a template is the one that a record began with: the same key and version, whatever its words say now. */
export const sameTemplate = (begun: Begun, template: Pick<Template, 'key' | 'version'>): boolean => begun.key === template.key && begun.version === template.version;

/** The template that a record goes on with: the one it began with; undefined when it is no longer kept. */
export const templateOf = <T extends Pick<Template, 'key' | 'version'>>(kept: readonly T[], begun: Begun): T | undefined => kept.find((template) => sameTemplate(begun, template));

/** What is wrong with a template, a sentence each; empty when it can be run. */
export function checkTemplate(template: Template): string[] {
  const keys = new Set(template.states.map(({ key }) => key));
  return [
    ...repeated(template.states.map(({ key }) => key)).map((key) => templateText.twice('los estados', key)),
    ...repeated(template.transitions.map(({ key }) => key)).map((key) => templateText.twice('los pasos', key)),
    ...template.transitions.flatMap(({ title, asks }) => repeated(asks.map(({ key }) => key)).map((key) => templateText.twice(`lo que pide «${title}»`, key))),
    ...template.transitions.flatMap(({ title, from, to }) => [...from, to].filter((state) => !keys.has(state)).map((state) => templateText.unknownState(title, state))),
    ...(template.kind === 'derived' ? derivedFaults(template) : movedFaults(template)),
  ];
}

const repeated = (keys: readonly string[]): string[] => [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))];

const derivedFaults = ({ states, transitions }: Template): string[] => [
  ...states.slice(1).filter(({ when }) => when === undefined).map(({ title }) => templateText.withoutWhen(title)),
  ...states.slice(0, 1).filter(({ over }) => over).map(({ title }) => templateText.firstOver(title)),
  ...transitions.map(({ title }) => templateText.movesDerived(title)),
];

function movedFaults({ states, transitions }: Template): string[] {
  const reached = reachable(states, transitions);
  return [
    ...states.filter(({ when }) => when !== undefined).map(({ title }) => templateText.whenMoved(title)),
    ...states.filter(({ over }) => over).map(({ title }) => templateText.overMoved(title)),
    ...states.filter(({ key }) => !reached.has(key)).map(({ title }) => templateText.unreachable(title)),
    ...states.filter(({ key, end }) => !end && !transitions.some(({ from }) => from.includes(key))).map(({ title }) => templateText.stuck(title)),
  ];
}

function reachable(states: readonly State[], transitions: Template['transitions']): Set<string> {
  const reached = new Set(states.slice(0, 1).map(({ key }) => key));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  return reached;
}
