import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { entryKinds } from './contract.ts';
import { countEntries, countRunning, listEntries, listRunning } from './store/figures.ts';

type About = Record<string, string>;
type EntryKind = (typeof entryKinds)[number];

const plurals: Record<EntryKind, string> = { norm: 'Normas', article: 'Artículos', competence: 'Competencias', term: 'Términos' };
const pluralOf = (kind: string): string => (plurals as Record<string, string>)[kind] ?? kind; // the store answers these four
const noPast = 'La casa no guarda cómo estaba esto otro día: solo se puede calcular hoy.';
const unknown = (name: string, asOf: string, says: string): Figure => ({ name, value: null, missing: 's/d', unit: '', asOf, says });
const sum = (counts: readonly { part: number; whole: number }[]) => counts.reduce((all, { part, whole }) => ({ part: all.part + part, whole: all.whole + whole }), { part: 0, whole: 0 });

function verifiedFigure(of: { part: number; whole: number }, country: string | undefined, asOf: string): Figure {
  if (of.whole === 0) return unknown('norms.verified', asOf, 'No hay normas cargadas.');
  return { name: 'norms.verified', value: of.part, of, unit: 'entradas', one: 'entrada', asOf, says: 'Normas, artículos, competencias y términos que alguien verificó contra su texto, sobre todos los cargados.', records: country ? `/normas?pais=${country}` : '/normas' };
}

/** Entries of the law that somebody verified, of all: `{ country?, kind? }`. */
const verified: FigureMaker<Context> = {
  name: 'norms.verified', title: 'Normativa verificada', counts: 'Cuántas entradas de la normativa verificó una persona contra su texto.', over: 'Normas, artículos, competencias y términos de los paquetes de cada país.',
  operation: 'norms.list', about: [{ subject: null }, { subject: 'territories.unit', as: 'country' }], parameters: [{ name: 'kind', means: 'Solo normas (norm), artículos (article), competencias (competence) o términos (term).' }],
  past: noPast, after: ['norms.norms-loaded', 'norms.entry-verified', 'norms.entry-doubted'],
  async calculate(ctx, { country, kind }, asOf) {
    return asOf === ctx.today ? verifiedFigure(sum(await countEntries(ctx.tx, { country, kind })), country, asOf) : unknown('norms.verified', asOf, noPast);
  },
  async cases(ctx, about, asOf) {
    if (about['country'] !== undefined && about['country'].length !== 2) return []; // only a country has law of its own here
    if (asOf !== ctx.today) return [{ about }];
    const kinds = await countEntries(ctx.tx, { country: about['country'] });
    if (about['country'] !== undefined && kinds.length === 0) return [];
    return [{ about, figure: verifiedFigure(sum(kinds), about['country'], asOf) }, ...kinds.map((one) => ({ about: { ...about, kind: one.kind }, title: `${pluralOf(one.kind)}: verificación`, figure: verifiedFigure(one, about['country'], asOf) }))];
  },
  records: async (ctx, { country, kind }, _asOf, page) =>
    (await listEntries(ctx.tx, { country, kind }, page)).map((one) => ({ id: one.id, title: one.title, detail: `${pluralOf(one.kind)}${one.verified ? '' : ' · por verificar'}`, href: one.norm ? `/normas/${one.norm}` : '/normas', counted: one.verified })),
};

/** Legal terms that run, and those past their end: `{ territory? }`. */
const dues: FigureMaker<Context> = {
  name: 'norms.dues-late', title: 'Plazos vencidos', counts: 'Cuántos plazos legales en curso ya pasaron su fecha.', over: 'Los plazos en curso a su alcance, en el territorio y bajo él; los suspendidos no vencen.',
  operation: 'norms.due-list', about: [{ subject: null }, { subject: 'territories.unit', as: 'territory' }], past: noPast,
  after: ['norms.clock-started', 'norms.clock-stopped', 'norms.clock-suspended', 'norms.clock-resumed', 'norms.clock-extended', 'norms.dues-recounted', 'norms.calendar-changed'],
  async calculate(ctx, { territory }: About, asOf) {
    if (asOf !== ctx.today) return unknown('norms.dues-late', asOf, noPast);
    const of = await countRunning(ctx.tx, ctx.reach, territory, ctx.now);
    if (of.whole === 0) return unknown('norms.dues-late', asOf, 'Ningún plazo en curso a su alcance.');
    return { name: 'norms.dues-late', value: of.part, of, unit: 'plazos', one: 'plazo', asOf, says: 'Plazos en curso cuya fecha ya pasó, sobre todos los que están en curso.', records: `/plazos/vencimientos${territory ? `?territorio=${territory}` : ''}` };
  },
  records: async (ctx, { territory }, _asOf, page) =>
    (await listRunning(ctx.tx, ctx.reach, territory, ctx.now, page)).map((one) => ({ id: one.id, title: one.label, detail: `vence el ${one.due}`, href: `/plazos/vencimientos/${one.id}`, counted: one.late })),
};

/** What the law and its clocks count. */
export const figures: FigureMaker<Context>[] = [verified, dues];
