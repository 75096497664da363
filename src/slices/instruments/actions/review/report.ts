import { dateIn } from '../../../../kernel/date.ts';
import { type Block, type Runs, writeWord } from '../../../../platform/docx/index.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Observation, ReviewItem } from '../../contract/review.ts';
import { dayWords } from '../../rules/files/day.ts';
import { documentName } from '../../rules/files/words.ts';
import { countsOf } from '../../rules/review/standing.ts';
import { countsSentence, kindWords, speakerOf, stateText, stateWords } from '../../rules/review/words.ts';
import { findListed, type ListedInstrument } from '../../store/register.ts';
import { listObservations, listReviews, type ObservationFilter } from '../../store/review.ts';
import { wordMedia, type Made } from '../files/export.ts';
import { letterheadFor, onPaper } from '../files/paper.ts';
import { saidWhen } from './export.ts';
import { itemsOf, observationsShown } from './shown.ts';

type Ctx = Pick<Context, 'tx' | 'reach' | 'actor' | 'today' | 'zone' | 'demo' | 'files'>;

/** More than anybody reads on paper; a sheet takes them all. */
const [mostObservations, mostReviews] = [2000, 100];

/** What a report tells. */
interface Matter {
  reviews: readonly ReviewItem[];
  observations: readonly Observation[];
  /** There are more than fit. */
  cut: boolean;
  zone: string;
}

/**
 * The review report as Word, in a letterhead or plain: who was asked, what each said of which part, what was answered and
 * why, which version carries it, what waits. Who wrote is told by institution and function, never by name.
 * @throws house.not-found where no review is within reach
 */
export async function makeReport(ctx: Ctx, { letterhead, ...filter }: ObservationFilter & { letterhead?: string | undefined }): Promise<Made> {
  const all = (await listReviews(ctx.tx, ctx.reach, { instrument: filter.instrument, open: undefined, limit: mostReviews })).items.filter(({ id }) => filter.review === undefined || id === filter.review);
  const row = all.length === 0 ? undefined : await findListed(ctx.tx, filter.instrument);
  if (!row) throw houseNo('not-found');
  const { items, next } = await listObservations(ctx.tx, ctx.reach, { ...filter, limit: mostObservations });
  const matter = { reviews: (await itemsOf(ctx, all)).toReversed(), observations: await observationsShown(ctx, filter.instrument, items), cut: next !== null, zone: ctx.zone };
  const chosen = await letterheadFor(ctx, row.owner, letterhead);
  const example = row.example || ctx.demo;
  return { name: documentName(`Informe de revisión ${row.title}`, example), media: wordMedia, bytes: await printed(ctx, row, reportBlocks(matter), chosen, example) };
}

async function printed(ctx: Ctx, row: ListedInstrument, blocks: Block[], chosen: Awaited<ReturnType<typeof letterheadFor>>, example: boolean): Promise<Uint8Array> {
  const [mark, foot] = [example ? 'EJEMPLO' : null, [`Informe de revisión · ${dayWords(ctx.today)}`, 'Documento interno: las observaciones no se publican con el instrumento.']];
  if (chosen) return onPaper(ctx, chosen, { titulo: `Informe de revisión: ${row.title}`, numero: row.number ?? '', fecha: dayWords(ctx.today), institucion: row.ownerName ?? '', territorio: row.territoryName ?? '', pie: foot.join('\n'), marca: mark ?? '' }, blocks);
  return writeWord({ title: 'Informe de revisión', subtitle: row.title, context: [[row.ownerName, row.territoryName].filter(Boolean).join(' · '), `Al ${dayWords(ctx.today)}`], blocks, footer: foot, mark, language: `es-${row.country}` });
}

function reportBlocks({ reviews, observations, cut, zone }: Matter): Block[] {
  const counts = countsOf(observations);
  const waiting = (state: Observation['state'], title: string): Block[] => {
    const list = observations.filter((one) => one.state === state);
    return list.length === 0 ? [] : [{ kind: 'heading', level: 2, text: `${title} (${list.length})` }, { kind: 'list', items: list.map((one) => `${one.partName ?? 'Todo el texto'}. ${speakerOf(one)}: ${one.words}`) }];
  };
  return [
    { kind: 'paragraph', says: countsSentence(counts) },
    ...(cut ? [{ kind: 'note' as const, says: `Se muestran las primeras ${observations.length} observaciones; la hoja de cálculo las trae todas.` }] : []),
    ...(observations.length === 0 ? [] : [countTable(counts)]),
    { kind: 'heading', level: 2, text: 'Quiénes revisaron' },
    reviewerTable(reviews),
    ...reviews.flatMap((review) => reviewBlocks(review, observations.filter((one) => one.review === review.id), zone)),
    ...waiting('open', 'Sin respuesta'),
    ...waiting('pending', 'Aceptadas que ninguna versión recoge todavía'),
  ];
}

const countTable = (counts: ReturnType<typeof countsOf>): Block => ({
  kind: 'table', caption: 'Observaciones por estado', head: ['Estado', { says: 'Cuántas', align: 'right' }], widths: [4, 1],
  rows: [...(['accepted', 'partly', 'pending', 'rejected', 'noted'] as const).map((state): [string, number] => [stateWords[state], counts[state]]), ['sin respuesta', counts.all - counts.answered] as [string, number]].map(([word, count]) => [word, { says: String(count), align: 'right' as const }]),
});

const reviewerTable = (reviews: readonly ReviewItem[]): Block => ({
  kind: 'table', head: ['Quién', 'En qué función', 'Revisión', { says: 'Cuántas', align: 'right' }], widths: [4, 3, 3, 2],
  rows: reviews.flatMap(({ title, textNumber, reviewers }) => reviewers.map(({ name, role, observations }) => [name, role ?? '', `${title} (versión ${textNumber})`, { says: observations === 0 ? 'sin respuesta' : String(observations), align: 'right' as const }])),
});

function reviewBlocks({ title, textNumber, asks, source, heldOn, dueOn, closedAt }: ReviewItem, observations: readonly Observation[], zone: string): Block[] {
  const when = [`Versión ${textNumber} del texto`, heldOn ? dayWords(heldOn) : '', dueOn ? `plazo: ${dayWords(dueOn)}` : '', closedAt ? `cerrada el ${dayWords(dateIn(zone, new Date(closedAt)))}` : '', source ? `fuente: ${source}` : ''].filter(Boolean).join('; ');
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', says: `${when}.${asks ? ` Se pidió: ${asks}` : ''}` },
    observations.length === 0 ? { kind: 'paragraph', says: 'Nadie observó nada.' } : observationTable(observations, zone),
  ];
}

const observationTable = (observations: readonly Observation[], zone: string): Block => ({
  kind: 'table', head: ['Quién y cuándo', 'Parte', 'Observación', 'Respuesta y motivo', 'Versión'], widths: [2.6, 1.7, 3.9, 3.3, 1.5],
  rows: observations.map((one) => [
    lines(speakerOf(one), one.external ? 'por enlace' : '', dayWords(saidWhen(one, zone)), one.source ? `Fuente: ${one.source}` : ''),
    one.partName ?? 'Todo el texto',
    { says: [...(one.kind ? [{ text: `${kindWords[one.kind]}. `, bold: true }] : []), { text: lines(one.quote ? `«${one.quote}»` : '', one.words) }] as Runs },
    { says: [{ text: capital(stateText(one)), bold: true }, { text: one.reason ? `\n${one.reason}` : '' }] as Runs },
    one.changedText === null ? '' : lines(String(one.changedText), one.changedParts.map(({ name }) => name).join('; ')),
  ]),
});

const lines = (...said: string[]): string => said.filter(Boolean).join('\n');
const capital = (word: string): string => word.replace(/^./u, (letter) => letter.toUpperCase());
