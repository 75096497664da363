import type { FigureMaker } from '../../../kernel/extension.ts';
import type { Figure, FigureRecord } from '../../../kernel/figure.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Conformation, KindCount } from '../contract/board.ts';
import type { ConformationItem, LightState } from '../contract/board/light.ts';
import { countedBoard } from './board.ts';

type About = Record<string, string>;

/** Facts after which a light may be another. */
export const after = [
  'bodies.kinds-loaded', 'bodies.kind-saved', 'bodies.body-created', 'bodies.body-updated', 'bodies.body-removed', 'bodies.evidence-added', 'bodies.evidence-corrected', 'bodies.evidence-removed', 'bodies.absence-recorded',
  'bodies.member-seated', 'bodies.member-ended', 'bodies.member-corrected', 'bodies.member-removed', 'instruments.instrument-changed', 'instruments.instrument-removed', 'instruments.step-taken', 'instruments.step-undone',
  'bodies.rows-imported', 'bodies.import-undone',
];

const stateWords: Record<LightState, string> = { complete: 'completo', partial: 'incompleto', missing: 'no existe', unknown: 'sin registro' };

interface Words {
  name: string;
  title: string;
  counts: string;
  says: (plural: string) => string;
  counted: (state: LightState) => boolean;
}

const unit = { unit: 'territorios', one: 'territorio' } as const;
const over = 'Los territorios vigentes ese día, del primer nivel donde tiene lugar el organismo. De quien nadie dijo nada no consta: está en el total y no se cuenta.';
const lightOf = (item: ConformationItem, kind: string) => item.lights.find((light) => light.kind === kind);

/** A share of the territories of a level by their light of one kind: `{ territory, kind }`. */
function coverage({ name, title, counts, says, counted }: Words): FigureMaker<Context> {
  const figureOf = (board: Conformation, kind: KindCount, asOf: string): Figure => {
    const part = board.items.filter((item) => counted(lightOf(item, kind.kind)?.state ?? 'unknown')).length;
    const records = `/organismos?${new URLSearchParams({ territorio: board.territory, nivel: board.level, vista: 'lista', tipo: kind.kind }).toString()}`;
    if (kind.of === 0) return { name, value: null, missing: 's/d', ...unit, asOf, says: 'No hay territorios de ese nivel.', records };
    if (kind.unknown === kind.of) return { name, value: null, missing: 's/d', ...unit, asOf, says: `De ninguno de los ${kind.of} territorios hay registro de si lo tiene.`, records };
    return { name, value: part, of: { part, whole: kind.of }, ...unit, asOf, says: `${says(kind.plural)} De ${kind.unknown} no hay registro.`, records };
  };
  const none = (asOf: string): Figure => ({ name, value: null, missing: 's/d', ...unit, asOf, says: 'Diga de qué organismo, de los que tienen lugar allí.' });
  const boardOf = async (ctx: Context, { territory = '', kind }: About, asOf: string): Promise<Conformation | undefined> => (kind === undefined ? undefined : (await countedBoard(ctx, territory.toUpperCase(), ({ code }) => code === kind, asOf))[0]);
  return {
    name, title, counts, over, operation: 'bodies.coverage', past: true, after,
    about: [{ subject: 'territories.unit', as: 'territory' }], parameters: [{ name: 'kind', means: 'De qué clase de organismo (ccpd, jcpd…).' }],
    async calculate(ctx, about, asOf) {
      const board = await boardOf(ctx, about, asOf);
      return board ? figureOf(board, board.kinds[0]!, asOf) : none(asOf); // one kind was asked
    },
    async cases(ctx, about, asOf) {
      const boards = await countedBoard(ctx, (about['territory'] ?? '').toUpperCase(), ({ owed }) => owed, asOf);
      return boards.flatMap((board) => board.kinds.map((kind) => ({ about: { ...about, kind: kind.kind }, title: `${title}: ${kind.title}`, figure: figureOf(board, kind, asOf) })));
    },
    async records(ctx, about, asOf, { skip, limit }) {
      const board = await boardOf(ctx, about, asOf);
      if (!board || board.kinds[0]?.unknown === board.items.length) return []; // nobody knows: there is no figure to open
      const told = board.items.map((item): FigureRecord => {
        const light = lightOf(item, about['kind']!); // asked, or there would be no board
        const state = light?.state ?? 'unknown';
        return { id: item.territory, title: item.name, detail: [item.parent, stateWords[state], light?.name].filter(Boolean).join(' · '), href: `/organismos/territorio/${item.territory}`, counted: counted(state) };
      });
      return [...told.filter((one) => one.counted), ...told.filter((one) => !one.counted)].slice(skip, skip + limit);
    },
  };
}

export const coverageFigures: FigureMaker<Context>[] = [
  coverage({ name: 'bodies.coverage', title: 'Territorios con el organismo', counts: 'En cuántos territorios consta que el organismo existe, completo o no.', says: (plural) => `Territorios donde constan ${plural}, completos o no, sobre todos los de su nivel.`, counted: (state) => state === 'complete' || state === 'partial' }),
  coverage({ name: 'bodies.conformed', title: 'Territorios con el organismo completo', counts: 'En cuántos territorios el organismo tiene todo lo que su norma pide para estar conformado.', says: (plural) => `Territorios con ${plural} que tienen todo lo que se pide para estar conformados, sobre todos los de su nivel.`, counted: (state) => state === 'complete' }),
];
