import type { Client } from '../../src/platform/db/pg.ts';
import type { Chance } from './chance.ts';
import { fill } from './fill.ts';
import type { Government } from './governments.ts';
import { bodyName, documentTitle, personName } from './words.ts';

/** Most of what institutions keep is public; a fifth is shared with somebody, a fifth is a draft. */
export const visibilityOf = (n: number): 'public' | 'shared' | 'own' => (n % 5 < 3 ? 'public' : n % 5 === 3 ? 'shared' : 'own');

const kinds = ['servicio', 'red', 'aliado', 'consejo', 'junta'];

/** Institutions around the governments, with their names; as many as it takes to be `count`, those of the packs included. */
export async function fillInstitutions(owner: Client, c: Chance, governments: readonly Government[], count: number): Promise<void> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from institutions.institution');
  const made = Array.from({ length: Math.max(0, count - (rows[0]?.n ?? 0)) }, (_, n) => ({ n, id: c.id(), on: c.one(governments) })).map(({ n, id, on }) => ({ id, owner: on.id, territory: on.territory, parties: [], visibility: 'public', kind: kinds[n % kinds.length], name: bodyName(c, n, on.name), aliases: [], country: 'EC', edited: [], verified: false, version: 1 }));
  await fill(owner, 'institutions.institution', made);
  await fill(owner, 'institutions.name', made.map(({ id, name }) => ({ institution: id, text: name, kind: 'name', verified: false })));
}

export function fillPeople(owner: Client, c: Chance, governments: readonly Government[], count: number): Promise<void> {
  const made = Array.from({ length: count }, () => {
    const on = c.one(governments);
    return { id: c.id(), owner: on.id, territory: on.territory, parties: [], visibility: 'public', version: 1, name: personName(c), example: true, created_at: '2024-03-01' };
  });
  return fill(owner, 'institutions.person', made);
}

export function fillDocuments(owner: Client, c: Chance, governments: readonly Government[], count: number): Promise<void> {
  const made = Array.from({ length: count }, (_, n) => {
    const on = c.one(governments);
    return { id: c.id(), owner: on.id, territory: on.territory, parties: [], visibility: visibilityOf(n), version: 1, title: documentTitle(c, n, on.name), kind: 'informe', year: 2015 + (n % 10), country: 'EC', verified: false, created_at: '2024-03-01' };
  });
  return fill(owner, 'sources.document', made);
}

/** Ten years of facts about plans, one every few minutes of office hours. */
export function fillFacts(owner: Client, c: Chance, governments: readonly Government[], count: number): Promise<void> {
  const step = (10 * 365 * 86_400_000) / count;
  const made = Array.from({ length: count }, (_, n) => {
    const on = c.one(governments);
    const at = new Date(Date.UTC(2016, 0, 4) + Math.floor(n * step)).toISOString();
    return { id: c.id(), name: n % 3 === 0 ? 'plans.plan-changed' : 'plans.element-changed', subject_kind: 'plans.plan', subject_id: c.id(), owner: on.id, territory: on.territory, parties: [], visibility: visibilityOf(n), acted_as: 'system', operation: 'plans.update', request_id: c.id(), happened_at: at, recorded_at: at, data: { fields: ['title'] } };
  });
  return fill(owner, 'platform.fact', made);
}
