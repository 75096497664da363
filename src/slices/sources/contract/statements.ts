export const statementsFailures = {
  'statement-value': 'refused',
  'statement-unit': 'refused',
  'statement-bounds': 'refused',
  'statement-page': 'refused',
  'statement-line': 'refused',
  'statement-day': 'refused',
  'statement-original': 'refused',
} as const;
export const statementsFacts = [] as const;
export const statementsOperations = {};
