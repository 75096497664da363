import { exampleId } from '../src/kernel/id.ts';
import { nobody, type Actor } from '../src/platform/access/actor.ts';

/** What an actor of a test may and how far; whatever is left out is nothing. */
export interface Part {
  operations?: string[];
  except?: string[];
  /** All queries. */
  reads?: boolean;
  everything?: boolean;
  institutions?: string[];
  territories?: string[];
  memberships?: string[];
  account?: string;
  person?: string;
  name?: string;
  role?: string;
}

/** An actor as sign-in would resolve it, with one grant. Each distinct account is another person. */
export function actorOf(part: Part): Actor {
  const { operations = [], except = [], reads = false, everything = false, institutions = [], territories = [] } = part;
  const holds = operations.length > 0 || reads;
  return {
    ...nobody,
    kind: 'account',
    account: part.account ?? exampleId('account', 900),
    person: part.person ?? null,
    name: part.name ?? 'Persona Ejemplo',
    grants: holds ? [{ role: part.role ?? 'prueba', operations, except, reads, everything, institutions, territories }] : [],
    memberships: part.memberships ?? institutions,
  };
}

/** The two institutions of the cast: ours plans, theirs is a stranger's. */
export const places = { ours: exampleId('institution', 1), theirs: exampleId('institution', 2), party: exampleId('institution', 3) };

const admin = (): Actor => actorOf({ role: 'administrador', name: 'Administración', operations: ['*'], reads: true, everything: true, account: exampleId('account', 1) });

/** The fixed cast, one account a role. `of` makes any other. */
export const cast = {
  of: actorOf,
  admin,
  administrator: admin(),
  /** Planning zone 1 without Carchi: two provinces. */
  technician: actorOf({
    role: 'tecnico-territorial',
    name: 'Equipo técnico de zona',
    reads: true,
    operations: ['plans.*', 'coherence.*', 'institutions.*', 'sources.*', 'indicators.*', 'territories.*'],
    except: ['plans.approve', 'coherence.decide'],
    territories: ['EC-08', 'EC-10'],
    account: exampleId('account', 2),
  }),
  planOwner: actorOf({
    role: 'dueno-de-plan',
    name: 'Titular de un plan',
    reads: true,
    operations: ['plans.*', 'coherence.*', 'sources.*', 'indicators.*'],
    institutions: [places.ours],
    account: exampleId('account', 3),
  }),
  president: actorOf({
    role: 'presidencia-parroquial',
    name: 'Presidencia de una parroquia',
    reads: true,
    operations: ['plans.*', 'coherence.*', 'sources.*', 'indicators.*', 'institutions.update'],
    territories: ['EC-080750'],
    account: exampleId('account', 4),
  }),
  /** Everything granted, far away: what it must not see does not exist for it. */
  stranger: actorOf({ role: 'administrador', name: 'De otra parte', reads: true, operations: ['*'], institutions: [places.theirs], territories: ['PE-10'], account: exampleId('account', 5) }),
  /** Signed in, nothing granted. */
  withoutGrants: actorOf({ name: 'Sin permisos', account: exampleId('account', 6) }),
  /** Not signed in. */
  nobody,
};
