/** What makes two questions the same: the figure and its parameters, in any order. */
export const keyOfCase = (name: string, about: Readonly<Record<string, string>>): string =>
  JSON.stringify([name, ...Object.entries(about).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/** The address of the list of records behind a figure. */
export function recordsHref(name: string, about: Readonly<Record<string, string>>, asOf: string | undefined): string {
  const given = new URLSearchParams(about).toString();
  return `/cifras?${new URLSearchParams({ cifra: name, ...(given ? { con: given } : {}), ...(asOf ? { al: asOf } : {}) }).toString()}`;
}
