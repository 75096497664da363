import type { App } from '../app.ts';
import { exampleRows } from './table.ts';

const relations: Record<string, string> = { continúa: 'kept', 'se modifica': 'changed', 'se divide': 'split', 'se une': 'merged', 'pasa a transversal': 'moved', 'se cierra': 'closed', nueva: 'new' };
const certainties: Record<string, string> = { declarado: 'declared', inferido: 'inferred' };

type Row = Record<string, string>;
const orNull = (text: string | undefined): string | null => (text ? text : null);
const number = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Milestones, advances and lineage of the plans that have them. */
export async function loadTimelines(app: App): Promise<void> {
  const [milestones, advances, lineage] = [exampleRows('milestones.csv'), exampleRows('advances.csv'), exampleRows('lineage.csv')];
  for (const plan of new Set([...milestones, ...advances, ...lineage].map((row) => row['plan']!))) {
    const of = (rows: Row[]): Row[] => rows.filter((row) => row['plan'] === plan);
    const { id } = await app.run<{ id: string }>('plans.get', { slug: plan });
    await app.run('plans.save-timeline', {
      planId: id,
      milestones: of(milestones).map((r) => ({ number: Number(r['number']), stage: r['stage'], text: r['text'], happened: orNull(r['date']), until: orNull(r['until']), certainty: r['certainty'], citation: orNull(r['ref']) })),
      advances: of(advances).map((r) => ({ number: Number(r['number']), code: orNull(r['element']), text: r['text'], happened: orNull(r['date']), certainty: r['certainty'], citation: orNull(r['ref']), example: r['example'] === 'true' })),
      lineage: of(lineage).map((r) => ({
        fromVersion: number(r['from_version']), fromCode: orNull(r['from_code']), toVersion: number(r['to_version']), toCode: orNull(r['to_code']),
        relation: relations[r['relation'] ?? ''], certainty: certainties[r['certainty'] ?? ''], note: orNull(r['note']), citation: orNull(r['ref']),
      })),
    });
  }
}
