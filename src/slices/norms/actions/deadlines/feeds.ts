import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../../../kernel/id.ts';
import { nowhere } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { readingReach } from '../../../accounts/index.ts';
import { findInstitution } from '../../../institutions/index.ts';
import { no, type norms } from '../../contract.ts';
import type { Feed } from '../../contract/deadlines/feed.ts';
import { calendarFile, calendarText, type FeedEvent } from '../../feed.ts';
import { placeOf } from '../../rules/deadlines/term.ts';
import { closeFeed, findFeed, insertFeed, listFeedDues, listFeeds, lockFeed, type FeedDue, type FeedRow } from '../../store/deadlines/feed.ts';
import { placeNamed, type Ctx } from './law.ts';

type FeedActions = Pick<Actions<typeof norms>, 'openFeed' | 'feeds' | 'closeFeed' | 'feed'>;

/** Open calendars of one account: more are forgotten somewhere. */
const mostFeeds = 20;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const feedActions: FeedActions = {
  async openFeed(ctx, { label, days, mine, labels, territory = null, institution = null, term = null }) {
    const { account } = ctx.actor;
    if (account === null) throw no('feed-needs-account');
    if (territory) await placeNamed(ctx, territory);
    if (institution && !(await findInstitution(ctx.tx, institution))) throw no('institution-unknown');
    const open = (await listFeeds(ctx.tx, account)).filter(({ closedAt, expiresAt }) => closedAt === null && expiresAt > ctx.now);
    if (open.length >= mostFeeds) throw no('feed-too-many', { most: mostFeeds });
    const [id, token] = [newId(ctx.now.getTime()), randomBytes(32).toString('base64url')];
    const expiresAt = new Date(ctx.now.getTime() + days * 86_400_000);
    const reach = reachOf(ctx.actor, 'norms.due-list', 'query') ?? nowhere;
    await insertFeed(ctx.tx, { id, account, label, filter: { mine, labels, territory, institution, term }, reach, language: ctx.language, createdAt: ctx.now, expiresAt, closedAt: null }, hashOf(token));
    const path = `/api/norms.feed?token=${token}`;
    return ctx.record({ fact: 'norms.feed-opened', kind: 'feed', on: ownFact(id), data: { mine, territory, institution, term, days } }, { id, token, path, expiresAt: expiresAt.toISOString() });
  },

  async feeds(ctx) {
    const items = ctx.actor.account === null ? [] : (await listFeeds(ctx.tx, ctx.actor.account)).map(toldFeed);
    return { items, next: null };
  },

  async closeFeed(ctx, { id }) {
    const row = ctx.permitSelf(await lockFeed(ctx.tx, id));
    if ((await closeFeed(ctx.tx, row, ctx.now)) === 0) return ctx.unchanged({});
    return ctx.record({ fact: 'norms.feed-closed', kind: 'feed', on: ownFact(id) }, {});
  },

  async feed(ctx, { token }) {
    const row = await findFeed(ctx.tx, hashOf(token), ctx.now);
    // What its person may no longer read, its address no longer tells, however it was given.
    const reach = row && (await readingReach(ctx.tx, row.account, 'norms.due-list', ctx));
    if (!row || !reach) throw no('feed-ended');
    const dues = await listFeedDues(ctx.tx, row, reach, ctx.now);
    return calendarFile(calendarText(row.label, dues.map((due) => eventOf(ctx, due, row))));
  },
};

/** What a person keeps for themself is nobody's record but theirs. */
const ownFact = (id: string) => ({ id, owner: null, territory: null, parties: [], visibility: 'own' as const });

const toldFeed = ({ id, label, filter, createdAt, expiresAt, closedAt }: FeedRow): Feed => ({ id, label, ...filter, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), closedAt: closedAt?.toISOString() ?? null });

/** The house's own name in stable identifiers; without a public address any house calls itself so. */
const houseName = (address: string | undefined): string => (address ? new URL(address).hostname : 'articula.local');

const stateWords = { open: 'Vence', met: 'Cumplido', void: 'Sin efecto' } as const;

function eventOf(ctx: Ctx, due: FeedDue, { filter }: FeedRow): FeedEvent {
  const standing = due.suspendedSince === null ? stateWords[due.state] : 'Suspendido';
  const doubts = [due.verified ? '' : 'Plazo por verificar.', due.toConfirm ? 'Fecha por confirmar: depende de un día que ningún decreto ha dicho.' : '', due.suspendedSince === null ? '' : `Suspendido desde el ${due.suspendedSince}; la fecha es la de antes.`];
  const address = ctx.publicAddress?.replace(/\/$/, '');
  return {
    uid: `${due.id}@${houseName(ctx.publicAddress)}`,
    title: [`${standing}: ${due.termTitle}`, due.place, filter.labels ? due.label : ''].filter(Boolean).join(' · '),
    description: [placeOf(due.normName, due.articleNumber, due.articleLetter) ?? due.normName ?? '', ...doubts, 'Ayuda, no asesoría: confirme la fecha en la norma.'].filter(Boolean).join('\n'),
    url: address ? `${address}/plazos/vencimientos/${due.id}` : undefined,
    on: due.endsOn, at: due.endsAt, timed: due.unit?.startsWith('h') ?? false, state: due.state, tentative: due.toConfirm || due.suspendedSince !== null,
    sequence: due.version - 1, changedAt: due.changedAt, startedAt: due.startedAt,
  };
}
