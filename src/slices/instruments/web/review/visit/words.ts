import { shortDay } from '../../../../../web/ui/dates.ts';
import type { Offered } from '../../../contract/review.ts';

const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** How far somebody is: what was received of them, and what they wrote and did not send. Of a closed review nothing is still to be sent. */
export function visitSentence({ textNumber, received, waiting, closed }: { textNumber: number; received: number; waiting: number; closed: boolean }): string {
  const sent = received === 0 ? `${closed ? 'No envió' : 'Todavía no ha enviado'} observaciones sobre la versión ${textNumber}` : `Recibimos ${many(received, 'observación suya', 'observaciones suyas')} sobre la versión ${textNumber}`;
  if (waiting === 0) return sent;
  return closed ? `${sent}; ${many(waiting, 'quedó', 'quedaron')} sin enviar` : `${sent}; ${many(waiting, 'está', 'están')} por enviar`;
}

/** Who sees the name of who writes: an institution whose people hold the draft, and who runs the platform. */
export const nameHint = (holder: string | null): string => `Para saber quién observa. Lo ${holder ? `ven ${holder} y la administración de la plataforma` : 'ven quien tiene el borrador y la administración de la plataforma'}; no se publica ni sale en informes, y puede pedir que se borre.`;

/** The sentence for which a link ends, without what the title of the page says already. */
export const endedLead = (message: string): string => {
  const rest = message.replace(/^Este enlace no sirve[:.]?\s*/u, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

/** Who asks whom, and until when. */
export function visitLead({ holder, reviewer, review, expiresAt }: Pick<Offered, 'holder' | 'reviewer' | 'review' | 'expiresAt'>): string {
  const asked = [reviewer.name, reviewer.role].filter(Boolean).join(', ');
  return `${holder ?? 'Quien tiene el borrador'} pide la opinión de ${asked}${review.dueOn ? ` hasta el ${shortDay(review.dueOn)}` : ''}. El enlace sirve hasta el ${shortDay(expiresAt)}.`;
}

export const visitWords = {
  page: 'Revisión de un texto', loading: 'Leyendo…', failed: 'No se pudo abrir el enlace.', again: 'Volver a intentar', ended: 'Este enlace no sirve', endedKept: 'Lo que escribió y no envió sigue en este aparato:',
  what: 'Articula es la plataforma donde las instituciones redactan y revisan normas y planes de protección de derechos.', how: 'Observe las partes que quiera; ', toSending: 'al final se envía todo junto',
  unsent: 'Esto lo escribió en este aparato y no lo envió. Ya no se recibe; puede copiarlo:',
  asks: 'Qué se le pide', closed: 'La revisión está cerrada: el texto se puede leer, y ya no se reciben observaciones.', full: 'Este enlace ya no recibe más observaciones.',
  text: (n: number) => `Texto de la versión ${n}`, observe: 'Observar', observeWhole: 'Observar todo el texto', whole: 'Todo el texto', parts: 'partes',
  kind: 'De qué clase es', words: 'Qué observa', hint: 'Diga qué cambiaría y por qué. Se guarda en este aparato mientras escribe. No escriba nombres de víctimas ni datos que permitan reconocerlas.', short: 'Escriba tres letras o más, o quítela.', remove: 'Quitar',
  send: (n: number) => (n === 0 ? 'Enviar' : `Enviar ${many(n, 'observación', 'observaciones')}`), sendTitle: 'Enviar', nothing: 'Escriba primero una observación.', waiting: (n: number) => `${many(n, 'observación escrita', 'observaciones escritas')} en este aparato, sin enviar.`,
  name: 'Su nombre', nameNeed: 'Escriba su nombre.', notSent: 'No se enviaron.', kept: 'Lo que escribió sigue en este aparato.',
  sentNow: (n: number) => `Se ${n === 1 ? 'recibió' : 'recibieron'} ${many(n, 'observación', 'observaciones')}. Puede cerrar esta página o seguir observando.`, received: 'Lo que recibimos de usted', on: (day: string) => `recibida el ${day}`, answer: 'Respuesta',
} as const;
