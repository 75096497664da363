import type { SheetCode, SheetDetails } from './text.es.ts';
import { sheetText } from './text.es.ts';

/** A file that is not read or written, with one message that says what to do. */
export class SheetProblem extends Error {
  readonly code: SheetCode;
  readonly details: SheetDetails;

  constructor(code: SheetCode, details: SheetDetails = {}) {
    super(sheetText[code](details));
    this.name = 'SheetProblem';
    this.code = code;
    this.details = details;
  }
}
