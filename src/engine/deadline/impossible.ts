import { impossibleText } from './text.es.ts';

/** Why a term cannot be counted, one word each; its Spanish sentence is `impossibleText[word]`. */
export type Impossibility = keyof typeof impossibleText;

/** A term, a start, a suspension or an extension that no calendar could count. */
export class ImpossibleTerm extends Error {
  readonly word: Impossibility;

  constructor(word: Impossibility) {
    super(impossibleText[word]);
    this.name = 'ImpossibleTerm';
    this.word = word;
  }
}

/** There are no calendar data for a territory: nothing that depends on working days or on a zone can be said there. */
export class MissingCalendar extends Error {
  readonly territory: string;

  constructor(territory: string) {
    super(`No hay calendario para ${territory || 'el territorio'}. Cárguelo en el paquete del país.`);
    this.name = 'MissingCalendar';
    this.territory = territory;
  }
}
