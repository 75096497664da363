import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { namesOf, peopleToWrite, type Addressee } from '../../../accounts/index.ts';
import { findInstitution, listInstitutionsById } from '../../../institutions/index.ts';
import { no, type norms } from '../../contract.ts';
import type { CalendarChange } from '../../contract/deadlines/calendar.ts';
import { momentWords, movedLetter } from '../../rules/deadlines/letter.ts';
import { findCalendar, findChange, type CalendarRow } from '../../store/deadlines/calendar.ts';
import { listConcerned, listMoved, listMovedFor } from '../../store/deadlines/moved.ts';
import type { Ctx } from './law.ts';

/** Who handles the clocks of an institution is written to. */
const handles = 'norms.stop-clock';
/** Dates named in a letter; the rest is counted. */
const named = 20;

type MovedActions = Pick<Actions<typeof norms>, 'moved' | 'movedLetter' | 'tellMoved'>;
interface Whom {
  change: string;
  institution?: string | undefined;
  account?: string | undefined;
}

export const movedActions: MovedActions = {
  async moved(ctx, { change, since, after, limit }) {
    if (change && !(await findChange(ctx.tx, change))) throw houseNo('not-found');
    const page = await listMoved(ctx.tx, ctx.reach, { change, since, after, limit });
    const people = await namesOf(ctx.tx, [...new Set(page.items.flatMap(({ accounts }) => accounts))]);
    const ids = page.items.flatMap(({ owner, institutions }) => (owner === null ? institutions : [owner, ...institutions]));
    const offices = new Map((await listInstitutionsById(ctx.tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
    const items = page.items.map(({ accounts, institutions, owner, days: _, at, ...move }) => ({
      ...move,
      at: at.toISOString(),
      institutions: [...new Set(owner === null ? institutions : [owner, ...institutions])].map((id) => ({ id, name: offices.get(id) ?? '' })),
      people: accounts.flatMap((account) => people.get(account) ?? []),
    }));
    return { items, next: page.next, ...(change && after === undefined ? { tell: await concerned(ctx, change) } : {}) };
  },

  async movedLetter(ctx, whom) {
    const { subject, text } = await letterTo(ctx, whom);
    return { subject, text, mails: (await addressees(ctx, whom)).length, mailReady: ctx.mail.ready };
  },

  async tellMoved(ctx, whom) {
    const { subject, text, calendar } = await letterTo(ctx, whom);
    const people = ctx.mail.ready ? await addressees(ctx, whom) : [];
    for (const { mail } of people) await ctx.later('letter', { to: mail, subject, text });
    // Who was told of whose dates is nobody's business but of those who look after the calendar.
    return ctx.record({ fact: 'norms.moves-told', kind: 'change', on: { ...calendar, id: whom.change, owner: whom.institution ?? null, visibility: 'own' }, data: { change: whom.change, institution: whom.institution ?? null, letters: people.length } }, { mails: people.length });
  },
};

const addressees = (ctx: Ctx, { institution }: Whom): Promise<Addressee[]> => (institution ? peopleToWrite(ctx.tx, institution, handles, ctx.now, ctx.today) : Promise.resolve([]));

/** Whom a change concerns: institutions with who handles their clocks, and accounts told by name. */
async function concerned(ctx: Ctx, change: string) {
  const rows = await listConcerned(ctx.tx, ctx.reach, change);
  const offices = new Map((await listInstitutionsById(ctx.tx, rows.flatMap(({ institution }) => institution ?? []))).map(({ id, name }) => [id, name]));
  const people = await namesOf(ctx.tx, rows.flatMap(({ account }) => account ?? []));
  const told = [];
  for (const { institution, account, dues } of rows) {
    const handlers = institution ? await peopleToWrite(ctx.tx, institution, handles, ctx.now, ctx.today) : [];
    const names = institution ? await namesOf(ctx.tx, handlers.map((one) => one.account)) : new Map<string, string>();
    told.push({ institution, account, name: (institution ? offices.get(institution) : people.get(account ?? '')) ?? '', dues, people: [...names.values()], mails: handlers.length });
  }
  return told;
}

/** «Independencia de Guayaquil pasa al viernes 10 de octubre de 2025 (Decreto …).» for each day of a change. */
const because = ({ cause, days }: CalendarChange): string =>
  cause !== 'day' || days.length === 0
    ? 'Se actualizó el calendario o la norma.'
    : days.map(({ on, name, what, decree }) => `${name}: el ${momentWords(on)} ${what === 'removed' ? 'ahora se trabaja' : 'no se trabaja'}${decree ? ` (${decree})` : ''}.`).join(' ');

async function letterTo(ctx: Ctx, whom: Whom): Promise<{ subject: string; text: string; calendar: Permitted<CalendarRow> | CalendarRow }> {
  if ((whom.institution === undefined) === (whom.account === undefined)) throw no('tell-one');
  const change = await findChange(ctx.tx, whom.change);
  if (!change) throw houseNo('not-found');
  const calendar = await findCalendar(ctx.tx, change.country);
  if (!calendar) throw houseNo('not-found');
  const { moves, count } = await listMovedFor(ctx.tx, ctx.reach, whom.change, whom, named);
  if (count === 0) throw no('nothing-moved');
  const name = whom.institution ? (await findInstitution(ctx.tx, whom.institution))?.name : (await namesOf(ctx.tx, [whom.account ?? ''])).get(whom.account ?? '');
  const link = `${ctx.publicAddress?.replace(/\/$/, '') ?? ''}/plazos/vencimientos?ver=moved`;
  return { ...movedLetter({ name: name ?? 'Buenos días', because: because(change), moves: moves.map(({ label, term, before, after }) => ({ label, term, before, after })), count, link }), calendar };
}

