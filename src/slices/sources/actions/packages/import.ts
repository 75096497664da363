import { newId } from '../../../../kernel/id.ts';
import { claimFile } from '../../../../platform/file/files.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import { no, type sources } from '../../contract.ts';
import { packageLists } from '../../contract/packages-format.ts';
import type { PackageCounts } from '../../contract/packages.ts';
import { isNothing, touchedDocuments, type Difference } from '../../rules/packages/difference.ts';
import { rowLists } from '../../rules/packages/image.ts';
import { shownChanges } from '../../rules/packages/shown.ts';
import { insertLoad, insertMade, insertPackage, lockPackage, oneAtATime, setFindings, updatePackage, type PackageRow, type TouchedRow } from '../../store/packages.ts';
import { deleteImages, insertImages, updateImages } from '../../store/packages-rows.ts';
import { settle } from '../findings/settle.ts';
import { planPackage, type Ctx, type PackagePlan } from './plan.ts';
import { readPackage, type Read } from './read.ts';
import { makeRecords } from './records.ts';
import { sayTold, sayWrong } from './say.ts';

type ImportActions = Pick<Actions<typeof sources>, 'previewPackage' | 'importPackage'>;

/** Problems and changes that an answer shows; the counts are of all. */
const shown = 500;
const nothingCounted = { created: 0, changed: 0, unchanged: 0, gone: 0 };
const nothingSettled = { opened: 0, closed: 0, returned: 0, changed: 0 };

export const importActions: ImportActions = {
  async previewPackage(ctx, input) {
    const read = await readPackage(ctx, input);
    if (!read.given) return { code: '', title: '', known: false, counts: noCounts(), changes: [], problems: problemsOf(ctx, read, read.wrong), refused: read.wrong.length, notices: [], seen: '' };
    const plan = await planPackage(ctx, read.given, read.sha256, input);
    return {
      code: plan.row.code, title: plan.row.title, known: plan.known, counts: countsOf(plan), changes: shownChanges(plan.difference, shown, plan.naming),
      problems: problemsOf(ctx, read, plan.wrong), refused: plan.wrong.length, notices: plan.told.slice(0, shown).map((told) => sayTold(ctx, told, read.rows)), seen: plan.seen,
    };
  },

  async importPackage(ctx, input) {
    await oneAtATime(ctx.tx);
    const read = await readPackage(ctx, input);
    if (!read.given) throw refused(ctx, read, read.wrong);
    const plan = await planPackage(ctx, read.given, read.sha256, input);
    if (plan.wrong.length > 0) throw refused(ctx, read, plan.wrong);
    if (input.seen !== undefined && input.seen !== plan.seen) throw no('package-stale');
    const notices = plan.told.slice(0, shown).map((told) => sayTold(ctx, told, read.rows));
    const before = plan.known ? ctx.permit(await lockPackage(ctx.tx, plan.row.id)) : undefined;
    const same = before !== undefined && before.title === plan.row.title && before.source === plan.row.source;
    if (same && isNothing(plan.difference) && plan.records.toMake.length === 0) return ctx.unchanged({ packageId: plan.row.id, importId: null, counts: countsOf(plan), findings: nothingSettled, notices });
    const leave = before ? ctx.permit({ ...before, title: plan.row.title, source: plan.row.source }) : ctx.permitNew(plan.row);
    await (before ? updatePackage(ctx.tx, leave, ctx.now) : insertPackage(ctx.tx, leave, ctx.now));
    const { importId, findings } = await carryOut(ctx, plan, read, leave, before);
    const counts = countsOf(plan);
    return ctx.record({ fact: 'sources.package-imported', kind: 'package', on: leave, data: { code: plan.row.code, import: importId, sha256: read.sha256, counts, findings } }, { packageId: leave.id, importId, counts, findings, notices });
  },
};

/** In the order of the package, as the person goes through it. */
const placeOf = ({ list, at }: Read['wrong'][number]): number => (list === undefined ? -1 : packageLists.indexOf(list) * 1_000_000 + (at ?? 0));
const problemsOf = (ctx: Ctx, read: Read, wrong: Read['wrong']) => wrong.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, shown).map((one) => sayWrong(ctx, one, read.rows));

function refused(ctx: Ctx, read: Read, wrong: Read['wrong']) {
  const problems = problemsOf(ctx, read, wrong).slice(0, 100);
  const [first] = problems;
  return no('package-refused', { count: wrong.length, first: first ? `${first.where}: ${first.message}` : '', problems });
}

/** Writes what the plan says, judges again, and keeps what is needed to undo it. */
async function carryOut(ctx: Ctx, plan: PackagePlan, read: Read, leave: Permitted<PackageRow>, before: PackageRow | undefined) {
  const { difference } = plan;
  await writeDifference(ctx, leave, difference);
  const importId = newId(ctx.now.getTime());
  const documents = judgedAgain(plan);
  await insertLoad(
    ctx.tx,
    leave,
    {
      id: importId, package_id: leave.id, at: ctx.now, account: ctx.actor.account, file_id: read.file?.id ?? null, file_name: read.file?.name ?? null, sha256: read.sha256, documents, counts: countsOf(plan), findings: nothingSettled,
      title_before: before?.title ?? null, source_before: before?.source ?? null,
    },
    touchedRows(difference),
  );
  if (read.file) await claimFile(ctx.tx, read.file.id, 'sources.package', leave.id, ctx.now);
  await insertMade(ctx.tx, leave, leave.id, await makeRecords(ctx, plan.records, importId));
  const findings = await settle(ctx, documents);
  await setFindings(ctx.tx, leave, importId, findings);
  return { importId, findings };
}

/** What is said of a topic or a property of the package may change the judgement of all its documents. */
function judgedAgain({ difference, documents }: PackagePlan): string[] {
  const wide = (['topics', 'properties'] as const).some((list) => difference[list].created.length + difference[list].changed.length + difference[list].gone.length > 0);
  return [...new Set([...touchedDocuments(difference), ...(wide ? documents : [])])];
}

async function writeDifference(ctx: Ctx, leave: Permitted<Owned>, difference: Difference): Promise<void> {
  for (const list of rowLists) {
    await insertImages(ctx.tx, leave, list, difference[list].created, ctx.now);
    await updateImages(ctx.tx, leave, list, difference[list].changed.map(({ after }) => after));
  }
  for (const list of rowLists.toReversed()) await deleteImages(ctx.tx, leave, list, difference[list].gone);
}

const touchedRows = (difference: Difference): TouchedRow[] =>
  rowLists.flatMap((list) => [
    ...difference[list].created.map((after): TouchedRow => ({ list, id: after.id, before: null, after })),
    ...difference[list].changed.map(({ before, after }): TouchedRow => ({ list, id: after.id, before, after })),
    ...difference[list].gone.map((before): TouchedRow => ({ list, id: before.id, before, after: null })),
  ]);

const noCounts = (): PackageCounts => Object.fromEntries(packageLists.map((list) => [list, nothingCounted])) as PackageCounts; // one entry a list

function countsOf({ difference, records }: PackagePlan): PackageCounts {
  const rows = rowLists.map((list) => [list, { created: difference[list].created.length, changed: difference[list].changed.length, unchanged: difference[list].unchanged, gone: difference[list].gone.length }] as const);
  return { ...noCounts(), ...Object.fromEntries(rows), records: { ...nothingCounted, created: records.toMake.length, unchanged: records.made } };
}
