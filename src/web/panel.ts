import { createContext, createElement, lazy, Suspense, useContext, type ComponentType, type ReactElement } from 'react';
import { Block } from './ui/Block.tsx';

/** The pages that fill up with what each slice knows about their subject. */
export type PanelPlace = 'home' | 'territory' | 'institution' | 'plan' | 'instrument' | 'person';

/**
 * What a slice shows on another slice's page. `place` on the page: `missing` is the side column «qué hay y qué falta»,
 * `main` the column where one reads. The component gets the subject's id (territory code, institution id, plan id).
 */
export interface Panel {
  on: PanelPlace;
  place: 'main' | 'missing';
  key: string;
  /** Absent when the panel is `bare`. */
  title?: string;
  component: () => Promise<ComponentType<{ id: string }>>;
  /** It brings its own title, or stays away when it has nothing to say. */
  bare?: boolean;
  /** It asks for something to be done now, and else stays away: it stands before the others. */
  first?: boolean;
}

const PanelContext = createContext<Panel[]>([]);

/** Gives the panels of all slices to the pages below; `main` mounts it once. */
export const PanelProvider = PanelContext.Provider;

const loaded = new Map<string, ComponentType<{ id: string }>>();

function componentOf(panel: Panel): ComponentType<{ id: string }> {
  const known = loaded.get(panel.key);
  if (known) return known;
  const component = lazy(async () => ({ default: await panel.component() }));
  loaded.set(panel.key, component);
  return component;
}

/** What the slices show on a page about its subject: it fills up as slices come, without the page knowing them. */
export function PanelSlot({ on, place, id }: { on: PanelPlace; place: Panel['place']; id: string }): ReactElement[] {
  const panels = useContext(PanelContext);
  return panels
    .filter((panel) => panel.on === on && panel.place === place)
    .toSorted((one, other) => Number(other.first ?? false) - Number(one.first ?? false))
    .map((panel) => {
      const inside = createElement(Suspense, { key: panel.key }, createElement(componentOf(panel), { id }));
      return panel.bare ? inside : createElement(Block, { key: panel.key, title: panel.title ?? '', children: inside });
    });
}
