import type { CellValue, Column } from '../../../../engine/table/index.ts';
import type { Download } from '../../../../kernel/contract.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Observation } from '../../contract/review.ts';
import { kindWords, stateText } from '../../rules/review/words.ts';
import { listObservations, type ObservationFilter, type ObservationRow } from '../../store/review.ts';

const titles = {
  review: 'Revisión', version: 'Versión revisada', reviewer: 'Quién observa', role: 'En qué función', kind: 'De qué clase', part: 'Parte', quote: 'Palabras señaladas', words: 'Observación', saidOn: 'Fecha', source: 'Fuente', writtenBy: 'La registró',
  state: 'Estado', reason: 'Respuesta y motivo', answeredOn: 'Respondida el', changedText: 'Versión que la recoge', changedParts: 'Partes que cambiaron', stands: 'Lo señalado en la última versión', replies: 'Conversación',
} as const;
const columns: Column[] = Object.entries(titles).map(([id, title]) => ({ id, title, kind: id === 'version' || id === 'changedText' ? 'number' : 'text', required: false, aliases: [] }));

const standing = { same: 'sigue igual', changed: 'cambió', gone: 'ya no está' } as const;

const rowOf = (one: Observation): Record<string, CellValue> => ({
  review: one.reviewTitle, version: one.textNumber, reviewer: one.reviewer?.name ?? one.by, role: one.reviewer?.role ?? null, kind: one.kind === null ? null : kindWords[one.kind], part: one.partName ?? 'todo el texto', quote: one.quote, words: one.words, saidOn: one.saidOn ?? one.writtenAt.slice(0, 10), source: one.source, writtenBy: one.external ? 'por enlace' : one.by,
  state: stateText(one), reason: one.reason, answeredOn: one.answeredAt?.slice(0, 10) ?? null, changedText: one.changedText, changedParts: one.changedParts.map(({ name }) => name), stands: one.stands === null ? null : standing[one.stands],
  replies: one.replies.map(({ by, words }) => `${by ?? ''}: ${words}`).join('\n') || null,
});

/** Rows read at a time, and the most that one sheet holds. */
const [batch, most] = [500, 20_000];

/** The review report: what was said of an instrument, by whom, and what was answered, a row each. */
export async function exportObservations(ctx: Pick<Context, 'tx' | 'reach' | 'demo'>, filter: ObservationFilter, format: 'xlsx' | 'csv', shown: (list: ObservationRow[]) => Promise<Observation[]>): Promise<Download> {
  const rows: Record<string, CellValue>[] = [];
  for (let after: string | undefined; rows.length < most; ) {
    const page = await listObservations(ctx.tx, ctx.reach, { ...filter, after, limit: batch });
    rows.push(...(await shown(page.items)).map(rowOf));
    if (page.next === null) break;
    after = page.next;
  }
  return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}Informe de revisión`, format, columns, rows);
}
