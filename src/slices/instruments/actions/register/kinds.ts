import { checkTemplate, factsOf } from '../../../../engine/workflow/index.ts';
import type { Transition } from '../../../../kernel/cycle.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type instruments } from '../../contract.ts';
import type { PackKind } from '../../contract/kind.ts';
import { factTitles } from '../../rules/life/known.ts';
import { whoWords } from '../../rules/life/who.ts';
import { keepCycles } from '../../store/life.ts';
import { listKinds, upsertKinds } from '../../store/register.ts';

/** Kinds belong to the house: only who holds everything changes them, everybody reads them. */
const catalogue = (country: string) => ({ id: country, owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });

/** @throws instruments.kind-broken with what is wrong of its life-cycle */
function checkCycle({ id, cycle }: PackKind): void {
  const [why] = cycle.kind === 'moved' ? checkTemplate(cycle) : ['su trámite no se mueve por pasos.'];
  const broken = why ?? cycle.transitions.flatMap(impossible)[0];
  if (broken) throw no('kind-broken', { kind: id, why: broken });
}

/** What keeps a step from ever being taken: it asks for what nobody can know of an instrument, or for somebody who is never there. */
function impossible({ title, when, who }: Transition): string[] {
  const unknown = when === undefined ? undefined : factsOf(when).find((fact) => !(fact in factTitles));
  const nobody = who.length > 0 && !who.some((word) => whoWords.includes(word));
  return [
    ...(unknown === undefined ? [] : [`El paso «${title}» pregunta por «${unknown}», que no se sabe de ningún instrumento. Use ${Object.keys(factTitles).join(', ')}.`]),
    ...(nobody ? [`El paso «${title}» no lo puede dar nadie. Use ${whoWords.join(', ')}, o quite quién puede.`] : []),
  ];
}

export const kindActions: Pick<Actions<typeof instruments>, 'loadPack' | 'kinds'> = {
  async loadPack(ctx, { country, kinds }) {
    for (const kind of kinds) checkCycle(kind);
    const twice = kinds.find(({ id }, at) => kinds.findIndex((one) => one.id === id) !== at);
    if (twice) throw no('kind-broken', { kind: twice.id, why: 'está dos veces.' });
    const house = catalogue(country);
    const permitted = ctx.permitNew(house);
    await keepCycles(ctx.tx, permitted, country, kinds, ctx.now);
    const counts = await upsertKinds(ctx.tx, permitted, country, kinds);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'instruments.kinds-loaded', kind: 'kind', on: house, data: { country, ...counts } }, counts);
  },

  async kinds(ctx, { country }) {
    const found = await listKinds(ctx.tx, country);
    return { items: found.map(({ id, version, country: of, code, title, plural, normative, cycle, note, source, mark, verified }) => ({ id, version, country: of, code, title, plural, normative, cycle, note, source, mark, verified })) };
  },
};
