export * from './review/observation.ts';
export * from './review/owed.ts';
export * from './review/review.ts';
