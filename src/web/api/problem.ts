/** What the server says when it says no (RFC 9457), with our code, its details and the request's id. */
export interface ProblemAnswer {
  title: string;
  status: number;
  code: string;
  details: Record<string, unknown>;
  requestId: string;
}

/** A "no" of the server, or the lack of one: `offline` when nothing answered. */
export class CallProblem extends Error {
  readonly answer: ProblemAnswer;

  constructor(answer: ProblemAnswer) {
    super(answer.title);
    this.name = 'CallProblem';
    this.answer = answer;
  }

  get code(): string {
    return this.answer.code;
  }
}

export const offline: ProblemAnswer = {
  title: 'No hay señal, o el servidor no responde. Nada se perdió: vuelva a probar cuando tenga señal.',
  status: 0,
  code: 'offline',
  details: {},
  requestId: '',
};
