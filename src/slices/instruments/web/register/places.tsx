import { paths } from '../../../../web/paths.ts';
import { TerritoryName, type LevelNumber } from '../../../../web/ui/Level.tsx';
import { territoriesApi } from './api.ts';

const day = 86_400_000;

const useCountries = () => territoriesApi.useAsk('countries', {}, { freshMs: day }).data?.items;

/** The country of what no single territory has: a model. */
export function Country({ code }: { code: string }) {
  return <span className="meta">{useCountries()?.find((country) => country.code === code)?.name ?? code}</span>;
}

/** The territory of an instrument with its level's sign and word, so that homonyms stay apart. */
export function Place({ territory, name, level, linked = false }: { territory: string; name: string; level: string; /** Not inside a row that is a link already. */ linked?: boolean }) {
  const countries = useCountries();
  const at = countries?.find(({ code }) => territory.startsWith(code))?.levels.find(({ id }) => id === level);
  const sign = Math.min(Math.max((at?.rank ?? 0) + 1, 1), 4) as LevelNumber; // clamped to the four signs
  return <TerritoryName level={sign} name={name} levelName={at?.name ?? ''} {...(linked ? { href: paths.territory(territory) } : {})} />;
}
