import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { Contract, Operation } from '../../kernel/contract.ts';
import { ask, tell } from './call.ts';
import type { CallProblem } from './problem.ts';

type Ops<C extends Contract> = C['operations'];
type QueryOf<C extends Contract> = { [K in keyof Ops<C>]: Ops<C>[K]['kind'] extends 'query' ? K : never }[keyof Ops<C>] & string;
type CommandOf<C extends Contract> = { [K in keyof Ops<C>]: Ops<C>[K]['kind'] extends 'command' ? K : never }[keyof Ops<C>] & string;
type In<O extends Operation> = O['input']['_zod']['input'];
type Out<O extends Operation> = O['output']['_zod']['output'];

interface AskOptions {
  enabled?: boolean;
  /** The query travels in a body (its contract says `post`). */
  post?: boolean;
  /** Keeps showing the previous answer while the next one comes. */
  keep?: boolean;
  /** How long an answer is fresh, in milliseconds. */
  freshMs?: number;
}

/** A slice as the browser sees it: its queries and commands, typed by its contract and by nothing else. */
export interface Remote<C extends Contract> {
  ask<K extends QueryOf<C>>(operation: K, input: In<Ops<C>[K]>): Promise<Out<Ops<C>[K]>>;
  tell<K extends CommandOf<C>>(operation: K, input: In<Ops<C>[K]>): Promise<Out<Ops<C>[K]>>;
  useAsk<K extends QueryOf<C>>(operation: K, input: In<Ops<C>[K]>, options?: AskOptions): UseQueryResult<Out<Ops<C>[K]>, CallProblem>;
  /** A list, page by page: `data.pages`, `fetchNextPage`. */
  usePages<K extends QueryOf<C>>(operation: K, input: In<Ops<C>[K]>): ReturnType<typeof useInfiniteQuery<Out<Ops<C>[K]>, CallProblem>>;
  useTell<K extends CommandOf<C>>(operation: K): UseMutationResult<Out<Ops<C>[K]>, CallProblem, In<Ops<C>[K]>>;
  /** The key under which an answer is kept. */
  key(operation: QueryOf<C>, input?: unknown): unknown[];
  /** The name on the wire, for links to CSV and the like. */
  name(operation: keyof Ops<C> & string): string;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The remote of a slice. Import its contract as a type only, so that schemas stay out of the browser:
 * `const plansApi = remote<typeof plans>('plans')`.
 */
export function remote<C extends Contract>(slice: C['name']): Remote<C> {
  const name = (operation: string): string => `${slice}.${kebab(operation)}`;
  const key = (operation: string, input?: unknown): unknown[] => (input === undefined ? [name(operation)] : [name(operation), input]);
  const get = (operation: string, input: unknown, post?: boolean, signal?: AbortSignal): Promise<never> =>
    (post ? tell(name(operation), input) : ask(name(operation), input as Record<string, unknown>, signal)) as Promise<never>; // typed by the contract at each method of Remote
  const api = {
    ask: get,
    tell: (operation: string, input: unknown) => tell(name(operation), input),
    useAsk: (operation: string, input: unknown, options: AskOptions = {}) =>
      useQuery({
        queryKey: key(operation, input),
        queryFn: ({ signal }) => get(operation, input, options.post, signal),
        enabled: options.enabled ?? true,
        ...(options.keep ? { placeholderData: (before: unknown) => before as never } : {}), // the same operation's earlier answer
        ...(options.freshMs === undefined ? {} : { staleTime: options.freshMs }),
      }),
    usePages: (operation: string, input: Record<string, unknown>) =>
      useInfiniteQuery({
        queryKey: [...key(operation, input), 'pages'],
        queryFn: ({ pageParam, signal }) => get(operation, pageParam ? { ...input, after: pageParam } : input, false, signal),
        initialPageParam: '',
        placeholderData: (before: unknown) => before as never, // the rows of the last filter stay, dimmed, while those of the next come; same operation, same shape
        getNextPageParam: (page: unknown) => (page as { next: string | null }).next ?? undefined, // lists answer pages: kernel/page
      }),
    useTell: (operation: string) => {
      const client = useQueryClient();
      return useMutation({
        mutationFn: (input: unknown) => tell(name(operation), input),
        onSuccess: () => void client.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith(`${slice}.`) || String(q.queryKey[0]).startsWith('house.') }),
      });
    },
    key,
    name,
  };
  return api as unknown as Remote<C>; // one untyped body, typed by the contract in the interface above
}
