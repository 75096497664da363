import type { FigureMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { governedUnits } from './actions/actors/authority.ts';
import { coverageFor } from './actions/actors/joint.ts';

/** Governments of a level with a mechanism active: `{ territory, level? }`. */
const coverage: FigureMaker<Context> = {
  name: 'institutions.mechanism-coverage', title: 'Gobiernos con mecanismo de coordinación', counts: 'Con cuántos gobiernos hay al menos un mecanismo de coordinación vigente ese día: una mesa, un convenio, una red en que participan.',
  over: 'Todos los gobiernos del territorio y bajo él, tengan o no registros; con un nivel, solo los de ese nivel.', operation: 'institutions.mechanism-coverage', about: [{ subject: 'territories.unit', as: 'territory' }], parameters: [{ name: 'level', means: 'El nivel de gobierno (province, canton, parish…); sin él, todos.' }], past: true,
  after: ['institutions.joint-created', 'institutions.joint-updated'],
  async calculate(ctx, { territory = '', level = '' }, asOf) {
    const { known, with: part, of: whole } = await coverageFor(ctx, territory, level, asOf);
    const figure = { name: 'institutions.mechanism-coverage', unit: 'gobiernos', one: 'gobierno', asOf, records: `/actores?${new URLSearchParams({ vista: 'mecanismos', territorio: territory, ...(level ? { nivel: level } : {}) }).toString()}` };
    if (whole === 0) return { ...figure, value: null, missing: 's/d', says: 'En ese territorio no hay gobiernos de ese nivel.' };
    if (!known) return { ...figure, value: null, missing: 's/d', says: 'Nadie ha registrado mecanismos en que participen: no consta que los haya ni que falten.' };
    return { ...figure, value: part, of: { part, whole }, says: 'Gobiernos que participan en algún mecanismo vigente ese día, sobre todos los que hay.' };
  },
  async records(ctx, { territory = '', level = '' }, asOf, { skip, limit }) {
    const missing = new Set((await coverageFor(ctx, territory, level, asOf)).missing.map((one) => one.territory));
    const units = (await governedUnits(ctx, territory, level, asOf)).toSorted((a, b) => Number(missing.has(a.code)) - Number(missing.has(b.code)));
    return units.slice(skip, skip + limit).map(({ code, name }) => ({ id: code, title: name, detail: null, href: `/territorios/${code}`, counted: !missing.has(code) }));
  },
};

export const actorsFigures: FigureMaker<Context>[] = [coverage];
