/* Every word of the screen of kinds of body, in Spanish. */
import type { Kind } from '../../contract/composition.ts';
import { countText, some } from '../board/words.ts';

const levels: Record<Kind['checklist'][number]['level'], string> = { formed: 'Para estar conformado', working: 'Para funcionar', strong: 'Para estar fortalecido' };

export const words = {
  page: 'Clases de organismo', failed: 'No se pudieron leer las clases de organismo.', again: 'Volver a probar', country: 'País', board: 'Ver el tablero', all: 'Todas las clases', bodies: 'Ver los que hay',
  title: (place: string, n: number, owed: number) => `${place}: ${some(n, 'clase de organismo', 'clases de organismo')}; ${owed === 0 ? 'ninguna la pide la ley' : `la ley pide ${countText(owed)}`}`,
  none: (place: string) => `${place} no tiene clases de organismo`, noneBody: 'Llegan con el paquete del país. Pida a quien administra que lo cargue.',
  lead: 'Lo que cada clase pide, según los datos del país. Lo que está por verificar informa y no acusa a nadie. Ayuda, no asesoría.',
  kind: 'Clase', where: 'Dónde', owed: 'La pide la ley', yes: 'sí', no: 'no', seats: 'Puestos', checks: 'Requisitos', steps: 'Pasos siguientes', norm: 'Norma', state: 'Cómo consta', anyLevel: 'cualquier nivel', edited: 'Corregida aquí: los paquetes no la cambian.',
  kindTitle: (title: string, seats: number, checks: number) => `${title}: ${seats === 0 ? 'sin puestos fijos' : some(seats, 'clase de puesto', 'clases de puesto')} y ${checks === 0 ? 'ningún requisito' : some(checks, 'requisito', 'requisitos')}`,
  facts: 'Qué es', functions: 'Para qué', parity: (a: string, b: string) => `paridad entre ${a} y ${b}`, parityLabel: 'Paridad', mandate: 'Duración del mandato', years: (n: number) => some(n, 'año', 'años'), institutionKind: 'En el directorio es', note: 'Nota', source: 'Fuente', sd: 's/d',
  seatsNone: 'No tiene puestos fijos: cada organismo registra los suyos.', byPost: (post: string) => `por su cargo: ${post}`, head: 'preside', places: (needed: number, count: number) => (needed === count ? some(count, 'lugar', 'lugares') : `al menos ${countText(needed)}, hasta ${countText(count)}`), noSubstitutes: 'sin suplentes',
  checksNone: 'Su clase no pide nada en particular.', levels, lacks: 'Si falta', cycle: 'Etapas', over: 'se superpone a las demás', stepsNone: 'No hay pasos registrados.', whenAbsent: 'Si consta que no existe', whenUnknown: 'Si no consta', whenLacks: (title: string) => `Si falta: ${title}`,
  acts: 'Actúa', act: 'Con', model: 'Modelo',
} as const;
