/** The ways of saying no. Each has one HTTP status; the text belongs to the slice that declares the code. */
export const failureStatus = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  gone: 410,
  'too-large': 413,
  limited: 429,
  unavailable: 503,
} as const;

export type FailureKind = keyof typeof failureStatus;
export type Details = Record<string, unknown>;

/** A declared "no". Everything else that is thrown is a bug: it is logged with its request id and answers 500. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** Code with its slice, e.g. `plans.plan-sealed`; its text is found under this word. */
  readonly code: string;
  readonly details: Details;

  constructor(kind: FailureKind, code: string, details: Details = {}) {
    super(code);
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}
