/** «viernes, 20 de noviembre de 2026», in the device's time zone. */
export const longDate = (day: Date): string => new Intl.DateTimeFormat('es-EC', { dateStyle: 'full' }).format(day);

/** The title of the home page: how much waits. */
export function taskTitle(count: number): string {
  if (count === 0) return 'Hoy no hay nada que espere por usted';
  return count === 1 ? 'Hoy le espera un asunto' : `Hoy le esperan ${count} asuntos`;
}
