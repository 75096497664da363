import type { Observation, ObservationKind, ObservationState } from '../../contract/review/shape.ts';

/** Where an observation stands, as lists, sheets and documents say it. */
export const stateWords: Record<ObservationState, string> = { open: 'sin respuesta', pending: 'aceptada, cambio pendiente', accepted: 'aceptada', partly: 'aceptada en parte', rejected: 'no aceptada', noted: 'respondida, sin cambio' };

/** As above, of one observation: what was accepted in part says so while its change is pending too. */
export const stateText = ({ state, decision }: Pick<Observation, 'state' | 'decision'>): string => (state === 'pending' && decision === 'partly' ? 'aceptada en parte, cambio pendiente' : stateWords[state]);

/** Of what an observation speaks. */
export const kindWords: Record<ObservationKind, string> = { substance: 'De fondo', form: 'De forma', law: 'Jurídica', question: 'Pregunta' };
