import type { institutions } from '../slices/institutions/contract.ts';
import type { territories } from '../slices/territories/contract.ts';
import { remote } from './api/remote.ts';
import { SearchField, type Found, type Picked, type SearchFieldProps, type SearchLook } from './ui/SearchField.tsx';

export type { Picked, SearchLook } from './ui/SearchField.tsx';

const territoriesApi = remote<typeof territories>('territories');
const institutionsApi = remote<typeof institutions>('institutions');

const few = 8;
/** One letter names everything: nothing is asked below two. */
const asks = (q: string) => ({ enabled: q.length > 1, keep: true });
/** How a territory is called in a field: homonyms are daily life, so its level stands behind it. */
const placeName = ({ name, levelName }: { name: string; levelName: string }): string => `${name}, ${levelName}`;

const useTerritories = (q: string): Found[] | undefined => territoriesApi.useAsk('search', { q, limit: few }, asks(q)).data?.items.map((hit) => ({ id: hit.code, name: placeName(hit), note: [hit.parents.at(-1)?.name, hit.code].filter(Boolean).join(' · ') }));
const useInstitutions = (q: string): Found[] | undefined => institutionsApi.useAsk('list', { q, limit: few }, asks(q)).data?.items.map(({ id, name, territoryName }) => ({ id, name, note: territoryName }));
const usePeople = (q: string): Found[] | undefined => institutionsApi.useAsk('listPeople', { q, limit: few }, { ...asks(q), post: true }).data?.items.map(({ id, name, posts }) => ({ id, name, note: posts.map(({ title }) => title).join(', ') }));

/** A territory, by name or code. */
export const TerritoryPick = (props: SearchLook) => <SearchField {...props} useFound={useTerritories} />;
/** An institution of the directory, by part of its name; with `own`, or only the name that was typed. */
export const InstitutionPick = (props: SearchLook & Pick<SearchFieldProps, 'own'>) => <SearchField {...props} useFound={useInstitutions} />;
/** A person of the directory within reach, by part of the name. */
export const PersonPick = (props: SearchLook) => <SearchField {...props} useFound={usePeople} />;

/** A territory that is known by its code (in an address, say), as one that was chosen; undefined while it is asked, or without code. */
export function useTerritoryPicked(code: string | undefined): Picked | undefined {
  const unit = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: Boolean(code), freshMs: 600_000 }).data;
  return unit && { id: unit.code, name: placeName(unit) };
}
