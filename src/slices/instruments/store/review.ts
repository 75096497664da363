export * from './review/link.ts';
export * from './review/observation.ts';
export * from './review/owed.ts';
export * from './review/review.ts';
