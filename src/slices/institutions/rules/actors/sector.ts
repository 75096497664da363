import type { InstitutionKind } from '../../contract/institution.ts';
import type { Sector } from '../../contract/actors/sector.ts';

/** What a kind tells of the sector; null where it tells nothing (a network, an ally or a table where several sit may be of any). */
const byKind: Record<InstitutionKind, Sector | null> = {
  gobierno: 'public', ministerio: 'public', 'autoridad-de-planificacion': 'public', secretaria: 'public', unidad: 'public', 'entidad-nacional': 'public', 'organismo-de-control': 'public', consejo: 'public', junta: 'public', instancia: null,
  mesa: null, comite: 'public', 'asociacion-de-gobiernos': 'public', servicio: 'public', academia: 'academia', cooperacion: 'international', observatorio: 'civil-society', red: null, aliado: null, programa: null,
};

/** The sector of an actor: what was said of it, or what its kind tells; null when nothing does. */
export const sectorOf = (kind: string, said: string | null): Sector | null => said ?? (byKind as Record<string, Sector | null>)[kind] ?? null; // kinds of old packs tell nothing
