import type { Period } from '../../../contract/report.ts';
import { numberText } from '../../written.ts';
import { dueText, lateDaysOf } from '../value.ts';
import { talliesOf } from './view.ts';
import { chaseWords } from './words.ts';

const words = chaseWords.title;

/** The title of a plan's reports: «Faltan 32 de 81 reportes y 34 esperan su revisión; el plazo venció hace 36 días». */
export function reportsSentence(period: Period | undefined, territory: string, day?: string): string {
  if (!period) return words.none;
  const { owed, toReview, accepted, whole } = talliesOf(period);
  const text = (n: number): string => numberText(n, territory);
  if (whole > 0 && accepted === whole) return words.allAccepted(text(whole), whole);
  const review = toReview > 0 ? words.review(text(toReview), toReview) : '';
  if (owed === 0) return [words.allSaid(text(whole), whole), review].filter(Boolean).join('; ');
  if (period.state === 'closed') return [words.closedOwed(text(owed), owed), review].filter(Boolean).join('; ');
  const head = [words.owed(text(owed), owed, text(whole)), review].filter(Boolean).join(' y ');
  const late = lateDaysOf(period.dueOn, day);
  return `${head}; ${words.due(dueText(late), late)}`;
}
