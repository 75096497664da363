import { command, Download, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { PlaceCode, TermCode } from './words.ts';

/** How long the address of a calendar may live, in days. */
export const longestFeedDays = 366;

const filter = { territory: PlaceCode.optional(), institution: z.uuid().optional(), term: TermCode.optional() };

export const Feed = z.object({ id: z.uuid(), label: z.string(), mine: z.boolean(), labels: z.boolean(), territory: z.string().nullable(), institution: z.uuid().nullable(), term: z.string().nullable(), createdAt: z.string(), expiresAt: z.string(), closedAt: z.string().nullable() });
export type Feed = z.infer<typeof Feed>;

export const feedOperations = {
  openFeed: command({
    audience: 'self',
    secret: true,
    input: z.object({ label: z.string().trim().min(1, 'Póngale un nombre al calendario.').max(80), mine: z.boolean().default(false), /** Whether titles say what each is about: the calendar's keeper will read it. */ labels: z.boolean().default(false), ...filter, days: z.coerce.number().int().min(1).max(longestFeedDays).default(180) }),
    output: z.object({ id: z.uuid(), token: z.string(), path: z.string(), expiresAt: z.string() }),
    example: { label: 'Plazos de mi oficina', territory: 'EC-08' },
  }),
  feeds: query({ audience: 'self', input: z.object({}), output: z.object({ items: z.array(Feed), next: z.null() }), example: {} }),
  closeFeed: command({ audience: 'self', input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: exampleId('feed', 901) } }),
  /** `etag` names the content: the same one until something moves. */
  feed: query({ audience: 'public', secret: true, download: true, input: z.object({ token: z.string().min(20).max(200) }), output: Download.extend({ etag: z.string() }), example: { token: 'ninguna-direccion-de-calendario' } }),
};
