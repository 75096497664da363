import type { FigureMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { coverageFor } from './actions/actors/joint.ts';

/** How many mechanisms of a government its line tells. */
const told = 3;

/** Governments of a level with a mechanism active: `{ territory, level? }`. */
const coverage: FigureMaker<Context> = {
  name: 'institutions.mechanism-coverage', title: 'Gobiernos con mecanismo de coordinación', counts: 'Con cuántos gobiernos hay al menos un mecanismo de coordinación vigente ese día: una mesa, un convenio en vigor del que son parte, una red en que participan.',
  over: 'Todos los gobiernos del territorio y bajo él, tengan o no registros; con un nivel, solo los de ese nivel.', operation: 'institutions.mechanism-coverage', about: [{ subject: 'territories.unit', as: 'territory' }], parameters: [{ name: 'level', means: 'El nivel de gobierno (province, canton, parish…); sin él, todos.' }], past: true,
  after: ['institutions.joint-created', 'institutions.joint-updated', 'instruments.instrument-created', 'instruments.instrument-changed', 'instruments.instrument-removed', 'instruments.step-taken', 'instruments.step-undone', 'bodies.body-created', 'bodies.body-updated', 'bodies.body-removed', 'bodies.member-seated', 'bodies.member-ended', 'bodies.member-corrected', 'bodies.member-removed', 'bodies.evidence-added', 'bodies.evidence-corrected', 'bodies.evidence-removed', 'bodies.rows-imported', 'bodies.import-undone'],
  async calculate(ctx, { territory = '', level = '' }, asOf) {
    const { known, with: part, of: whole } = await coverageFor(ctx, territory, level, asOf);
    const figure = { name: 'institutions.mechanism-coverage', unit: 'gobiernos', one: 'gobierno', asOf, records: `/actores?${new URLSearchParams({ vista: 'mecanismos', territorio: territory, ...(level ? { nivel: level } : {}) }).toString()}` };
    if (whole === 0) return { ...figure, value: null, missing: 's/d', says: 'En ese territorio no hay gobiernos de ese nivel.' };
    if (!known) return { ...figure, value: null, missing: 's/d', says: 'Nadie ha registrado mecanismos en que participen: no consta que los haya ni que falten.' };
    return { ...figure, value: part, of: { part, whole }, says: 'Gobiernos que participan en algún mecanismo vigente ese día, sobre todos los que hay.' };
  },
  async records(ctx, { territory = '', level = '' }, asOf, { skip, limit }) {
    const { covered, missing } = await coverageFor(ctx, territory, level, asOf);
    const counted = covered.map(({ territory: id, name: title, mechanisms }) => ({ id, title, detail: mechanisms.map((one) => one.title).slice(0, told).join('; '), href: mechanisms[0]?.href ?? `/territorios/${id}`, counted: true }));
    const others = missing.map(({ territory: id, name: title }) => ({ id, title, detail: null, href: `/territorios/${id}`, counted: false }));
    return [...counted, ...others].slice(skip, skip + limit);
  },
};

export const actorsFigures: FigureMaker<Context>[] = [coverage];
