import type { Language } from '../../kernel/text.ts';
import { nowhere, type Reach } from '../../kernel/reach.ts';

/** A role given over a scope, in force now. Operations are names on the wire; `plans.*` takes a whole slice. */
export interface Grant {
  role: string;
  operations: string[];
  except: string[];
  /** All queries, of every slice but those named in `except`. */
  reads: boolean;
  everything: boolean;
  institutions: string[];
  territories: string[];
}

/** Who runs an operation. `system` is the house itself (installation, terminal): it says why. */
export interface Actor {
  kind: 'account' | 'link' | 'system' | 'nobody';
  account: string | null;
  person: string | null;
  session: string | null;
  name: string;
  language: Language;
  grants: Grant[];
  memberships: string[];
  /** For a link: the operations and the subject its token opens. */
  link?: { operations: string[]; subject: string; scope: Record<string, unknown> };
}

export const nobody: Actor = { kind: 'nobody', account: null, person: null, session: null, name: '', language: 'es', grants: [], memberships: [] };

/** The house acting for itself; `why` is written in each fact. */
export const system = (why: string): Actor => ({ ...nobody, kind: 'system', name: why });

const matches = (patterns: string[], name: string): boolean =>
  patterns.some((p) => p === '*' || p === name || (p.endsWith('.*') && name.startsWith(p.slice(0, -1))));

/** Whether a grant holds an operation. */
export const holds = (grant: Pick<Grant, 'operations' | 'except' | 'reads'>, name: string, kind: 'query' | 'command'): boolean =>
  !matches(grant.except, name) && (matches(grant.operations, name) || (grant.reads && kind === 'query'));

/** How far an actor's grants carry one operation; undefined when no grant holds it at all. */
export function reachOf(actor: Actor, name: string, kind: 'query' | 'command'): Reach | undefined {
  if (actor.kind === 'system') return { ...nowhere, everything: true };
  const grants = actor.grants.filter((grant) => holds(grant, name, kind));
  if (grants.length === 0) return undefined;
  return {
    everything: grants.some((g) => g.everything),
    institutions: [...new Set(grants.flatMap((g) => g.institutions))],
    territories: [...new Set(grants.flatMap((g) => g.territories))],
    memberships: actor.memberships,
  };
}
