import { z } from 'zod';
import { Failure, type Details, type FailureKind } from './failure.ts';

export { z };

/**
 * Who may call: `account` needs a grant of the verb; `self` any signed-in person on their own record;
 * `link` the bearer of a token that is itself the permission; `public` anybody, on published rows only.
 */
export type Audience = 'account' | 'self' | 'link' | 'public';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, K extends 'query' | 'command' = 'query' | 'command'> {
  readonly kind: K;
  readonly audience: Audience;
  readonly input: I;
  readonly output: O;
  /** A well-formed input: shown in the documentation, walked by the sweep. */
  readonly example: z.input<I>;
  /** Leaves who looked at what in the append-only witness table. */
  readonly witness: boolean;
  /** The answer holds a secret: never stored for idempotency, never logged. */
  readonly secret: boolean;
  /** A query whose parameters are personal or long, and therefore travels in a body. */
  readonly post: boolean;
  /** `open`: the answer's `session` travels as an HttpOnly cookie, not in the body; `close`: the cookie goes. */
  readonly session?: 'open' | 'close';
  /** The answer is a `Download`: the file itself travels, not the words about it. */
  readonly download: boolean;
}

/** A file that an operation made. The web server sends it and takes it away; the terminal keeps it. `etag` names its bytes: who holds them already is not sent them again. */
export const Download = z.object({ name: z.string(), media: z.string(), path: z.string(), etag: z.string().optional() });
export type Download = z.infer<typeof Download>;

type Options<I extends z.ZodType, O extends z.ZodType> = {
  input: I;
  output: O;
  example: z.input<I>;
  audience?: Audience;
  witness?: boolean;
  secret?: boolean;
  post?: boolean;
  session?: 'open' | 'close';
  download?: boolean;
};

const complete = <I extends z.ZodType, O extends z.ZodType, K extends 'query' | 'command'>(kind: K, o: Options<I, O>): Operation<I, O, K> => ({
  kind,
  audience: o.audience ?? 'account',
  input: o.input,
  output: o.output,
  example: o.example,
  witness: o.witness ?? false,
  secret: o.secret ?? false,
  post: o.post ?? false,
  download: o.download ?? false,
  ...(o.session ? { session: o.session } : {}),
});

/** An operation that only reads. It runs in a read-only transaction and travels as GET. */
export const query = <I extends z.ZodType, O extends z.ZodType>(options: Options<I, O>) => complete('query', options);

/** An operation that changes something. It must end in a fact, or say `unchanged`. */
export const command = <I extends z.ZodType, O extends z.ZodType>(options: Options<I, O>) => complete('command', options);

export interface Contract<
  N extends string = string,
  F extends Record<string, FailureKind> = Record<string, FailureKind>,
  T extends readonly string[] = readonly string[],
  O extends Record<string, Operation> = Record<string, Operation>,
> {
  readonly name: N;
  readonly failures: F;
  readonly facts: T;
  readonly operations: O;
}

/** What a slice promises: its ways of saying no, the facts it leaves and its operations, by their code names. */
export const contract = <
  const N extends string,
  const F extends Record<string, FailureKind>,
  const T extends readonly string[],
  const O extends Record<string, Operation>,
>(promise: Contract<N, F, T, O>): Contract<N, F, T, O> => promise;

export type Input<P extends Operation> = z.output<P['input']>;
export type Output<P extends Operation> = z.input<P['output']>;
export type FactOf<C extends Contract> = `${C['name']}.${C['facts'][number]}`;
export type FailureOf<C extends Contract> = keyof C['failures'] & string;

/** The maker of a slice's failures: `throw no('plan-sealed', { title })`. Only declared codes compile. */
export const failuresOf =
  <C extends Contract>(promise: C) =>
  (code: FailureOf<C>, details: Details = {}): Failure =>
    new Failure(promise.failures[code]!, `${promise.name}.${code}`, details);

/** A yes or no that may come from an address (`true`, `1`) or from JSON. */
export const flag = z.preprocess((value) => (value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value), z.boolean());

/** A list that may come from an address (`a,b` or repeated) or from JSON. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value), z.array(item));

/** `previewImport` → `preview-import`: the name on the wire, in the log and in grants. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The one name of an operation: `plans.preview-import`. */
export const operationName = (slice: string, operation: string): string => `${slice}.${kebab(operation)}`;
