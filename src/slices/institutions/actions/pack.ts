import type { Actions } from '../../../platform/operation/slice.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Owned } from '../../../kernel/reach.ts';
import { listCountryUnits, listUnits } from '../../territories/index.ts';
import { packIdentity } from '../identity.ts';
import { no, type institutions, type PackPerson } from '../contract.ts';
import { governmentsOf, planInstitutions, statedOf, type Stated } from '../rules/pack.ts';
import { findByPackId } from '../store/institution.ts';
import { listExisting, lockKept, saveInstitutions } from '../store/pack.ts';
import { findPersonRow } from '../store/person.ts';
import { findMandate, findPostByTitle } from '../store/post.ts';
import { addPerson } from './person.ts';
import { addMandate, addPost } from './post.ts';

type Of = Pick<Actions<typeof institutions>, 'loadPack' | 'loadPeople'>;
type Ctx = Context<typeof institutions>;

/** The catalogue of a country as authority sees it: nobody's property, standing on the country. */
const catalogue = (country: string): Owned => ({ id: country, owner: null, territory: country, parties: [], visibility: 'public', version: 1 });

export const packActions: Of = {
  async loadPack(ctx, { pack, country, naming, institutions: entries }) {
    const authority = ctx.permitNew(catalogue(country));
    const stated = [...governmentsOf(await listCountryUnits(ctx.tx, country, ctx.today), naming), ...entries.map(statedOf)];
    await checkStated(ctx, stated);
    const plan = planInstitutions(await lockKept(ctx.tx, stated.map(({ packId }) => packId)), stated);
    if (plan.save.length === 0) return ctx.unchanged(plan.counts);
    await saveInstitutions(ctx.tx, authority, plan.save.map(({ stated: one, packRow }) => ({ ...one, packRow, id: packIdentity('institution', one.packId), country: one.territory.slice(0, 2), parent: idOf(one.parent), successor: idOf(one.successor) })));
    return ctx.record({ fact: 'institutions.pack-loaded', kind: 'country', on: authority, data: { pack, ...plan.counts } }, plan.counts);
  },
  async loadPeople(ctx, { pack, people }) {
    const counts = { created: 0, changed: 0, unchanged: 0, kept: 0 };
    const seats = Object.groupBy(people, ({ institution, post }) => `${institution} ${post}`);
    for (const person of people) counts[(await loadPerson(ctx, pack, person, seats[`${person.institution} ${person.post}`]?.length ?? 1)) ? 'created' : 'unchanged']++;
    if (counts.created === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'institutions.people-loaded', kind: 'pack', on: { ...catalogue('XX'), id: pack, territory: null }, data: { pack, ...counts } }, counts);
  },
};

/** A pointer of a pack as an identity; what was set here is one already. */
const idOf = (pointer: string | null): string | null => (pointer === null || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(pointer) ? pointer : packIdentity('institution', pointer));

/** @throws institutions.pack-wrong */
async function checkStated(ctx: Ctx, stated: readonly Stated[]): Promise<void> {
  const here = new Set(stated.map(({ packId }) => packId));
  const territories = [...new Set(stated.map(({ territory }) => territory))];
  const known = new Set((await listUnits(ctx.tx, territories)).map(({ code }) => code));
  const pointers = [...new Set(stated.flatMap(({ parent, successor }) => [parent, successor]).filter((one) => one !== null))];
  const existing = await listExisting(ctx.tx, pointers.map((one) => packIdentity('institution', one)));
  const problems = [
    ...(here.size < stated.length ? ['Hay un identificador repetido.'] : []),
    ...territories.filter((code) => !known.has(code)).map((code) => `No está el territorio ${code}.`),
    ...pointers.filter((one) => !here.has(one) && !existing.has(packIdentity('institution', one))).map((one) => `No está la institución ${one}.`),
  ];
  if (problems.length > 0) throw no('pack-wrong', { where: problems.slice(0, 5).join(' '), count: problems.length });
}

/** Creates what is not there yet of a person, their post and their mandate; false when all was there. */
async function loadPerson(ctx: Ctx, pack: string, row: PackPerson, seats: number): Promise<boolean> {
  const institution = await findByPackId(ctx.tx, row.institution);
  if (!institution) throw no('pack-wrong', { where: `No está la institución ${row.institution}, de ${row.id}.`, count: 1 });
  const [person, mandate] = [packIdentity('person', `${pack}:${row.id}`), packIdentity('mandate', `${pack}:${row.id}:${row.institution}:${row.post}`)];
  if (await findMandate(ctx.tx, mandate)) return false;
  if (!(await findPersonRow(ctx.tx, person))) await addPerson(ctx, { id: person, institution: institution.id, name: row.name, example: row.example });
  const found = await findPostByTitle(ctx.tx, institution.id, row.post);
  const post = found ? ctx.permit(found) : await addPost(ctx, { institution: institution.id, title: row.post, seats });
  await addMandate(ctx, post, { id: mandate, post: post.id, person, from_on: row.from, to_on: row.to, role: 'titular', reelected: false, source: null });
  return true;
}
