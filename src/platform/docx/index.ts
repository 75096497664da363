export type { Block, Brick, Cell, Run, Runs, WordText } from './block.ts';
export { judgeWord, type WordKind } from './judge-file.ts';
export { usualLimits, type WordLimits } from './limits.ts';
export { WordProblem } from './problem.ts';
export { readWord, type WordNotes, type WordParagraph, type WordReading } from './read.ts';
export { wordText, type WordCode } from './text.es.ts';
export { isFrame } from './style.ts';
export { writeWord } from './write.ts';
export { checkLetterhead, fillLetterhead, letterheadTags, type LetterheadTag, type LetterheadWords } from './letterhead.ts';
