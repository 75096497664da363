import { asDownload } from '../../../../platform/file/passing.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { mayRead } from '../../../../kernel/reach.ts';
import type { instruments } from '../../contract.ts';
import type { Attached, Shown } from '../../contract/files.ts';
import { kindOf, readable } from '../../rules/files/kinds.ts';
import { listFiles, listLetterheads, type AttachedRow } from '../../store/files.ts';
import { findInstrument } from '../../store/register.ts';
import { mayChange, textsSeen } from '../register/seen.ts';
import { makeDocx } from './export.ts';
import { letterheadShown } from './letterhead.ts';

const attached = (row: AttachedRow): Attached => ({
  id: row.id, role: row.role, title: row.title, file: row.file, name: row.name, kind: kindOf(row.judged, row.name), bytes: row.bytes,
  addedAt: row.added_at?.toISOString() ?? null, signatures: row.signatures, endedAt: row.ended_at?.toISOString() ?? null, why: row.why,
});
const shown = (row: AttachedRow | undefined): Shown | null => (row ? { ...attached(row), readable: readable(row.judged, kindOf(row.judged, row.name)) } : null);

export const showingActions: Pick<Actions<typeof instruments>, 'files' | 'exportDocx'> = {
  async files(ctx, { id }) {
    const row = ctx.permitRead(await findInstrument(ctx.tx, id));
    const all = await listFiles(ctx.tx, row);
    const stand = all.filter(({ ended_at }) => ended_at === null);
    const letterheads = (await listLetterheads(ctx.tx, ctx.reach, undefined)).filter((one) => mayRead(ctx.reach, one));
    return {
      id, version: row.version,
      original: shown(stand.find(({ role }) => role === 'original')),
      signed: shown(stand.find(({ role }) => role === 'signed')),
      annexes: stand.filter(({ role }) => role === 'annex').map(attached),
      past: all.filter(({ ended_at }) => ended_at !== null).map(attached),
      mayAttach: mayChange(ctx, row, 'instruments.attach-file'),
      texts: (await textsSeen(ctx, row)).map(({ number, label, sealed_at }) => ({ number, label, sealedAt: sealed_at?.toISOString() ?? null })),
      letterheads: letterheads.map((one) => letterheadShown(ctx, one)),
    };
  },

  async exportDocx(ctx, asked) {
    return asDownload(await makeDocx(ctx, asked));
  },
};
