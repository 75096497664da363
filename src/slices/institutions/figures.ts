import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure } from '../../kernel/figure.ts';
import { mayRead } from '../../kernel/reach.ts';
import type { Context } from '../../platform/operation/context.ts';
import { institutionKinds, no } from './contract.ts';
import { actorsFigures } from './actors-figures.ts';
import { mappingFigures } from './mapping-figures.ts';
import { countKinds, countOfKind, countPosts, listCountedPosts, listOfKind } from './store/figures.ts';
import { findInstitutionRow, type InstitutionRow } from './store/institution.ts';

type About = Record<string, string>;

const plurals: Record<(typeof institutionKinds)[number], string> = {
  gobierno: 'Gobiernos', ministerio: 'Ministerios', 'autoridad-de-planificacion': 'Autoridades de planificación', secretaria: 'Secretarías', unidad: 'Unidades', 'entidad-nacional': 'Entidades nacionales',
  'organismo-de-control': 'Organismos de control', consejo: 'Consejos', junta: 'Juntas', instancia: 'Instancias', mesa: 'Mesas', comite: 'Comités', 'asociacion-de-gobiernos': 'Asociaciones de gobiernos',
  red: 'Redes', servicio: 'Servicios', academia: 'Academia', cooperacion: 'Cooperación', aliado: 'Aliados', programa: 'Programas', observatorio: 'Observatorios',
};
const pluralOf = (kind: string): string => (plurals as Record<string, string>)[kind] ?? kind; // kinds of old packs stay as they are written

const institutionOf = async (ctx: Context, { institution = '' }: About): Promise<InstitutionRow> => {
  const row = /^[0-9a-f-]{36}$/i.test(institution) ? await findInstitutionRow(ctx.tx, institution) : undefined;
  if (!row || !mayRead(ctx.reach, row)) throw no('institution-unknown', { id: institution });
  return row;
};

/** Posts of an institution that somebody holds, of those it has: `{ institution }`. */
const posts: FigureMaker<Context> = {
  name: 'institutions.posts-filled', title: 'Cargos ocupados', counts: 'Cuántos cargos de una institución tienen quien los ejerza ese día.', over: 'Los cargos de los que consta algo ese día, con titular o con suplente.',
  operation: 'institutions.list-posts', about: [{ subject: 'institutions.institution', as: 'institution' }], past: true,
  after: ['institutions.post-created', 'institutions.post-updated', 'institutions.mandate-began', 'institutions.mandate-ended', 'institutions.people-loaded', 'institutions.rows-imported', 'institutions.import-undone'],
  async calculate(ctx, about, asOf) {
    const { id } = await institutionOf(ctx, about);
    const of = await countPosts(ctx.tx, id, asOf);
    const figure = { name: 'institutions.posts-filled', unit: 'cargos', one: 'cargo', asOf, records: `/instituciones/${id}` };
    if (of.whole === 0) return { ...figure, value: null, missing: 's/d', says: 'No consta qué cargos tenía esta institución ese día.' };
    return { ...figure, value: of.part, of, says: 'Cargos con alguna persona nombrada ese día, sobre los cargos de los que consta algo ese día.' };
  },
  async records(ctx, about, asOf, page) {
    const { id } = await institutionOf(ctx, about);
    return (await listCountedPosts(ctx.tx, id, asOf, page)).map((post) => ({ id: post.id, title: post.title, detail: post.filled ? null : 'vacante', href: `/instituciones/${id}`, counted: post.filled }));
  },
};

const kindFigure = ({ territory = '', kind }: About, value: number, asOf: string): Figure => ({
  name: 'institutions.of-kind', value, unit: 'instituciones', one: 'institución', asOf,
  says: kind ? `Instituciones de la clase «${pluralOf(kind)}» que existen ese día en el territorio y bajo él.` : 'Instituciones que existen ese día en el territorio y bajo él.',
  records: `/instituciones?${new URLSearchParams({ territorio: territory, ...(kind ? { clase: kind } : {}) }).toString()}`,
});

/** Institutions of a territory and below: `{ territory, kind? }`. */
const ofKind: FigureMaker<Context> = {
  name: 'institutions.of-kind', title: 'Instituciones', counts: 'Cuántas instituciones hay en un territorio y bajo él, por clase.', over: 'El directorio, a su alcance; las que ya no existen ese día no se cuentan.',
  operation: 'institutions.list', about: [{ subject: 'territories.unit', as: 'territory' }], parameters: [{ name: 'kind', means: 'Solo las de esa clase (consejo, junta, mesa…); sin él, todas.' }], past: true,
  after: ['institutions.pack-loaded', 'institutions.institution-created', 'institutions.institution-updated', 'institutions.rows-imported', 'institutions.import-undone'],
  calculate: async (ctx, about, asOf) => kindFigure(about, await countOfKind(ctx.tx, ctx.reach, about['territory'] ?? '', about['kind'], asOf), asOf),
  async cases(ctx, about, asOf) {
    const kinds = await countKinds(ctx.tx, ctx.reach, about['territory'] ?? '', asOf);
    const of = ({ kind, n }: { kind: string; n: number }) => ({ about: { ...about, kind }, title: pluralOf(kind), figure: kindFigure({ ...about, kind }, n, asOf) });
    return [{ about, figure: kindFigure(about, kinds.reduce((sum, { n }) => sum + n, 0), asOf) }, ...(kinds.length > 1 ? kinds.map(of) : [])];
  },
  records: async (ctx, about, asOf, page) =>
    (await listOfKind(ctx.tx, ctx.reach, about['territory'] ?? '', about['kind'], asOf, page)).map(({ id, name, place }) => ({ id, title: name, detail: place, href: `/instituciones/${id}`, counted: true })),
};

/** What the directory counts of a territory and of an institution. */
export const figures: FigureMaker<Context>[] = [ofKind, posts, ...mappingFigures, ...actorsFigures];
