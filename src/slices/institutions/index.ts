import type { Tx } from '../../platform/db/sql.ts';
import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { jointMechanisms } from './actions/actors/joint.ts';
import { institutions } from './contract.ts';
import { figures } from './figures.ts';
import { packs } from './packs.ts';
import { search } from './search.ts';
import { findByPackId, findInstitutionRow, listInstitutionRows, type InstitutionRow } from './store/institution.ts';
import { findPersonRow, listPersonRows, listSamePeople, type PersonRow } from './store/person.ts';
import { findPostByTitle, findPostRow, listHeld, listHolders, type Held, type PostRow } from './store/post.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export const institutionsSlice = slice({ contract: institutions, actions, texts: { es, en }, search, packs, figures, mechanisms: [jointMechanisms] });

export type { Held, InstitutionRow, PersonRow, PostRow };
export { seatsAt as authoritiesAt } from './actions/actors/authority.ts';
export { officesMeant, officesOf, type OfficeHeld, type OfficeMeant } from './actions/actors/office.ts';
export { addInstitution } from './actions/institution.ts';
export type { ExpectedSeat } from './contract/actors/authority.ts';
export { addPerson, type NewPerson } from './actions/person.ts';
export { addMandate, addPost, type NewPost } from './actions/post.ts';
export { institutionsMeant, peopleNamed, removeNewPerson } from './for-sheets.ts';
export { packIdentity } from './identity.ts';
export { institutionsNamedOn, type NamedOn } from './names.ts';
export { resolveInstitution } from './resolve.ts';
export { unitsMeant } from './units.ts';

/** An institution by its identity. */
export const findInstitution = (tx: Tx, id: string): Promise<InstitutionRow | undefined> => findInstitutionRow(tx, id);

/** Institutions by their identities, those that exist, by name. */
export const listInstitutionsById = (tx: Tx, ids: readonly string[]): Promise<InstitutionRow[]> => listInstitutionRows(tx, ids);

/** The government of a territory; undefined when it has none. */
export const governmentOf = (tx: Tx, territoryCode: string): Promise<InstitutionRow | undefined> => findByPackId(tx, territoryCode);

/** What a person holds on a day (`YYYY-MM-DD`): posts with their institutions. */
export const postsOf = (tx: Tx, person: string, day: string): Promise<Held[]> => listHeld(tx, person, day);

/** Who holds a post on a day, titular first. */
export const holdersOf = (tx: Tx, post: string, day: string): Promise<{ person: string; name: string; role: 'titular' | 'substitute' }[]> => listHolders(tx, post, day);

export const findPerson = (tx: Tx, id: string): Promise<PersonRow | undefined> => findPersonRow(tx, id);
/** People by their identities, those that exist. Who may not look at one is told the post, never the name. */
export const listPeopleById = (tx: Tx, ids: readonly string[]): Promise<PersonRow[]> => listPersonRows(tx, ids);
export const findPost = (tx: Tx, id: string): Promise<PostRow | undefined> => findPostRow(tx, id);

/** A post of an institution by its title, accents and case aside. */
export const findPostTitled = (tx: Tx, institution: string, title: string): Promise<PostRow | undefined> => findPostByTitle(tx, institution, title);

/** People of an institution with this name (accents and case aside) or this mail. */
export const findSamePeople = (tx: Tx, institution: string, name: string, mail: string | null): Promise<PersonRow[]> => listSamePeople(tx, institution, name, mail);
