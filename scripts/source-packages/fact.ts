/** What has been read of the facts, so that what nobody read can be told. */
export class Unread {
  readonly #left = new Map<string, unknown>();

  constructor(facts: unknown) {
    this.#walk(facts, '');
  }

  #walk(value: unknown, path: string): void {
    if (value === null || (Array.isArray(value) && value.length === 0)) return; // the document does not say
    if (typeof value === 'object') for (const [key, part] of Object.entries(value)) this.#walk(part, path === '' ? key : `${path}.${key}`);
    else this.#left.set(path, value);
  }

  read(path: string): void {
    this.#left.delete(path);
  }

  paths(): string[] {
    return [...this.#left.keys()];
  }
}

/** One fact of the file, or a branch of facts, with the references that hold for it: its own, else those of what contains it. */
export class Fact {
  readonly #value: unknown;
  readonly #path: string;
  readonly #unread: Unread;
  readonly #around: readonly string[];

  constructor(value: unknown, path: string, unread: Unread, around: readonly string[] = []) {
    this.#value = value;
    this.#path = path;
    this.#unread = unread;
    this.#around = around;
  }

  get(key: string): Fact {
    const part = typeof this.#value === 'object' && this.#value !== null ? (this.#value as Record<string, unknown>)[key] : undefined; // JSON
    return new Fact(part, this.#path === '' ? key : `${this.#path}.${key}`, this.#unread, this.refs);
  }

  get exists(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  get isList(): boolean {
    return Array.isArray(this.#value);
  }

  get isText(): boolean {
    return typeof this.#value === 'string';
  }

  /** `NNN:line` or `NNN:line-line`. */
  get refs(): readonly string[] {
    const own = typeof this.#value === 'object' && this.#value !== null && !Array.isArray(this.#value) ? (this.#value as { ref?: unknown }).ref : undefined; // JSON
    if (!Array.isArray(own)) return this.#around;
    for (const n of own.keys()) this.#unread.read(`${this.#path}.ref.${n}`);
    return own.map(String);
  }

  /** The references kept under another name (`sede_ref`), when there are any. */
  refsIn(key: string): readonly string[] {
    const named = this.get(key).texts();
    return named.length > 0 ? named : this.refs;
  }

  text(): string | undefined {
    if (typeof this.#value !== 'string') return undefined;
    this.#unread.read(this.#path);
    return this.#value;
  }

  number(): number | undefined {
    if (typeof this.#value !== 'number') return undefined;
    this.#unread.read(this.#path);
    return this.#value;
  }

  flag(): boolean | undefined {
    if (typeof this.#value !== 'boolean') return undefined;
    this.#unread.read(this.#path);
    return this.#value;
  }

  /** A list of texts, or one text alone. */
  texts(): string[] {
    const one = this.text();
    if (one !== undefined) return [one];
    return this.items().flatMap((item) => item.text() ?? []);
  }

  items(): Fact[] {
    return Array.isArray(this.#value) ? this.#value.map((value, n) => new Fact(value, `${this.#path}.${n}`, this.#unread, this.refs)) : [];
  }

  entries(): [string, Fact][] {
    if (typeof this.#value !== 'object' || this.#value === null || Array.isArray(this.#value)) return [];
    return Object.keys(this.#value).filter((key) => key !== 'ref').map((key) => [key, this.get(key)]);
  }

  /** Whether the file marks a field of this fact as inferred: in its list `inferido`, or by its own name. */
  infers(field: string): boolean {
    return this.get('inferido').texts().some((one) => one === field || one.startsWith(`${field} `));
  }

  /** A field that is declared under its name, or inferred under `name_inferido` / `name_inferida`. */
  either(name: string): { fact: Fact; inferred: boolean } {
    const inferred = [`${name}_inferido`, `${name}_inferida`].map((key) => this.get(key)).find(({ exists }) => exists);
    return inferred ? { fact: inferred, inferred: true } : { fact: this.get(name), inferred: this.infers(name) };
  }

  /** Marks as read what says nothing of the documents themselves: notes on how the file was made. */
  pass(): void {
    this.text();
    this.number();
    this.flag();
    for (const item of this.items()) item.pass();
    for (const [, part] of this.entries()) part.pass();
    void this.refs;
  }
}
