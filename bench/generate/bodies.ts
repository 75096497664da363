import type { Client } from '../../src/platform/db/pg.ts';
import type { Chance } from './chance.ts';
import { fill } from './fill.ts';
import type { Government } from './governments.ts';

/** A body of each kind for most of some governments, with ten years of signs: an act that created it, its mandates, plans, reports and `sessions` sessions. */
export async function fillBodies(owner: Client, c: Chance, governments: readonly Government[], kinds: readonly { code: string; seats: readonly string[] }[], sessions: number): Promise<{ bodies: number; signs: number }> {
  const made = governments.flatMap((on) => kinds.map((kind) => ({ on, kind, id: c.id(), act: c.id(), year: 2008 + c.below(9) }))).filter(() => c.below(10) > 0);
  const day = (year: number): string => `${year}-${String(1 + c.below(12)).padStart(2, '0')}-${String(1 + c.below(28)).padStart(2, '0')}`;
  const rooted = ({ on }: { on: Government }) => ({ owner: on.id, territory: on.territory, parties: [], visibility: 'public', version: 1, country: on.territory.slice(0, 2) });
  const acts = made.map((one) => ({ ...rooted(one), id: one.act, kind: 'ordenanza', title: `Ordenanza que crea ${one.kind.code} de ${one.on.name}`, state: 'vigente', force_from: String(one.year), matters: [], groups: [], is_model: false, text_number: 0, example: true, created_at: '2024-03-01' }));
  await fill(owner, 'instruments.instrument', acts);
  await fill(owner, 'bodies.body', made.map((one) => ({ ...rooted(one), id: one.id, kind: one.kind.code, name: `${one.kind.code} de ${one.on.name}`, initiative: 'own', example: true, created_at: '2024-03-01' })));
  function* signs(): Iterable<Record<string, unknown>> {
    for (const one of made) {
      const sign = { ...rooted(one), kind: one.kind.code, body: one.id, example: true, recorded_at: '2024-03-01', source: 'Inventado para medir' };
      yield { ...sign, id: c.id(), what: 'creation', happened_on: String(one.year), instrument: one.act };
      for (let year = one.year + 1; year < one.year + 11; year++) for (const what of ['plan', 'report', 'budget']) yield { ...sign, id: c.id(), what, happened_on: String(year) };
      for (let n = 0; n < sessions; n++) yield { ...sign, id: c.id(), what: 'session', happened_on: day(one.year + 1 + (n % 10)) };
    }
  }
  const rows = [...signs()];
  await fill(owner, 'bodies.evidence', rows);
  await fill(owner, 'bodies.member', made.flatMap((one) => one.kind.seats.flatMap((seat) => [0, 4, 8].map((later) => ({ id: c.id(), body: one.id, seat, role: 'titular', says: 'Sin nombre en la fuente', from_on: `${one.year + later}-05-15`, to_on: `${one.year + later + 4}-05-14`, signs: false, publishes: false, vacant: false, recorded_on: '2024-03-01', version: 1 })))));
  return { bodies: made.length, signs: rows.length };
}
