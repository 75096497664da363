import { claimFile, getOwnFile } from '../../../../platform/file/files.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Subject } from '../../../../kernel/subject.ts';
import type { Ctx } from '../plan.ts';

/** Ties newly uploaded files to a record; those it already had stay its own. @throws house.file-unknown */
export async function claimEvidence(ctx: Ctx, to: Subject, ids: readonly string[], before: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    if (before.includes(id)) continue;
    const file = await getOwnFile(ctx.tx, id, ctx.actor.account);
    // A file taken off and put back is still this record's; another record's is nobody else's to show.
    if (file.claimed_kind !== null && (file.claimed_kind !== to.kind || file.claimed_id !== to.id)) throw houseNo('file-unknown');
    if (file.claimed_kind === null) await claimFile(ctx.tx, id, to.kind, to.id, ctx.now);
  }
}
