import { checkTemplate } from '../../../../engine/workflow/index.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type bodies } from '../../contract.ts';
import type { PackKind } from '../../contract/kind.ts';
import { listKinds, lockKind, saveKind, upsertKinds } from '../../store/composition.ts';

/** @throws bodies.kinds-wrong, saying each fault */
function checkKinds(kinds: readonly PackKind[]): void {
  const twice = kinds.filter(({ id }, at) => kinds.findIndex((one) => one.id === id) !== at).map(({ id, title }) => `${title}: ${words.kindTwice(id)}`);
  const faults = [...twice, ...kinds.flatMap((kind) => faultsOf(kind).map((fault) => `${kind.title}: ${fault}`))];
  if (faults.length > 0) throw no('kinds-wrong', { says: faults.slice(0, 10).join(' ') });
}

const words = {
  moved: 'el ciclo de vida de un organismo se deduce de lo que se sabe de él: use «derived».',
  kindTwice: (key: string) => `está dos veces, con la clave «${key}».`,
  seatTwice: (key: string) => `el puesto «${key}» está dos veces.`,
  checkTwice: (key: string) => `el requisito «${key}» está dos veces.`,
  more: (title: string) => `el puesto «${title}» pide más personas de las que caben.`,
  sector: (sector: string) => `la paridad habla de «${sector}», y ningún puesto es de ese sector.`,
  step: (key: string) => `un paso siguiente es para «${key}», que no es un requisito: use la clave de uno, «absence» o «unknown».`,
} as const;

function faultsOf({ cycle, seats, checklist, parity, steps }: PackKind): string[] {
  const twice = (keys: readonly string[]): string[] => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
  return [
    ...(cycle.kind === 'derived' ? [] : [words.moved]),
    ...checkTemplate(cycle),
    ...twice(seats.map(({ key }) => key)).map(words.seatTwice),
    ...twice(checklist.map(({ key }) => key)).map(words.checkTwice),
    ...seats.filter(({ needed, count }) => needed > count).map(({ title }) => words.more(title)),
    ...(parity ?? []).filter((sector) => !seats.some((seat) => seat.sector === sector)).map(words.sector),
    ...steps.filter(({ for: lack }) => lack !== 'absence' && lack !== 'unknown' && !checklist.some(({ key }) => key === lack)).map(({ for: lack }) => words.step(lack)),
  ];
}

const house = { owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 };

export const kindActions: Pick<Actions<typeof bodies>, 'loadPack' | 'saveKind' | 'kinds'> = {
  async loadPack(ctx, { country, kinds }) {
    checkKinds(kinds);
    const row = ctx.permitNew({ ...house, id: newId(ctx.now.getTime()) });
    const { created, changed, kept } = await upsertKinds(ctx.tx, row, country, kinds);
    const counts = { created, changed, kept, unchanged: kinds.length - created - changed - kept };
    if (created + changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'bodies.kinds-loaded', kind: 'pack', on: row, data: { country, ...counts } }, counts);
  },

  async saveKind(ctx, { country, version, kind, why }) {
    checkKinds([kind]);
    const before = await lockKind(ctx.tx, country, kind.id);
    if ((before?.version ?? 0) !== version) throw houseNo('version-changed', { current: before ?? { version: 0 } });
    const row = before ? ctx.permit(before) : ctx.permitNew({ ...house, id: newId(ctx.now.getTime()), country });
    const next = await saveKind(ctx.tx, row, kind);
    return ctx.record({ fact: 'bodies.kind-saved', kind: 'kind', on: row, data: { country, code: kind.id }, ...(why ? { why } : {}) }, { code: kind.id, version: next });
  },

  kinds: async (ctx, input) => ({ items: await listKinds(ctx.tx, input) }),
};
