import type { FigureMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { elementFigures } from './figures/elements.ts';
import type { About } from './figures/plan.ts';
import { progressFigures } from './figures/progress.ts';
import { countPlans, listCountedPlans, type WhichPlans } from './store/figures.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An institution that is no identity holds nothing. */
const which = ({ territory, institution }: About): WhichPlans => ({ territory, institution: institution === undefined || uuid.test(institution) ? institution : '00000000-0000-0000-0000-000000000000' });

function ofPlans(name: string, what: 'approved' | 'in-force', words: { title: string; counts: string; says: string }): FigureMaker<Context> {
  return {
    name, title: words.title, counts: words.counts, over: 'Los planes a su alcance que habían empezado ese día, en el territorio y bajo él, o a cargo de la institución.',
    operation: 'plans.list', about: [{ subject: 'territories.unit', as: 'territory' }, { subject: 'institutions.institution', as: 'institution' }], past: true,
    after: ['plans.plan-created', 'plans.plan-changed', 'plans.plan-approved', 'plans.version-started', 'plans.plan-imported', 'plans.import-undone'],
    async calculate(ctx, about, asOf) {
      const of = await countPlans(ctx.tx, ctx.reach, which(about), what, asOf);
      const figure = { name, unit: 'planes', one: 'plan', asOf, records: about['territory'] ? `/planes?territorio=${about['territory']}` : '/planes' };
      return of.whole === 0 ? { ...figure, value: null, missing: 's/d' as const, says: 'Ningún plan registrado a su alcance.' } : { ...figure, value: of.part, of, says: words.says };
    },
    records: async (ctx, about, asOf, page) =>
      (await listCountedPlans(ctx.tx, ctx.reach, which(about), what, asOf, page)).map((one) => ({ id: one.id, title: one.title, detail: one.place, href: `/planes/${one.id}`, counted: one.counted })),
  };
}

/** What plans count: of a territory or a holder, of what each is made, and how it goes. */
export const figures: FigureMaker<Context>[] = [
  ofPlans('plans.in-force', 'in-force', { title: 'Planes vigentes', counts: 'Cuántos planes están vigentes un día.', says: 'Planes con una versión aprobada que rige ese día, sobre los que habían empezado.' }),
  ofPlans('plans.approved', 'approved', { title: 'Planes con versión aprobada', counts: 'Cuántos planes tienen alguna versión aprobada.', says: 'Planes con alguna versión aprobada hasta ese día, sobre los que habían empezado.' }),
  ...elementFigures,
  ...progressFigures,
];
