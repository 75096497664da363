/** Where a word of the contract is kept under another name. */
const columns = {
  title: 'title', number: 'number', signedOn: 'signed_on', publishedOn: 'published_on', publication: 'publication', forceFrom: 'force_from', forceTo: 'force_to', matters: 'matters', groups: 'groups', summary: 'summary',
  isModel: 'is_model', amends: 'amends', budgetLine: 'budget_line', amount: 'amount', currency: 'currency', fiscalYear: 'fiscal_year', note: 'note', source: 'source', example: 'example', visibility: 'visibility',
} as const;

export type Word = keyof typeof columns;

/** Of what a person said, what is another than before: by the words of the contract, and as the row keeps it. */
export function changesOf(row: object, said: object): { fields: Word[]; values: Record<string, unknown> } {
  const changed = Object.entries(columns).filter(([word, column]) => {
    const value: unknown = Reflect.get(said, word);
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(Reflect.get(row, column) ?? null);
  }) as [Word, string][]; // the entries of `columns`
  return { fields: changed.map(([word]) => word), values: Object.fromEntries(changed.map(([word, column]) => [column, Reflect.get(said, word)])) };
}

/** The row by the words of the contract: what a person compares with their own when somebody else was first. */
export const toldOf = (row: object): Record<string, unknown> => ({ version: Reflect.get(row, 'version'), ...Object.fromEntries(Object.entries(columns).map(([word, column]) => [word, Reflect.get(row, column)])) });
