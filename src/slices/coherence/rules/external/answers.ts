import type { Answer, AnswerCounts } from '../../contract/validation.ts';

/** How a line stands with those who were asked, or answered unasked. */
export function countAnswers(answers: readonly (Answer | null)[]): AnswerCounts {
  const of = (value: Answer | null): number => answers.filter((answer) => answer === value).length;
  return { asked: answers.length, yes: of('yes'), changes: of('changes'), no: of('no'), pending: of(null) };
}

/** Whoever asks a line to be changed, or says no, says why: somebody has to act on it. */
export const lacksWhy = (answer: Answer, why: string | undefined): boolean => answer !== 'yes' && !why?.trim();
