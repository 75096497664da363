import { pageOperations } from './statements/pages.ts';
import { statementOperations } from './statements/statements.ts';
import { topicOperations } from './statements/topics.ts';

export * from './statements/pages.ts';
export * from './statements/topics.ts';

export const statementsFailures = {
  'statement-value': 'refused',
  'statement-unit': 'refused',
  'statement-bounds': 'refused',
  'statement-page': 'refused',
  'statement-line': 'refused',
  'statement-range': 'refused',
  'statement-day': 'refused',
  'statement-original': 'refused',
  'topic-unknown': 'refused',
  'topic-twice': 'conflict',
  'topic-cycle': 'refused',
  'property-unknown': 'refused',
  'property-used': 'refused',
  'document-cycle': 'refused',
  'document-period': 'refused',
  'document-has-file': 'conflict',
  'page-unknown': 'not-found',
} as const;
export const statementsFacts = ['statement-added', 'statement-restated', 'statement-retracted', 'topic-saved', 'property-saved', 'document-read'] as const;
export const statementsOperations = { ...statementOperations, ...topicOperations, ...pageOperations };
