import { paths } from '../../../web/paths.ts';
import { LevelSign, TerritoryName, type LevelNumber } from '../../../web/ui/Level.tsx';
import { territoriesApi } from './api.ts';

const day = 86_400_000;

/** The level of a unit by its rank in the catalogue (0 is the country), as the sign draws it. */
export const signOf = (rank: number): LevelNumber => Math.min(Math.max(rank + 1, 1), 4) as LevelNumber; // clamped to the four signs

export interface LevelOf {
  rank: number;
  name: string;
}

/** The levels of every country of the catalogue, by the code of a unit and its level's id. */
export function useLevels(): (territory: string, level: string) => LevelOf | undefined {
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: day }).data?.items;
  return (territory, level) => {
    const found = countries?.find((c) => territory.startsWith(c.code))?.levels.find((l) => l.id === level);
    return found && { rank: found.rank, name: found.name };
  };
}

interface PlaceProps {
  territory: string;
  name: string;
  level: string;
  /** Without it the name is plain text: inside a row that is a link already. */
  linked?: boolean;
}

/** A plan's territory with its level's sign and word, so that homonyms stay apart. */
export function Place({ territory, name, level, linked = false }: PlaceProps) {
  const at = useLevels()(territory, level);
  return <TerritoryName level={signOf(at?.rank ?? 0)} name={name} levelName={at?.name ?? ''} {...(linked ? { href: paths.territory(territory) } : {})} />;
}

export interface Hit {
  code: string;
  name: string;
  levelName: string;
  rank: number;
  parents: { name: string }[];
}

/** How a territory is listed in a picker: sign, name, level, parents, code. */
export function HitRow({ hit }: { hit: Hit }) {
  const above = hit.parents.slice(-2).reverse().map((p) => p.name).join(', ');
  return (
    <>
      <LevelSign level={signOf(hit.rank)} />
      <b>{hit.name}</b> <span className="meta">{hit.levelName}{above ? `, ${above}` : ''}</span>
      <span className="code">{hit.code}</span>
    </>
  );
}
