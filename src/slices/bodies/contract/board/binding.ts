import { command, query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { LightState } from './light.ts';

/** How a territory stands before what binds it: calculated from its light, never typed. `unknown`: no record tells. */
export const bindingStates = ['fulfilled', 'open', 'unknown', 'released'] as const;
export const BindingState = z.enum(bindingStates);
export type BindingState = z.infer<typeof BindingState>;

/** How what binds stands on a day: `preparing`, it has not come to bind; `ended`, it binds no longer. */
export const Force = z.enum(['preparing', 'binding', 'ended']);
export type Force = z.infer<typeof Force>;

/** One territory × one kind of body × one instrument. */
export const Binding = z.object({
  id: z.uuid(),
  version: z.number().int(),
  instrument: z.uuid(),
  territory: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  state: BindingState,
  /** Since when it is fulfilled, as exactly as the records tell; null where they do not. */
  since: z.string().nullable(),
  light: LightState.nullable(),
  lacks: z.array(z.string()),
  /** What it lacked on the day that it was bound. */
  lacked: z.array(z.string()),
  boundOn: PlainDate,
  dueOn: PlainDate.nullable(),
  /** Of its instrument; null where its dates do not tell. */
  force: Force.nullable(),
  /** Its day passed, the records say that it is open, and nothing says that its instrument does not bind. */
  late: z.boolean(),
  releasedOn: PlainDate.nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
});
export type Binding = z.infer<typeof Binding>;

/** What binds, with its sums. `binds`: whether it is in force that day; null where its dates do not tell. `force` tells one that does not bind yet from one that ended. */
export const BindingAct = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  owner: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  binds: z.boolean().nullable(),
  force: Force.nullable(),
  example: z.boolean(),
  counts: z.object({ fulfilled: z.number().int(), open: z.number().int(), unknown: z.number().int(), released: z.number().int(), late: z.number().int() }),
});
export type BindingAct = z.infer<typeof BindingAct>;

const bound = { instrument: z.uuid(), territory: z.string().min(2).max(20), kind: z.string().min(1).max(60) };

export const bindingOperations = {
  bindings: query({
    input: z.object({ territory: z.string().max(20).optional(), instrument: z.uuid().optional(), kind: z.string().max(60).optional(), asOf: PlainDate.optional(), limit: z.coerce.number().int().min(1).max(60).default(24) }),
    output: z.object({ asOf: PlainDate, kinds: z.array(z.object({ key: z.string(), title: z.string(), plural: z.string(), short: z.string().nullable() })), acts: z.array(BindingAct), more: z.number().int(), items: z.array(Binding) }),
    example: { territory: 'EC-08' },
  }),
  bind: command({
    input: z.object({ id: z.uuid().optional(), ...bound, boundOn: PlainDate.optional(), dueOn: PlainDate.nullish().transform((value) => value ?? null), note: z.string().trim().max(1000).nullish().transform((value) => value || null) }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
    example: { id: exampleId('board', 902), instrument: exampleId('board', 903), territory: 'EC-0807', kind: 'consejo-de-prueba', dueOn: '2031-01-31' },
  }),
  unbind: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), reason: z.string().trim().min(3).max(1000), on: PlainDate.optional() }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
    example: { id: exampleId('board', 904), version: 1, reason: 'Se creó por otra vía' },
  }),
};
