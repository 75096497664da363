export * from './life/cycle.ts';
export * from './life/stages.ts';
export * from './life/step.ts';
export * from './life/task.ts';
