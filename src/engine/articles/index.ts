export type { Part } from '../../kernel/part.ts';
