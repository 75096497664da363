import { remote } from '../../../../web/api/remote.ts';
import { TerritoryName, type LevelNumber } from '../../../../web/ui/Level.tsx';
import type { territories } from '../../../territories/contract.ts';
import type { StageItem } from '../../contract/life.ts';

const territoriesApi = remote<typeof territories>('territories');
const day = 86_400_000;

export const useCountries = () => territoriesApi.useAsk('countries', {}, { freshMs: day }).data?.items;

/** The territory of an instrument with its level's sign and word, so that homonyms stay apart. */
export function StagePlace({ item: { territory, territoryName, level } }: { item: Pick<StageItem, 'territory' | 'territoryName' | 'level'> }) {
  const countries = useCountries();
  if (territory === null) return null;
  const at = countries?.find(({ code }) => territory.startsWith(code))?.levels.find(({ id }) => id === level);
  const sign = Math.min(Math.max((at?.rank ?? 0) + 1, 1), 4) as LevelNumber; // clamped to the four signs
  return <TerritoryName level={sign} name={territoryName ?? territory} levelName={at?.name ?? ''} />;
}
