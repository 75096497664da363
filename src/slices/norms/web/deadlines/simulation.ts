/** The state of the simulator as an address holds it. */
export type SimulatorView = 'lugar' | 'plazo' | 'desde' | 'hora' | 'hecho' | 'prorroga' | 'suspende' | 'reanuda' | 'sigue';

/** A term that follows another: its code, and the day on which it would be done. */
export interface Following {
  term: string;
  doneOn: string;
}

/** `cona.prueba@2025-10-20,cona.resolucion` ⇄ terms that follow. */
export const readFollowing = (text: string | undefined): Following[] =>
  (text ?? '').split(',').filter(Boolean).slice(0, 19).map((part) => {
    const [term = '', doneOn = ''] = part.split('@');
    return { term, doneOn };
  });

export const writeFollowing = (list: readonly Following[]): string | undefined => (list.length === 0 ? undefined : list.map(({ term, doneOn }) => (doneOn ? `${term}@${doneOn}` : term)).join(','));

/** What the simulator asks, when there is enough to ask; undefined until then. */
export function questionOf(view: Partial<Record<SimulatorView, string>>) {
  const { lugar, plazo, desde, hora, hecho, prorroga, suspende, reanuda, sigue } = view;
  if (!lugar || !plazo || !desde) return undefined;
  const first = { term: plazo, extended: prorroga === 'si', ...(hecho ? { doneOn: hecho } : {}) };
  const following = readFollowing(sigue).map(({ term, doneOn }, at) => ({ term, after: at, ...(doneOn ? { doneOn } : {}) }));
  return { territory: lugar, from: hora ? `${desde}T${hora}` : desde, terms: [first, ...following], suspensions: suspende && reanuda ? [{ from: suspende, to: reanuda }] : [] };
}
