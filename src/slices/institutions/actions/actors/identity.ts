import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type institutions } from '../../contract.ts';
import { sectorOf } from '../../rules/actors/sector.ts';
import { findIdentity, findSector, saveIdentity, setSector } from '../../store/actors/identity.ts';
import { checkSectors } from './sector.ts';
import { findInstitutionRow, lockInstitutionRow } from '../../store/institution.ts';

type Of = Pick<Actions<typeof institutions>, 'identity' | 'saveIdentity' | 'setSector'>;

export const identityActions: Of = {
  async identity(ctx, { institution }) {
    const row = ctx.permitRead(await findInstitutionRow(ctx.tx, institution));
    const said = await findSector(ctx.tx, row.id);
    return { identity: (await findIdentity(ctx.tx, row.id)) ?? null, sector: sectorOf(row.kind, said), sectorSaid: said !== null };
  },
  async saveIdentity(ctx, { institution, version, on, ...said }) {
    const row = ctx.permit(await lockInstitutionRow(ctx.tx, institution));
    if (on !== null && on > ctx.today.slice(0, on.length)) throw no('identity-in-future', { on });
    const before = await findIdentity(ctx.tx, row.id);
    if ((before?.version ?? 0) !== version) throw houseNo('version-changed', { current: before ?? null });
    const next = { ...said, on, version: version + 1 };
    const fields = (['act', 'number', 'authority', 'on', 'source', 'mark'] as const).filter((field) => next[field] !== (before?.[field] ?? null));
    if (before && fields.length === 0) return ctx.unchanged({ version });
    await saveIdentity(ctx.tx, row, next);
    return ctx.record({ fact: 'institutions.identity-saved', kind: 'institution', on: row, data: { fields, on } }, { version: version + 1 });
  },
  async setSector(ctx, { institution, version, sector }) {
    const row = ctx.permit(await lockInstitutionRow(ctx.tx, institution));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    if ((await findSector(ctx.tx, row.id)) === sector) return ctx.unchanged({ id: row.id, version });
    await checkSectors(ctx, [sector]);
    await setSector(ctx.tx, row, sector);
    return ctx.record({ fact: 'institutions.sector-set', kind: 'institution', on: row, data: { sector } }, { id: row.id, version: version + 1 });
  },
};
