import { shortDay } from '../../../../../web/ui/dates.ts';
import type { Offered } from '../../../contract/review.ts';

const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** How far somebody is: what was received of them, and what they wrote and did not send. */
export function visitSentence({ textNumber, received, waiting }: { textNumber: number; received: number; waiting: number }): string {
  const sent = received === 0 ? `Todavía no ha enviado observaciones sobre la versión ${textNumber}` : `Recibimos ${many(received, 'observación suya', 'observaciones suyas')} sobre la versión ${textNumber}`;
  return waiting === 0 ? sent : `${sent}; ${many(waiting, 'está', 'están')} por enviar`;
}

/** Who asks whom, and until when. */
export function visitLead({ holder, reviewer, review, expiresAt }: Pick<Offered, 'holder' | 'reviewer' | 'review' | 'expiresAt'>): string {
  const asked = [reviewer.name, reviewer.role].filter(Boolean).join(', ');
  return `${holder ?? 'Quien tiene el borrador'} pide la opinión de ${asked}${review.dueOn ? ` hasta el ${shortDay(review.dueOn)}` : ''}. El enlace sirve hasta el ${shortDay(expiresAt)}.`;
}

export const visitWords = {
  page: 'Revisión de un texto', loading: 'Leyendo…', failed: 'No se pudo abrir el enlace.', again: 'Volver a intentar', ended: 'Este enlace no sirve', endedKept: 'Lo que escribió y no envió sigue en este aparato:',
  asks: 'Qué se le pide', closed: 'La revisión está cerrada: el texto se puede leer, y ya no se reciben observaciones.', full: 'Este enlace ya no recibe más observaciones.',
  text: (n: number) => `Texto de la versión ${n}`, observe: 'Observar', observeWhole: 'Observar todo el texto', whole: 'Todo el texto', parts: 'partes',
  kind: 'De qué clase es', words: 'Qué observa', hint: 'Diga qué cambiaría y por qué. Se guarda en este aparato mientras escribe. No escriba nombres de víctimas ni datos que permitan reconocerlas.', short: 'Escriba tres letras o más, o quítela.', remove: 'Quitar',
  send: (n: number) => (n === 0 ? 'Enviar' : `Enviar ${many(n, 'observación', 'observaciones')}`), sendTitle: 'Enviar', nothing: 'Escriba primero una observación.', waiting: (n: number) => `${many(n, 'observación escrita', 'observaciones escritas')} en este aparato, sin enviar.`,
  name: 'Su nombre', nameHint: (holder: string | null) => `Para saber quién observa. Solo lo ve ${holder ?? 'quien tiene el borrador'}; no se publica ni sale en informes, y puede pedir que se borre.`, nameNeed: 'Escriba su nombre.', notSent: 'No se enviaron.', kept: 'Lo que escribió sigue en este aparato.',
  sentNow: (n: number) => `Se ${n === 1 ? 'recibió' : 'recibieron'} ${many(n, 'observación', 'observaciones')}. Puede cerrar esta página o seguir observando.`, received: 'Lo que recibimos de usted', on: (day: string) => `recibida el ${day}`, answer: 'Respuesta',
} as const;
