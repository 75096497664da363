import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { institutions } from './contract.ts';
import { searchedWords } from './rules.ts';
import { searchInstitutions } from './store/institution.ts';
import { listMandates, searchPeople } from './store/person.ts';

type Source = SearchSource<Context<typeof institutions>>;

/** Institutions and people in the command search. */
export const search: Source[] = [
  {
    name: 'institutions',
    title: 'Instituciones',
    find: async (ctx, words, limit) => {
      const asked = searchedWords(words);
      const found = asked.length > 0 ? await searchInstitutions(ctx.tx, ctx.reach, asked, limit) : [];
      return found.map((one, i) => ({
        kind: 'institutions.institution', id: one.id, title: one.short ?? one.name, trail: [one.acronym, one.territoryName].filter(Boolean).join(' · '),
        ...(one.rank === null ? {} : { level: one.rank }), ...(one.packId ? { code: one.packId } : {}), href: `/instituciones/${one.id}`, score: 0.5 / (1 + i / 100),
      }));
    },
  },
  {
    name: 'people',
    title: 'Personas',
    find: async (ctx, words, limit) => {
      const asked = searchedWords(words);
      if (ctx.actor.kind === 'nobody' || asked.length === 0) return [];
      const people = await searchPeople(ctx.tx, ctx.reach, { words: asked, at: ctx.today }, limit);
      const mandates = await listMandates(ctx.tx, ctx.reach, people.map(({ id }) => id), ctx.today);
      return people.map((person, i) => ({
        kind: 'institutions.person', id: person.id, title: person.name, trail: mandates.filter((one) => one.person === person.id).map((one) => `${one.title}, ${one.institutionName}`).join(' · '), href: `/personas/${person.id}`, score: 0.4 / (1 + i / 100),
      }));
    },
  },
];
