export type { Block, Brick, Cell, Run, Runs, WordText } from './block.ts';
export { writeWord } from './write.ts';
