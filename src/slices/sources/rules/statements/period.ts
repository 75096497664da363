/** Whether a period ends before it begins, as far as both are known: «2019-08» to «2019» does not. */
export function endsBefore(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  const known = Math.min(from.length, to.length);
  return to.slice(0, known) < from.slice(0, known);
}
