import { paths } from '../../../web/paths.ts';
import { LevelSign, TerritoryName, type LevelNumber } from '../../../web/ui/Level.tsx';
import type { Place } from '../contract.ts';

/** The level of a unit by its rank (0 is the country), as the sign draws it. */
export const signOf = (rank: number): LevelNumber => Math.min(Math.max(rank + 1, 1), 4) as LevelNumber; // clamped to the four signs

/** The code as its country writes it: `0807` for `EC-0807`. */
export const bareCode = (code: string): string => (code.includes('-') ? code.slice(code.indexOf('-') + 1) : code);

/** A unit by sign, name, level and code, as a link. */
export function PlaceLink({ place }: { place: Place }) {
  return <TerritoryName level={signOf(place.rank)} name={place.name} levelName={place.levelName} code={bareCode(place.code)} href={paths.territory(place.code)} />;
}

/** How a unit is listed in a picker: parents tell homonyms apart. */
export function HitRow({ hit }: { hit: Place & { parents: readonly Place[] } }) {
  const above = hit.parents.slice(-2).toReversed().map((parent) => parent.name).join(', ');
  return (
    <>
      <LevelSign level={signOf(hit.rank)} />
      <b>{hit.name}</b> <span className="meta">{hit.levelName}{above ? `, ${above}` : ''}</span> <span className="code">{bareCode(hit.code)}</span>
    </>
  );
}
