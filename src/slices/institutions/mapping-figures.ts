import type { FigureMaker } from '../../kernel/extension.ts';
import { mayRead } from '../../kernel/reach.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no, type Mapped } from './contract.ts';
import { calledBy, linkageOn, linkOf, standing } from './rules/mapping.ts';
import { findPurpose, listMapped } from './store/mapping.ts';

type Place = Omit<Mapped, 'state' | 'linkedOn'>;

async function placesOf(ctx: Context, id = ''): Promise<Mapped[]> {
  const purpose = /^[0-9a-f-]{36}$/i.test(id) ? await findPurpose(ctx.tx, id) : undefined;
  if (!purpose || !mayRead(ctx.reach, purpose)) throw no('purpose-unknown', { id });
  return (await listMapped(ctx.tx, ctx.reach, id)).map((item: Place) => ({ ...item, state: 'pending', linkedOn: null }));
}

/** Institutions linked of those mapped: `{ purpose }`. */
const linked: FigureMaker<Context> = {
  name: 'institutions.linked', title: 'Instituciones vinculadas', counts: 'Con cuántas instituciones distintas de un mapeo se hizo algo hasta ese día: una reunión, una visita, un acuerdo.',
  over: 'Los lugares que el mapeo tenía ese día, también los que nadie ha nombrado.', operation: 'institutions.linkage', about: [{ subject: 'institutions.purpose', as: 'purpose' }], past: true,
  after: ['institutions.institution-mapped', 'institutions.mapped-updated', 'institutions.mapped-left', 'institutions.contact-recorded', 'institutions.contact-removed'],
  async calculate(ctx, { purpose = '' }, asOf) {
    const { linked: part, mapped: whole, unnamed, inferred } = linkageOn(purpose, await placesOf(ctx, purpose), asOf);
    const figure = { name: 'institutions.linked', unit: 'instituciones', one: 'institución', asOf, records: `/vinculacion/${purpose}` };
    if (whole === 0) return { ...figure, value: null, missing: 's/d', says: 'Ese día el mapeo no tenía ninguna institución.' };
    const rests = [...(unnamed > 0 ? [`${unnamed} sin nombrar`] : []), ...(inferred > 0 ? [`${inferred} por inferencia`] : [])];
    return { ...figure, value: part, of: { part, whole }, says: `Instituciones distintas con algo realizado, sobre las mapeadas ese día${rests.length > 0 ? `; entre ellas, ${rests.join(' y ')}` : ''}.` };
  },
  async records(ctx, { purpose = '' }, asOf, { skip, limit }) {
    const stood = (await placesOf(ctx, purpose)).filter((item) => standing(item, asOf)).map((item) => ({ item, link: linkOf(item.contacts, asOf) }));
    const ordered = stood.toSorted((a, b) => Number(b.link.state === 'linked') - Number(a.link.state === 'linked'));
    return ordered.slice(skip, skip + limit).map(({ item, link }) => ({ id: item.id, title: calledBy(item), detail: link.linkedOn ?? item.category, href: item.institution ? `/instituciones/${item.institution.id}` : `/vinculacion/${purpose}`, counted: link.state === 'linked' }));
  },
};

/** Places that a mapping had on a day: `{ purpose }`. */
const mapped: FigureMaker<Context> = {
  name: 'institutions.mapped', title: 'Instituciones mapeadas', counts: 'Cuántos lugares tenía un mapeo ese día.', over: 'Los lugares del mapeo, también los que nadie ha nombrado.', operation: 'institutions.linkage', about: [{ subject: 'institutions.purpose', as: 'purpose' }], past: true,
  after: ['institutions.institution-mapped', 'institutions.mapped-updated', 'institutions.mapped-left'],
  async calculate(ctx, { purpose = '' }, asOf) {
    const stood = (await placesOf(ctx, purpose)).filter((item) => standing(item, asOf));
    const unnamed = stood.filter((item) => item.institution === null).length;
    const says = `Lugares del mapeo ese día${unnamed > 0 ? `; ${unnamed} sin nombrar` : ''}.`;
    return { name: 'institutions.mapped', value: stood.length, unit: 'instituciones', one: 'institución', asOf, says, records: `/vinculacion/${purpose}` };
  },
  async records(ctx, { purpose = '' }, asOf, { skip, limit }) {
    const stood = (await placesOf(ctx, purpose)).filter((item) => standing(item, asOf));
    return stood.slice(skip, skip + limit).map((item) => ({ id: item.id, title: calledBy(item), detail: item.category, href: item.institution ? `/instituciones/${item.institution.id}` : `/vinculacion/${purpose}`, counted: true }));
  },
};

export const mappingFigures: FigureMaker<Context>[] = [linked, mapped];
