import { fold } from '../../../../../kernel/text.ts';
import type { Property } from '../../../contract/property.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { restsOnReading, sameTelling } from '../../moment.ts';
import { keyOf, shortened, textsIn, valueIn } from '../../wording.ts';

/** Words of Spanish that deny, whatever is spoken of; «no solo» and «no obstante» do not. */
const denial = /\b(no(?! (solo|solamente|unicamente|obstante)\b)|ni|nunca|tampoco|carecen?|ningun[oa]?s?|falta(n)?|insuficientes?|inexistentes?)\b/;
/** Words that affirm. */
const affirmation = /\b(cumplen?|adecuad[oa]s?|correct[oa]s?|suficientes?|clar[oa]s?|complet[oa]s?|coherentes?|alcanzables?|concret[oa]s?|precis[oa]s?|cuentan? con|existen?|responden?|atienden?|logran?|alcanzan?|satisfactori[oa]s?)\b/;

/** «Sí» and «no» at the head of a remark, or «sí» at its end, as an answer. «Si» without accent answers only when it stands apart: else it may be a condition. */
function headOf(text: string): 'yes' | 'no' | undefined {
  const head = text.trim();
  if (/^(sí|SI|Sí|SÍ)(?![\p{L}])/u.test(head) || /^si\s*([,.;:]|$)/iu.test(head)) return 'yes';
  if (/(?<![\p{L}])s[ií][\s.]*$/iu.test(head)) return 'yes'; // «eso sí»
  return /^no(?![\p{L}])(?!\s+(solo|sólo|solamente|únicamente|obstante))/iu.test(head) ? 'no' : undefined;
}

type Against = 'reservation' | 'denial' | 'affirmation';

/** How a remark goes against an answer; nothing when it does not. */
export function against(answer: 'yes' | 'no', remark: string, reservations: readonly string[]): Against | undefined {
  const words = ` ${fold(remark)} `;
  const reserved = reservations.some((one) => words.includes(` ${fold(one)} `));
  const head = headOf(remark);
  if (answer === 'yes') return head === 'no' ? 'denial' : reserved ? 'reservation' : denial.test(words) ? 'denial' : undefined;
  if (head === 'yes' && !reserved) return 'affirmation';
  return affirmation.test(words) && !denial.test(words) && !reserved ? 'affirmation' : undefined;
}

/** What an answer is: its flag, or the sí or no of its text. */
function answerOf({ value }: CorpusStatement): 'yes' | 'no' | undefined {
  if (value.kind === 'flag') return value.flag === 'partial' ? undefined : value.flag;
  return value.kind === 'text' && value.text.length <= 4 ? headOf(value.text) : undefined;
}

const says = { reservation: 'con reservas', denial: 'y la observación lo niega', affirmation: 'y la observación lo afirma' } as const;

/** The remarks on an answer: those of its own telling that explain its property, or any when none says what it explains. */
const remarksOn = (reading: Reading, answer: CorpusStatement, remarks: readonly Property[]): CorpusStatement[] =>
  remarks.filter(({ of }) => of === undefined || of === answer.property).flatMap(({ key }) => reading.said(answer.topic, key)).filter((one) => sameTelling(one, answer));

function found(reading: Reading, answer: CorpusStatement, remarks: readonly Property[]): Found[] {
  const word = answerOf(answer);
  if (word === undefined) return [];
  const wrong = remarksOn(reading, answer, remarks).flatMap((remark) =>
    textsIn(remark).flatMap((text) => { const how = against(word, text, reading.vocabulary.reservations); return how ? [{ remark, text, how }] : []; }),
  );
  const worst = wrong.find(({ how }) => how !== 'reservation') ?? wrong[0];
  if (!worst) return [];
  return [{
    key: keyOf(reading, answer.topic, answer.property, answer.document, answer.part),
    topic: answer.topic,
    severity: restsOnReading(answer, worst.remark) || worst.remark.confidence === 'baja' ? 'notice' : worst.how === 'denial' ? 'moderate' : 'minor',
    says: `«${reading.nameOf(answer.topic)}» responde ${word === 'yes' ? 'sí' : 'no'} ${says[worst.how]}: «${shortened(worst.text)}».`,
    values: [valueIn(answer), ...wrong.map(({ remark, text }) => valueIn(remark, shortened(text)))],
  }];
}

export const answer: Rule = {
  name: 'contradiction.answer',
  kind: 'contradiction',
  severity: 'minor',
  title: 'La respuesta y su observación no dicen lo mismo',
  reason: 'Un sí con peros se suma como un sí: el resultado sale mejor, o peor, de lo que la observación cuenta.',
  judge: (reading) => {
    const remarks = reading.withRole('remark');
    const all = reading.allAs('answer').flatMap((one) => found(reading, one, remarks));
    return [...new Map(all.toReversed().map((one) => [one.key, one])).values()].toReversed();
  },
};
