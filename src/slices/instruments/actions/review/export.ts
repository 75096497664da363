import type { CellValue, Column } from '../../../../engine/table/index.ts';
import { dateIn } from '../../../../kernel/date.ts';
import type { Download } from '../../../../kernel/contract.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Observation } from '../../contract/review.ts';
import { kindWords, stateText } from '../../rules/review/words.ts';
import { listObservations, type ObservationFilter } from '../../store/review.ts';
import { observationsShown } from './shown.ts';

const titles = {
  review: 'Revisión', version: 'Versión revisada', reviewer: 'Quién observa', role: 'En qué función', kind: 'De qué clase', part: 'Parte', quote: 'Palabras señaladas', words: 'Observación', saidOn: 'Fecha', source: 'Fuente', writtenBy: 'La registró',
  state: 'Estado', reason: 'Respuesta y motivo', answeredOn: 'Respondida el', changedText: 'Versión que la recoge', changedParts: 'Partes que cambiaron', stands: 'Lo señalado en la última versión', replies: 'Conversación',
} as const;
const columns: Column[] = Object.entries(titles).map(([id, title]) => ({ id, title, kind: id === 'version' || id === 'changedText' ? 'number' : 'text', required: false, aliases: [] }));

const standing = { same: 'sigue igual', changed: 'cambió', gone: 'ya no está' } as const;

const rowOf = (one: Observation, zone: string): Record<string, CellValue> => ({
  review: one.reviewTitle, version: one.textNumber, reviewer: one.reviewer?.name ?? one.by, role: one.reviewer?.role ?? null, kind: one.kind === null ? null : kindWords[one.kind], part: one.partName ?? 'todo el texto', quote: one.quote, words: one.words, saidOn: saidWhen(one, zone), source: one.source, writtenBy: one.external ? 'por enlace' : one.by,
  state: stateText(one), reason: one.reason, answeredOn: one.answeredAt === null ? null : dateIn(zone, new Date(one.answeredAt)), changedText: one.changedText, changedParts: one.changedParts.map(({ name }) => name), stands: one.stands === null ? null : standing[one.stands],
  replies: one.replies.map(({ by, words }) => `${by ?? ''}: ${words}`).join('\n') || null,
});

/** When something was said, as its source tells it; else the day it was written down here. */
export const saidWhen = ({ saidOn, writtenAt }: Pick<Observation, 'saidOn' | 'writtenAt'>, zone: string): string => saidOn ?? dateIn(zone, new Date(writtenAt));

/** Rows read at a time, and the most that one sheet holds. */
const [batch, most] = [500, 20_000];

/** The review report as a sheet: what was said of an instrument, by whom, and what was answered, a row each. */
export async function exportObservations(ctx: Pick<Context, 'tx' | 'reach' | 'demo' | 'zone'>, filter: ObservationFilter, format: 'xlsx' | 'csv'): Promise<Download> {
  const rows: Record<string, CellValue>[] = [];
  for (let after: string | undefined; rows.length < most; ) {
    const page = await listObservations(ctx.tx, ctx.reach, { ...filter, after, limit: batch });
    rows.push(...(await observationsShown(ctx, filter.instrument, page.items)).map((one) => rowOf(one, ctx.zone)));
    if (page.next === null) break;
    after = page.next;
  }
  return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}Informe de revisión`, format, columns, rows);
}
