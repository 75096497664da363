import type { Owned } from '../../../../kernel/reach.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type institutions } from '../../contract.ts';
import { listSectors, saveSectors } from '../../store/actors/sector.ts';

/** @throws institutions.sector-unknown: no pack names it */
export async function checkSectors(ctx: Pick<Context, 'tx'>, said: readonly (string | null)[]): Promise<void> {
  const asked = said.filter((sector) => sector !== null);
  if (asked.length === 0) return;
  const known = await listSectors(ctx.tx);
  const strange = asked.find((sector) => !known.some(({ code }) => code === sector));
  if (strange) throw no('sector-unknown', { sector: strange, known: known.map(({ title }) => title).join(', ') });
}

export const sectorActions: Pick<Actions<typeof institutions>, 'sectors' | 'loadSectors'> = {
  sectors: async (ctx) => ({ items: await listSectors(ctx.tx) }),
  async loadSectors(ctx, { pack, sectors }) {
    const authority = ctx.permitNew<Owned>({ id: `${pack}:sectors`, owner: null, territory: null, parties: [], visibility: 'public', version: 1 });
    const saved = await saveSectors(ctx.tx, authority, sectors);
    return saved === 0 ? ctx.unchanged({ saved }) : ctx.record({ fact: 'institutions.sectors-loaded', kind: 'sector', on: authority, data: { pack, saved } }, { saved });
  },
};
