import type { Observation, ObservationCounts, ObservationKind, ObservationState } from '../../contract/review/shape.ts';

/** Where an observation stands, as lists, sheets and documents say it. */
export const stateWords: Record<ObservationState, string> = { open: 'sin respuesta', pending: 'aceptada, cambio pendiente', accepted: 'aceptada', partly: 'aceptada en parte', rejected: 'no aceptada', noted: 'respondida, sin cambio' };

/** As above, of one observation: what was accepted in part says so while its change is pending too. */
export const stateText = ({ state, decision }: Pick<Observation, 'state' | 'decision'>): string => (state === 'pending' && decision === 'partly' ? 'aceptada en parte, cambio pendiente' : stateWords[state]);

/** Of what an observation speaks. */
export const kindWords: Record<ObservationKind, string> = { substance: 'De fondo', form: 'De forma', law: 'Jurídica', question: 'Pregunta' };

const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** How far the answers are, from the counts: what is answered of what was said, and what no version carries yet. */
export function countsSentence({ all, answered, pending }: Pick<ObservationCounts, 'all' | 'answered' | 'pending'>): string {
  if (all === 0) return 'Todavía nadie ha observado nada.';
  const told = answered === all ? (all === 1 ? 'La única observación está respondida' : `Las ${all} observaciones están respondidas`) : `Respondidas ${answered} de ${many(all, 'observación', 'observaciones')}`;
  return `${told}${pending > 0 ? `; ${many(pending, 'aceptada espera', 'aceptadas esperan')} una versión que la${pending === 1 ? '' : 's'} recoja` : ''}.`;
}

/** Who speaks, by institution and public function. */
export const speakerOf = ({ reviewer, by }: Pick<Observation, 'reviewer' | 'by'>): string => (reviewer ? [reviewer.name, reviewer.role].filter(Boolean).join(', ') : (by ?? 'Quien tiene el borrador'));
