/** What a cartogram says of itself under the picture. */
export function keptText({ kept, total }: { kept: number; total: number }): string {
  if (total === 0) return 'sin vecindades conocidas';
  return `conserva ${kept} de ${total} ${total === 1 ? 'vecindad' : 'vecindades'}`;
}
