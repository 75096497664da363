import type { Cell, Run, Runs } from './block.ts';
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from './library.ts';

/** XML 1.0 has no place for these; a text pasted from elsewhere may hold them. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
export const clean = (text: string): string => text.toWellFormed().replaceAll(IMPOSSIBLE, '');

/** Indent of a step, in twentieths of a point: 0.75 cm. */
const STEP = 425;

const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED } as const;

/** Size in half points. */
export function runsOf(says: Runs, size?: number): TextRun[] {
  const runs: readonly Run[] = typeof says === 'string' ? [{ text: says }] : says;
  return runs.flatMap(({ text, bold, italic, colour }) =>
    clean(text).split(/\r?\n/u).map((line, at) => new TextRun({
      text: line,
      ...(at > 0 ? { break: 1 } : {}),
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: italic } : {}),
      ...(colour ? { color: colour } : {}),
      ...(size ? { size } : {}),
    })),
  );
}

export const paragraph = (says: Runs, align: keyof typeof aligned = 'left', indent = 0): Paragraph =>
  new Paragraph({ children: runsOf(says), alignment: aligned[align], spacing: { after: 120 }, ...(indent > 0 ? { indent: { left: indent * STEP } } : {}) });

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

export const heading = (text: string, level: number, align: 'left' | 'center' = 'left'): Paragraph =>
  new Paragraph({ children: runsOf(text), heading: levels[level - 1] ?? HeadingLevel.HEADING_4, alignment: aligned[align], keepNext: true });

/** A remark apart from the text: smaller, behind a rule at its left. */
export const note = (says: Runs): Paragraph => new Paragraph({ style: 'ArticulaNota', children: runsOf(says) });

export const listItem = (says: Runs, ordered: boolean, instance: number): Paragraph =>
  new Paragraph({ children: runsOf(says), numbering: { reference: ordered ? 'numeros' : 'puntos', level: 0, instance } });

/** The words of a cell, each line a paragraph of its own so that a reader hears them apart. */
export const cellParagraphs = ({ says, align = 'left' }: Cell, bold: boolean): Paragraph[] => {
  const runs = typeof says === 'string' ? [{ text: says }] : says;
  return [new Paragraph({ style: 'ArticulaCelda', alignment: aligned[align], children: runsOf(bold ? runs.map((run) => ({ ...run, bold: true })) : runs) })];
};
