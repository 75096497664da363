/** A place of a document, as the facts cite it. */
export interface Cited {
  document: string;
  line: number;
  lineTo?: number;
  /** «l. 31, 71-72», when it is several. */
  place?: string;
}

const shape = /^(\d{3}):(.+)$/;

/** `['004:317', '004:868-869']` → one place a document: its first lines as numbers, all of them in words. */
export function placesOf(refs: readonly string[]): Cited[] {
  const lines = refs.flatMap((ref) => {
    const [, document = '', spans = ''] = shape.exec(ref) ?? [];
    return spans.split(',').map((span) => ({ document, span: span.trim() }));
  });
  return [...Map.groupBy(lines.filter(({ document }) => document !== ''), ({ document }) => document)].map(([document, all]) => {
    const [from = '', to] = (all[0]?.span ?? '').split('-');
    const place = all.length > 1 ? { place: `l. ${all.map(({ span }) => span).join(', ')}` } : {};
    return { document, line: Number(from), ...(to === undefined ? {} : { lineTo: Number(to) }), ...place };
  });
}

/** Every line that some references name. */
export const linesOf = (refs: readonly string[]): { document: string; from: number; to: number }[] =>
  refs.flatMap((ref) => {
    const [, document = '', spans = ''] = shape.exec(ref) ?? [];
    return spans.split(',').map((span) => {
      const [from = '', to] = span.trim().split('-');
      return { document, from: Number(from), to: Number(to ?? from) };
    });
  });
