export * from './statements/chain.ts';
export * from './statements/documents.ts';
export * from './statements/pages.ts';
export * from './statements/properties.ts';
export * from './statements/rows.ts';
export * from './statements/statements.ts';
export * from './statements/topics.ts';
