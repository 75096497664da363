import { groupFacts, groupFailures, groupOperations } from './series/group.ts';
import { indicatorFacts, indicatorFailures, indicatorOperations } from './series/indicator.ts';
import { seriesSheetFacts, seriesSheetFailures, seriesSheetOperations } from './series/sheets.ts';
import { snapshotOperations } from './series/snapshot.ts';
import { valueFacts, valueFailures, valueOperations } from './series/value.ts';

export * from './series/group.ts';
export * from './series/indicator.ts';
export * from './series/sheets.ts';
export * from './series/snapshot.ts';
export * from './series/value.ts';
export { allAges, type MissingWhy, type Period, type Sex } from './series/words.ts';

export const seriesFailures = { ...groupFailures, ...indicatorFailures, ...valueFailures, ...seriesSheetFailures };
export const seriesFacts = [...groupFacts, ...indicatorFacts, ...valueFacts, ...seriesSheetFacts] as const;
export const seriesOperations = { ...groupOperations, ...indicatorOperations, ...valueOperations, ...snapshotOperations, ...seriesSheetOperations };
