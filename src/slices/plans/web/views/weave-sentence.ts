import type { Weave } from '../../contract/weave.ts';
import { actionsText, weaveWords as words, type Count } from './words.ts';

export const weaveViews = ['tejido', 'ruta', 'lugares', 'objetivos', 'dinero'] as const;
export type WeaveView = (typeof weaveViews)[number];

const counted = (n: number, one: string, many: string, text: Count): string => `${text(n)}\u00A0${n === 1 ? one : many}`;

/** The title of each view of the weave, from its records. */
export function weaveSentence(weave: Weave, at: WeaveView, text: Count): string {
  const actions = actionsText(weave.actions, text);
  if (at === 'objetivos') return weave.objectives.length === 0 ? words.title.noObjectives : words.title.objectives(weave.adrift.length, weave.actions, weave.objectives.length === 1, actions, text);
  if (weave.actions === 0) return words.noActionsTitle;
  if (at === 'ruta') return weave.route ? words.title.route(weave.route.stages.filter(({ ids }) => ids.length === 0).map(({ label }) => label), weave.route.unsaid.length, text) : words.title.noRoute;
  if (at === 'lugares') return weave.places.length === 0 ? words.title.noPlaces(actions) : words.title.places(text(weave.actions - weave.unplaced.length), actions, counted(weave.places.length, 'lugar', 'lugares', text));
  const lines = counted(weave.lines.length, 'línea', 'líneas', text);
  const crossings = weave.lines.length * weave.cross.length;
  if (weave.cross.length > 0) return words.title.woven(weave.lines.length === 1, lines, counted(weave.cross.length, 'transversal', 'transversales', text), weave.cross.filter(({ ids }) => ids.length === 0).length, crossings - weave.lines.reduce((sum, line) => sum + line.cells.length, 0), crossings, text);
  const used = weave.lines.filter(({ loaded }) => loaded.actions > 0).length;
  return weave.lines.length > 0 ? words.title.plain(actions, used === weave.lines.length ? '' : text(used), lines) : words.title.alone(actions);
}
