import { dateIn } from '../../../kernel/date.ts';
import type { FigureRecord } from '../../../kernel/figure.ts';
import { cursorOf, readCursor } from '../../../kernel/page.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { findInstitution } from '../../institutions/index.ts';
import { findUnit } from '../../territories/index.ts';
import { no, type sources } from '../contract.ts';
import type { figuresOperations } from '../contract/figures.ts';
import { writeFigures } from '../figure-sheet.ts';
import { subjectAsked } from '../rules/figures/subject.ts';
import { topicNamed } from '../store/figures.ts';
import { makersOf, type Maker } from './figures/cases.ts';
import { catalogueOf, figuresOf } from './figures/items.ts';
import { readerOf } from './figures/reader.ts';

/** A figure by its name, with the question as its reader may ask it. @throws sources.figure-unknown, house.not-granted */
function askFor(ctx: Context, name: string): { maker: Maker; reader: Context } {
  const maker = makersOf(ctx).find((figure) => figure.name === name);
  if (!maker) throw no('figure-unknown', { name });
  const reader = readerOf(ctx, maker.operation);
  if (!reader) throw houseNo('not-granted', { operation: maker.title });
  return { maker, reader };
}

/** How people call a subject; null where the house does not know, or the reader may not. */
async function nameOf(ctx: Context, { kind, id }: { kind: string; id: string }): Promise<string | null> {
  if (kind === 'territories.unit') return (await findUnit(ctx.tx, id))?.name ?? null;
  if (kind === 'sources.topic') return (await topicNamed(ctx.tx, ctx.reach, id)) ?? null;
  const row = kind === 'institutions.institution' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await findInstitution(ctx.tx, id) : undefined;
  return row && row.visibility === 'public' ? row.name : null;
}

type Asked = { subject?: string | undefined; kind?: string | undefined; id?: string | undefined; name?: string | undefined; asOf?: string | undefined };

async function figuresFor(ctx: Context, { name, asOf = ctx.today, ...of }: Asked) {
  const subject = subjectAsked(of);
  if (subject === 'half') throw no('figure-subject');
  if (name !== undefined && !makersOf(ctx).some((figure) => figure.name === name)) throw no('figure-unknown', { name });
  const items = subject ? await figuresOf(ctx, subject, asOf, name) : await catalogueOf(ctx, asOf, name);
  if (subject && items.length === 0) throw houseNo('not-found'); // nothing is said of it to this reader, as if it were not there
  return { subject: subject && { ...subject, name: await nameOf(ctx, subject) }, asOf, items };
}

/** How many of the records come at once, and where to go on: `[skip]` in the cursor. */
const cursorAt = (after: string | undefined): number => {
  const [skip] = readCursor(after) ?? [];
  return typeof skip === 'number' && Number.isInteger(skip) && skip > 0 && skip < 10_000_000 ? skip : 0;
};

export const figuresActions: Pick<Actions<typeof sources>, keyof typeof figuresOperations> = {
  async figure(ctx, { name, about, asOf }) {
    const { maker, reader } = askFor(ctx as unknown as Context, name); // figures take any slice's context: they read, and never record
    return maker.calculate(reader, about, asOf ?? ctx.today);
  },

  figures: (ctx, input) => figuresFor(ctx as unknown as Context, input), // as above

  async figureRecords(ctx, { name, with: parameters, asOf = ctx.today, after, limit }) {
    const about = Object.fromEntries(new URLSearchParams(parameters));
    const { maker, reader } = askFor(ctx as unknown as Context, name); // as above
    const figure = await maker.calculate(reader, about, asOf);
    const skip = cursorAt(after);
    const found: FigureRecord[] = figure.value === null && figure.of === undefined ? [] : await maker.records(reader, about, asOf, { skip, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? cursorOf([skip + limit]) : null, figure, title: maker.title, counts: maker.counts, over: maker.over };
  },

  async exportFigures(ctx, { format, ...asked }) {
    const { subject, asOf, items } = await figuresFor(ctx as unknown as Context, asked); // as above
    return writeFigures({ subject: subject?.name ?? subject?.id ?? null, asOf, madeOn: dateIn(ctx.zone, ctx.now), example: ctx.demo, format }, items);
  },
};
