import type { LightState } from '../../contract/board/light.ts';
import type { DiagnosisCheck, DiagnosisContent } from '../../contract/diagnosis.ts';
import { dayInWords } from '../board/letters.ts';

/** A state by its sign and its word: never by its colour alone. */
export const lightSigns: Record<LightState, { sign: string; word: string; fill: string; means: string }> = {
  complete: { sign: '✓', word: 'completo', fill: 'DCEBDD', means: 'Existe y tiene lo que pide su norma para estar conformado.' },
  partial: { sign: '◐', word: 'incompleto', fill: 'F7E8C3', means: 'Existe; le falta algo de lo que pide su norma, o nadie lo registró.' },
  missing: { sign: '✕', word: 'no existe', fill: 'F3D6D0', means: 'Alguien registró que no existe, con su fuente.' },
  unknown: { sign: '?', word: 'sin registro', fill: 'E9E6E0', means: 'Nadie registró si existe o no: no es lo mismo que no existir.' },
};
export const adoptionWords: Record<DiagnosisContent['items'][number]['adoption'][number]['state'], string> = { unrecorded: 'sin registro', unsocialised: 'no socializado', socialised: 'socializado', inProcess: 'en trámite', adopted: 'acogido' };
export const boundWords: Record<DiagnosisContent['bound'][number]['state'], string> = { fulfilled: 'cumplido', open: 'pendiente', unknown: 'no se sabe', released: 'liberado' };

const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
/** A moment as exact as its source: «2019, sin día», «mayo de 2019», «14 de mayo de 2019». */
export function momentWords(moment: string): string {
  const [year = '', month, day] = moment.split('-');
  if (month === undefined) return `${year}, sin día`;
  return day === undefined ? `${months[Number(month) - 1] ?? ''} de ${year}` : dayInWords(moment);
}

export const toVerify = ' (por verificar)';

/** What a check shows, with its date and where it is from. */
export const checkWords = ({ says, on, source }: DiagnosisCheck): string => [`${says}${on === null ? '' : `, ${momentWords(on)}`}`, source === null ? '' : `Fuente: ${source}`].filter(Boolean).join('. ');

export const documentWords = {
  kindOfDocument: 'Diagnóstico del sistema local de protección y concertación',
  sheet: 'Ficha del sistema local', directory: 'Con quién coordinar',
  mark: 'EJEMPLO', notIssued: 'BORRADOR SIN EMITIR',
  notAdvice: 'Ayuda, no asesoría: lo que dice «por verificar» nadie lo ha comprobado y no acusa a nadie.',
  what: 'Qué es este documento', summary: 'Resumen', map: 'Mapa por organismo', places: (plural: string) => `Uno por uno: ${plural}`, working: 'Cómo funcionan los que existen', adoption: 'Acogida de la ordenanza modelo', bound: 'Resoluciones y acuerdos que comprometen', todo: 'Siguientes pasos, por autoridad', unknown: 'Lo que nadie ha registrado, y a quién preguntar', groups: 'Indicadores por grupo generacional', situation: 'Situación por grupo generacional', sources: 'Fuentes',
  noSeries: 'Sin series cargadas: los indicadores por grupo generacional se añadirán cuando la casa los tenga.',
  missing: 's/d: no hay dato; np: no corresponde. Ninguno de los dos es cero. Cada valor es el último que consta, con su período y su fuente.', unrecorded: 'sin registro',
  sealed: 'Emitido no es firmado.',
} as const;
