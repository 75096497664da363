import { CallProblem } from '../../../../web/api/problem.ts';
import type { Element } from '../../contract/plan.ts';
import { cellKey, valueAt, type CellKey } from '../../rules/matrix/cell.ts';
import type { CellProblem, Conflict, Edit } from '../../rules/matrix/edit.ts';
import { sameCell } from '../../rules/matrix/same.ts';
import { editsOf, type Mark, type Marked, type Marks, type MarkState, type Snapshot, type Step, type Unsaved, type Write } from './marks.ts';
import { gridWords as words } from './words.ts';

export type Send = (edits: Edit[]) => Promise<{ elements: Element[] }>;

/** Elements that one request carries, and how often a request is made anew after others were faster. */
const atOnce = 2000;
const attempts = 5;

/**
 * The cells that somebody is writing: each is shown at once, sent in its turn, and stays with its text until it is
 * saved or its writer lets it go. One request at a time, so that nobody is in conflict with themselves.
 */
export class Edits {
  readonly #send: Send;
  readonly #hearers = new Set<() => void>();
  #known: ReadonlyMap<string, Element> = new Map();
  #rows = new Map<string, Element>();
  #marks = new Map<string, Marks>();
  #steps: { batch: number; steps: Step[] }[] = [];
  #undoing = new Set<number>();
  #batch = 0;
  #busy = false;
  /** Elements written while one filter was in force: they stay in sight though they no longer fit it. */
  #kept = { filter: '', ids: new Set<string>() };
  #snapshot: Snapshot;

  constructor(send: Send) {
    this.#send = send;
    this.#snapshot = this.#look();
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  };

  readonly snapshot = (): Snapshot => this.#snapshot;

  /** The elements as the page reads them now; what it read before our last answer is older and does not count. */
  know(elements: readonly Element[]): void {
    this.#known = new Map(elements.map((element) => [element.id, element]));
    for (const [id, row] of this.#rows) if ((this.#known.get(id)?.version ?? 0) >= row.version) this.#rows.delete(id);
    this.#tell();
  }

  /** An element as it is known to be today. */
  element(id: string): Element | undefined {
    return this.#rows.get(id) ?? this.#known.get(id);
  }

  /** The elements written under a filter; another filter begins anew. */
  writtenUnder(filter: string): ReadonlySet<string> {
    if (this.#kept.filter !== filter) this.#kept = { filter, ids: new Set() };
    return this.#kept.ids;
  }

  /** Writes cells and sends them. */
  write(writes: readonly Write[]): void {
    this.#batch += 1;
    this.#forget('saved');
    for (const { elementId, key, value, text, base } of writes) {
      const element = this.element(elementId);
      if (!element) continue;
      this.#kept.ids.add(elementId);
      const held = this.#marks.get(elementId)?.get(key);
      this.#mark(elementId, key, { state: 'waiting', text, value, base: held && held.state !== 'saved' ? held.base : base === undefined ? valueAt(element, key) : base, batch: this.#batch });
    }
    this.#tell();
    void this.#run();
  }

  /** Keeps what was typed and cannot be sent, with the reason. */
  refuse({ elementId, key, text, value }: Write, reason: string): void {
    const element = this.element(elementId);
    if (!element) return;
    this.#batch += 1;
    this.#mark(elementId, key, { state: 'failed', text, value, base: valueAt(element, key), reason, batch: this.#batch });
    this.#tell();
  }

  /** Cells of an earlier visit that never reached the server. */
  restore(unsaved: readonly Unsaved[]): void {
    for (const { elementId, key, text, value, base, reason } of unsaved) {
      const element = this.element(elementId);
      if (!element || this.#marks.get(elementId)?.has(key)) continue;
      const current = valueAt(element, key);
      if (value === undefined) this.#mark(elementId, key, { state: 'failed', text, value, base, reason: reason ?? words.left, batch: 0 });
      if (value === undefined || sameCell(key, current, value)) continue;
      this.#mark(elementId, key, sameCell(key, current, base) ? { state: 'failed', text, value, base, reason: words.left, batch: 0, again: true } : { state: 'conflict', text, value, base, theirs: current, batch: 0 });
    }
    this.#tell();
  }

  unsaved(): Unsaved[] {
    return this.list('waiting', 'saving', 'conflict', 'failed').map(({ elementId, key, mark: { text, value, base, reason } }) => ({ elementId, key, text, value, base, reason }));
  }

  /** Cells in some states, in the order they were written. */
  list(...states: MarkState[]): Marked[] {
    return [...this.#marks].flatMap(([elementId, marks]) => [...marks].flatMap(([key, mark]) => (states.includes(mark.state) ? [{ elementId, key, mark }] : [])));
  }

  /** Sends again what could not be sent. What the server refused for its content waits for another text. */
  retry(): void {
    for (const { elementId, key, mark } of this.list('failed')) if (mark.again) this.#mark(elementId, key, { ...mark, state: 'waiting' });
    this.#tell();
    void this.#run();
  }

  /** Ends a conflict for one's own value: it is written over the other one, which was seen. */
  keepMine(elementId: string, key: CellKey): void {
    const mark = this.#marks.get(elementId)?.get(key);
    if (mark?.state !== 'conflict') return;
    this.#mark(elementId, key, { ...mark, state: 'waiting', base: mark.theirs });
    this.#tell();
    void this.#run();
  }

  /** Lets a cell go: what the server has stays. */
  drop(elementId: string, key: CellKey): void {
    this.#unmark(elementId, key);
    this.#tell();
  }

  /** Lets go what could not be saved; conflicts are decided one by one. */
  dropAll(): void {
    for (const { elementId, key } of this.list('failed')) this.#unmark(elementId, key);
    this.#tell();
  }

  /** Takes back one's last saved writing; answers how many cells that is. */
  undo(): number {
    const last = this.#steps.pop();
    if (!last) return 0;
    this.write(last.steps.map(({ elementId, key, before, after }) => ({ elementId, key, value: before, text: '', base: after })));
    this.#undoing.add(this.#batch);
    return last.steps.length;
  }

  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let turn = 0; turn < attempts && this.#begin(); ) turn = (await this.#turn()) ? 0 : turn + 1;
    for (const { elementId, key, mark } of this.list('waiting')) this.#mark(elementId, key, { ...mark, state: 'failed', reason: words.wrongHere, again: true });
    this.#busy = false;
    this.#tell();
  }

  /** Marks what goes with the next request; false when nothing waits. What another changed since it was written does not go. */
  #begin(): boolean {
    for (const { elementId, key, mark } of this.list('waiting')) {
      const element = this.element(elementId);
      const current = element && valueAt(element, key);
      if (!element) this.#mark(elementId, key, { ...mark, state: 'failed', reason: words.gone });
      else if (!sameCell(key, current, mark.base) && !sameCell(key, current, mark.value)) this.#mark(elementId, key, { ...mark, state: 'conflict', theirs: current });
    }
    const going = new Set([...new Set(this.list('waiting').map(({ elementId }) => elementId))].slice(0, atOnce));
    for (const { elementId, key, mark } of this.list('waiting')) if (going.has(elementId)) this.#mark(elementId, key, { ...mark, state: 'saving' });
    this.#tell();
    return going.size > 0;
  }

  /** One request; true when it was taken. */
  async #turn(): Promise<boolean> {
    const sent = this.list('saving');
    try {
      const { elements } = await this.#send(editsOf(sent, (id) => this.element(id)));
      for (const element of elements) this.#rows.set(element.id, element);
      this.#arrived(sent);
      return true;
    } catch (problem) {
      if (!(problem instanceof CallProblem)) throw problem;
      this.#refused(problem, sent);
      return false;
    } finally {
      this.#tell();
    }
  }

  #arrived(sent: readonly Marked[]): void {
    for (const { elementId, key, mark } of sent) {
      const now = this.#marks.get(elementId)?.get(key);
      if (now === mark) this.#mark(elementId, key, { ...mark, state: 'saved' });
      else if (now) this.#mark(elementId, key, { ...now, base: mark.value }); // written again meanwhile: it stands on what just arrived
      if (this.#undoing.has(mark.batch)) continue;
      const step: Step = { elementId, key, before: mark.base, after: mark.value };
      const group = this.#steps.find(({ batch }) => batch === mark.batch);
      if (group) group.steps.push(step);
      else this.#steps.push({ batch: mark.batch, steps: [step] });
    }
  }

  #refused({ code, message, answer }: CallProblem, sent: readonly Marked[]): void {
    const { problems = [], conflicts = [] } = answer.details as { problems?: CellProblem[]; conflicts?: Conflict<Element>[] }; // plans.edit-elements promises them with these codes
    const wrong = new Map(problems.map((one) => [`${one.elementId} ${cellKey(one.field, one.year ?? undefined)}`, one.message]));
    const gone = new Set(conflicts.filter(({ current }) => current === null).map(({ elementId }) => elementId));
    for (const { current } of conflicts) if (current) this.#rows.set(current.id, current);
    const isListed = wrong.size > 0 || conflicts.length > 0;
    for (const { elementId, key, mark } of sent) {
      if (this.#marks.get(elementId)?.get(key) !== mark) continue;
      const reason = gone.has(elementId) ? words.gone : isListed ? wrong.get(`${elementId} ${key}`) : code === 'offline' ? words.offline : message;
      // Without a reason of its own it only went with others: it goes again, on today's version, and meets its conflict there.
      this.#mark(elementId, key, reason === undefined ? { ...mark, state: 'waiting' } : { ...mark, state: 'failed', reason, again: !isListed });
    }
  }

  #mark(elementId: string, key: CellKey, mark: Mark): void {
    this.#marks.set(elementId, new Map([...(this.#marks.get(elementId) ?? []), [key, mark]]));
  }

  #unmark(elementId: string, key: CellKey): void {
    const rest = new Map([...(this.#marks.get(elementId) ?? [])].filter(([one]) => one !== key));
    if (rest.size > 0) this.#marks.set(elementId, rest);
    else this.#marks.delete(elementId);
  }

  #forget(state: MarkState): void {
    for (const { elementId, key } of this.list(state)) this.#unmark(elementId, key);
  }

  #look(): Snapshot {
    const counts: Record<MarkState, number> = { waiting: 0, saving: 0, saved: 0, conflict: 0, failed: 0 };
    for (const marks of this.#marks.values()) for (const { state } of marks.values()) counts[state] += 1;
    return { rows: new Map(this.#rows), marks: new Map(this.#marks), counts, undoable: this.#steps.length > 0 };
  }

  #tell(): void {
    this.#snapshot = this.#look();
    for (const hear of this.#hearers) hear();
  }
}
