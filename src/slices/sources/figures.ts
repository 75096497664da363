import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure } from '../../kernel/figure.ts';
import { mayRead } from '../../kernel/reach.ts';
import type { Mark } from '../../kernel/statement.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no } from '../../platform/operation/words.ts';
import { findDocument } from './store.ts';
import * as store from './store/figures.ts';

type About = Record<string, string>;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const endOf = (ctx: Context, day: string): store.DayEnd => ({ day, zone: ctx.zone });

/** The document that a figure is asked of, when it is asked of one. @throws house.not-found */
async function documentIn(ctx: Context, { document }: About): Promise<string | undefined> {
  if (document === undefined) return undefined;
  const row = uuid.test(document) ? await findDocument(ctx.tx, document) : undefined;
  if (!row || !mayRead(ctx.reach, row)) throw no('not-found');
  return row.id;
}

/** Documents with at least one citation, over the documents within reach. */
const cited: FigureMaker<Context> = {
  name: 'sources.cited', title: 'Documentos citados', counts: 'Cuántos documentos cita algún registro.', over: 'Los documentos a su alcance, con las citas registradas hasta ese día.',
  operation: 'sources.list', about: [{ subject: null }], past: true, after: ['sources.document-cited', 'sources.citation-withdrawn'],
  async calculate(ctx, _about, asOf): Promise<Figure> {
    const of = await store.countCitedBy(ctx.tx, ctx.reach, endOf(ctx, asOf));
    return { name: 'sources.cited', value: of.part, of, unit: 'documentos', one: 'documento', asOf, says: 'Documentos a su alcance que algún registro cita, sobre todos los documentos a su alcance.', records: '/fuentes' };
  },
  records: async (ctx, _about, asOf, page) => (await store.listCitedBy(ctx.tx, ctx.reach, endOf(ctx, asOf), page)).map((one) => ({ id: one.id, title: one.title, detail: one.code, href: `/fuentes/${one.id}`, counted: one.counted })),
};

const marks: Record<Mark, string> = { declared: 'declaradas', inferred: 'inferidas', transcribed: 'transcritas' };
const noPast = 'Las afirmaciones corregidas no guardan cómo estaban otro día: solo se puede calcular hoy.';

const saidFigure = (value: number | null, about: About, asOf: string): Figure => ({
  name: 'sources.statements', value, unit: 'afirmaciones', one: 'afirmación', asOf, ...(value === null ? { missing: 's/d' as const } : {}),
  says: value === null ? noPast : 'Afirmaciones escritas de los documentos, a su alcance.', records: about['document'] ? `/fuentes/${about['document']}` : '/fuentes',
});

/** What is written down of documents, by mark: `{ document?, mark? }`. */
const statements: FigureMaker<Context> = {
  name: 'sources.statements', title: 'Afirmaciones', counts: 'Cuántas afirmaciones están escritas, y cómo llegaron: declaradas, inferidas o transcritas.', over: 'Las afirmaciones y documentos a su alcance.',
  operation: 'sources.statements', about: [{ subject: null }, { subject: 'sources.document', as: 'document' }], parameters: [{ name: 'mark', means: 'Solo las declaradas (declared), inferidas (inferred) o transcritas (transcribed).' }],
  past: noPast, after: ['sources.statement-added', 'sources.statement-restated', 'sources.statement-retracted', 'sources.package-imported', 'sources.package-undone'],
  async calculate(ctx, about, asOf) {
    if (asOf !== ctx.today) return saidFigure(null, about, asOf);
    const counts = await store.countMarks(ctx.tx, ctx.reach, { document: await documentIn(ctx, about), mark: about['mark'] });
    return saidFigure(counts.reduce((sum, { n }) => sum + n, 0), about, asOf);
  },
  async cases(ctx, about, asOf) {
    const counts = asOf === ctx.today ? await store.countMarks(ctx.tx, ctx.reach, { document: await documentIn(ctx, about) }) : undefined;
    if (!counts) return [{ about, figure: saidFigure(null, about, asOf) }];
    const whole = { about, figure: saidFigure(counts.reduce((sum, { n }) => sum + n, 0), about, asOf) };
    return [whole, ...counts.map(({ mark, n }) => ({ about: { ...about, mark }, title: `Afirmaciones ${marks[mark]}`, figure: saidFigure(n, about, asOf) }))];
  },
  records: async (ctx, about, _asOf, page) =>
    (await store.listSaidWithin(ctx.tx, ctx.reach, { document: await documentIn(ctx, about), mark: about['mark'] }, page)).map((one) => ({ id: one.id, title: `${one.topic}: ${one.property}`, detail: [one.document, one.place].filter(Boolean).join(', '), href: `/fuentes/${one.documentId}${one.line === null ? '' : `?linea=${one.line}`}`, counted: true })),
};

/** Findings nobody has explained yet: `{ territory? , document? }`. */
const open: FigureMaker<Context> = {
  name: 'sources.findings-open', title: 'Hallazgos abiertos', counts: 'Cuántos hallazgos siguen abiertos.', over: 'Los hallazgos a su alcance que se habían abierto hasta ese día: también los explicados, los aceptados y los que se fueron.',
  operation: 'sources.findings', about: [{ subject: null }, { subject: 'territories.unit', as: 'territory' }, { subject: 'sources.document', as: 'document' }], past: true,
  after: [], // comparing what is declared of it opens and closes findings: it would chase its own tail
  async calculate(ctx, about, asOf): Promise<Figure> {
    const of = await store.countOpenFindings(ctx.tx, ctx.reach, { territory: about['territory'], document: await documentIn(ctx, about) }, endOf(ctx, asOf));
    const view = new URLSearchParams({ estado: 'open', ...(about['territory'] ? { territorio: about['territory'] } : {}), ...(about['document'] ? { fuente: about['document'] } : {}) });
    const figure = { name: 'sources.findings-open', unit: 'hallazgos', one: 'hallazgo', asOf, records: `/hallazgos?${view.toString()}` };
    return of.whole === 0 ? { ...figure, value: null, missing: 's/d', says: 'Hasta ese día no se había abierto ningún hallazgo.' } : { ...figure, value: of.part, of, says: 'Hallazgos abiertos ese día, sobre todos los que se habían abierto hasta entonces.' };
  },
  records: async (ctx, about, asOf, page) =>
    (await store.listOpenFindings(ctx.tx, ctx.reach, { territory: about['territory'], document: await documentIn(ctx, about) }, endOf(ctx, asOf), page)).map((one) => ({ id: one.id, title: one.name, detail: one.says, href: `/hallazgos/${one.id}`, counted: one.counted })),
};

/** What documents and the register count. */
export const figures: FigureMaker<Context>[] = [cited, statements, open];
