import type { InstitutionKind } from '../contract.ts';

/** What an institution is, as a sheet writes it. */
export const kindLabels: Record<InstitutionKind, string> = {
  gobierno: 'Gobierno', ministerio: 'Ministerio', 'autoridad-de-planificacion': 'Autoridad de planificación', secretaria: 'Secretaría', unidad: 'Unidad', 'entidad-nacional': 'Entidad nacional',
  'organismo-de-control': 'Organismo de control', consejo: 'Consejo', junta: 'Junta', instancia: 'Instancia de concertación', mesa: 'Mesa', comite: 'Comité', 'asociacion-de-gobiernos': 'Asociación de gobiernos',
  red: 'Red', servicio: 'Servicio', academia: 'Academia', cooperacion: 'Cooperación', aliado: 'Aliado', programa: 'Programa', observatorio: 'Observatorio',
};
