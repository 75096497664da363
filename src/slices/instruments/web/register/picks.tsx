import { InstitutionPick, type SearchLook } from '../../../../web/picks.tsx';
import { SearchField, type Found } from '../../../../web/ui/SearchField.tsx';
import { instrumentsApi } from '../api.ts';
import { formWords } from './words.ts';

/** What stands for a name that the directory does not have. */
export const justNamed = 'named';

/** An institution of the directory, or only its name. */
export const PartyPick = (props: SearchLook) => <InstitutionPick {...props} own={{ id: justNamed, says: formWords.partyWrite }} />;

const useInstruments = (q: string): Found[] | undefined =>
  instrumentsApi.useAsk('list', { q, limit: 8 }, { enabled: q.length > 1, keep: true }).data?.items.map(({ id, title, kindTitle, number, territoryName }) => ({ id, name: title, note: [kindTitle, number, territoryName].filter(Boolean).join(' · ') }));

/** An instrument within reach, by its title. */
export const InstrumentPick = (props: SearchLook) => <SearchField {...props} useFound={useInstruments} />;
