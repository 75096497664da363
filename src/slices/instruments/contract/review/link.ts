import { command, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { Parts } from '../../../../kernel/part.ts';
import { Observation, observationKinds } from './shape.ts';

/** How long a link may serve, in days. */
export const longestLinkDays = 90;
/** What one link takes, in all and at a time: more than anybody writes of one text. */
export const [mostByLink, mostAtOnce] = [300, 100];

export const linkFailures = {
  'review-link-ended': 'gone',
  'review-link-full': 'limited',
  'review-link-feedback': 'refused',
} as const;
export const linkFacts = ['review-link-made', 'review-link-revoked', 'review-link-opened', 'review-link-used'] as const;

const text = z.string().nullable();
const Token = z.string().trim().min(1).max(200);

/** What somebody said by a link, as they are told it was received. */
const Received = Observation.pick({ id: true, kind: true, part: true, partName: true, words: true, writtenAt: true, state: true, decision: true, reason: true, answeredAt: true });
export type Received = z.infer<typeof Received>;

/** What a link opens: one version of one text, and what was received of its reviewer, by this link or by one before it. */
export const Offered = z.object({
  title: z.string(), kindTitle: text, territoryName: text, holder: text, example: z.boolean(),
  review: z.object({ title: z.string(), asks: text, dueOn: text, closed: z.boolean() }),
  reviewer: z.object({ name: z.string(), role: text }),
  textNumber: z.number().int(), expiresAt: z.string(), parts: Parts, received: z.array(Received), /** How many more it takes. */ left: z.number().int(),
});
export type Offered = z.infer<typeof Offered>;

const Said = z.object({ id: z.uuid(), kind: z.enum(observationKinds), /** Key of a part; of the whole text when none is said. */ part: z.string().max(60).nullish(), words: z.string().trim().min(3).max(4000) });
const link = exampleId('review', 921);
const reviewer = exampleId('review', 922);
const noToken = 'ningun-enlace-de-revision';

export const linkOperations = {
  /** The token is told here and nowhere else. A new link ends those the reviewer had. */
  makeReviewLink: command({
    secret: true,
    input: z.object({ id: z.uuid().optional(), review: z.uuid(), reviewer: z.uuid(), days: z.coerce.number().int().min(1).max(longestLinkDays).default(15) }),
    output: z.object({ id: z.uuid(), token: z.string(), path: z.string(), expiresAt: z.string() }),
    example: { id: link, review: exampleId('review', 920), reviewer, days: 15 },
  }),
  revokeReviewLink: command({ input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: link } }),
  openReviewLink: command({ audience: 'public', secret: true, input: z.object({ token: Token }), output: Offered, example: { token: noToken } }),
  /** Ids are the sender's: what is sent again after a cut is received once. */
  sendObservations: command({
    audience: 'public',
    secret: true,
    input: z.object({ token: Token, name: z.string().trim().min(2).max(120), observations: z.array(Said).min(1).max(mostAtOnce) }),
    output: z.object({ received: z.array(Received), left: z.number().int() }),
    example: { token: noToken, name: 'Ana Ejemplo', observations: [{ id: exampleId('review', 923), kind: 'substance' as const, part: 'a1', words: 'Conviene decir a qué autoridad se presenta el informe.' }] },
  }),
};
