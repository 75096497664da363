import { wordText, type WordCode, type WordDetails } from './text.es.ts';

/** A document that is not read, or a letterhead that is not filled, with one message that says what to do. */
export class WordProblem extends Error {
  readonly code: WordCode;
  readonly details: WordDetails;

  constructor(code: WordCode, details: WordDetails = {}) {
    super(wordText[code](details));
    this.name = 'WordProblem';
    this.code = code;
    this.details = details;
  }
}
