/** Why the product cannot start, in one Spanish line: `main` and `cli` print it alone and end with code 1. */
export class StartProblem extends Error {
  constructor(line: string, options?: ErrorOptions) {
    super(line, options);
    this.name = 'StartProblem';
  }
}
