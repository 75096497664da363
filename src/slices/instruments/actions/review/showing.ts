import type { Part } from '../../../../kernel/part.ts';
import { asDownload } from '../../../../platform/file/passing.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { instruments } from '../../contract.ts';
import type { Review } from '../../contract/review.ts';
import { partName } from '../../rules/review/name.ts';
import { changedKeys, countsOf } from '../../rules/review/standing.ts';
import { partsByNumber } from '../../store/models/definition.ts';
import { findInstrument, findText, listTexts } from '../../store/register.ts';
import { findReview, listDecidedOf, listObservations, listReviews, type ReadReview } from '../../store/review.ts';
import { changesOf } from './changes.ts';
import { exportObservations } from './export.ts';
import { linksOf } from './links.ts';
import { makeReport } from './report.ts';
import { itemsOf, observationsShown } from './shown.ts';

type Ctx = Pick<Context, 'tx' | 'reach' | 'actor' | 'today' | 'now'>;

/** More than one review gathers, and more later versions than anybody compares it with. */
const [mostObservations, mostLater] = [2000, 20];

/** What each later version changed of the one looked at, the latest first. */
async function laterOf(ctx: Ctx, row: ReadReview, reviewed: readonly Part[]): Promise<Review['later']> {
  const later = (await listTexts(ctx.tx, row.instrument)).filter(({ number }) => number > row.text_number).slice(0, mostLater);
  const texts = await partsByNumber(ctx.tx, row.instrument, later.map(({ number }) => number));
  return later.map(({ number, label }) => {
    const parts = texts.get(number) ?? [];
    const known = new Map([...reviewed, ...parts].map((part) => [part.key, part]));
    return { number, label, changed: changedKeys(reviewed, parts).map((key) => ({ key, name: partName(known.get(key)!) })) }; // every changed key is of one of both
  });
}

export const showingActions: Pick<Actions<typeof instruments>, 'reviews' | 'review' | 'observations' | 'exportObservations' | 'changeLog'> = {
  async reviews(ctx, { instrument, open, after, limit }) {
    const page = await listReviews(ctx.tx, ctx.reach, { instrument, open: open === undefined ? undefined : open === 'true', after, limit });
    return { items: await itemsOf(ctx, page.items), next: page.next };
  },

  async review(ctx, { id }) {
    const row = ctx.permitRead(await findReview(ctx.tx, id));
    const [item] = await itemsOf(ctx, [row]);
    const parts = (await findText(ctx.tx, row.instrument, row.text_number))?.parts ?? [];
    const { items } = await listObservations(ctx.tx, ctx.reach, { instrument: row.instrument, review: id, limit: mostObservations });
    const links = item!.mayAnswer ? await linksOf(ctx, id) : []; // one row gives one item
    return { ...item!, parts, links, observations: await observationsShown(ctx, row.instrument, items, links), later: item!.mayAnswer ? await laterOf(ctx, row, parts) : [] };
  },

  async observations(ctx, { after, limit, ...filter }) {
    const page = await listObservations(ctx.tx, ctx.reach, { ...filter, after, limit });
    return { items: await observationsShown(ctx, filter.instrument, page.items), next: page.next, counts: countsOf(await listDecidedOf(ctx.tx, ctx.reach, filter)) };
  },

  async exportObservations(ctx, { format, letterhead, ...filter }) {
    return format === 'docx' ? asDownload(await makeReport(ctx, { ...filter, letterhead })) : exportObservations(ctx, filter, format);
  },

  async changeLog(ctx, { instrument }) {
    return { items: await changesOf(ctx, ctx.permitRead(await findInstrument(ctx.tx, instrument))) };
  },
};
