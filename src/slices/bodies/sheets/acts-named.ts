import { fold } from '../../../kernel/text.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { surelyBefore } from '../../../engine/workflow/index.ts';
import { actsIn, type ActOn, type InstrumentChange, type InstrumentWords } from '../../instruments/index.ts';
import type { UnitRow } from '../../territories/index.ts';
import { reachesAt, whoseAt, numberKey, type Ground } from './ground.ts';
import { fault, type Fault } from './places.ts';
import { words } from './words.ts';
import { newId } from '../../../kernel/id.ts';

/** What a row says of an act; null: it does not say. */
export interface ActSaid {
  kind: string;
  number: string | null;
  title: string | null;
  signedOn: string | null;
  publishedOn: string | null;
  publication: string | null;
  forceFrom?: string | null;
  forceTo?: string | null;
  source: string | null;
  note?: string | null;
  state?: string | null;
  model?: string | null;
  modelText?: number | null;
}

/** An act that an import registers, in the words of the register of instruments. */
export type NewAct = InstrumentWords & { id: string; state?: string };
export interface ActChange {
  id: string;
  version: number;
  fields: InstrumentChange;
}

type Diff = { field: string; before: string; after: string }[];
export interface ActMeant {
  id: string;
  /** Set where this row is the first to name it. */
  made: NewAct | null;
  change: ActChange | null;
  diff: Diff;
}

const said = ['signedOn', 'publishedOn', 'publication', 'forceFrom', 'forceTo'] as const;
const titles = { title: 'Título', number: 'Número del acto', signedOn: 'Fecha del acto', publishedOn: 'Fecha de publicación', publication: 'Publicación', forceFrom: 'Rige desde', forceTo: 'Rige hasta', source: 'Fuente', note: 'Nota' } as const;
const kept = { title: 'title', number: 'number', signedOn: 'signed_on', publishedOn: 'published_on', publication: 'publication', forceFrom: 'force_from', forceTo: 'force_to', source: 'source', note: 'note' } as const;

const keyOf = (territory: string, kind: string, number: string): string => `${territory} ${kind} ${numberKey(number)}`;

/** The acts of the territories of a sheet, on record or named by the rows above: one act that creates two bodies is one. */
export class ActBook {
  readonly #ground: Ground;
  readonly #byId: Map<string, ActOn>;
  readonly #byKey = new Map<string, ActOn>();
  readonly #byTitle = new Map<string, ActOn>();
  readonly #above = new Map<string, { row: number; act: NewAct }>();
  readonly #changed = new Map<string, { row: number; change: ActChange }>();

  constructor(ground: Ground, acts: readonly ActOn[]) {
    this.#ground = ground;
    this.#byId = new Map(acts.map((act) => [act.id, act]));
    for (const act of acts) {
      if (act.number !== null) this.#byKey.set(keyOf(act.territory ?? '', act.kind, act.number), act);
      this.#byTitle.set(`${act.territory} ${act.kind} ${fold(act.title)}`, act);
    }
  }

  get = (id: string): ActOn | undefined => this.#byId.get(id);

  /** The act that a row means: one of the register, one of a row above, or a new one. `known`: the one that is on record for the same. */
  meant(row: number, unit: UnitRow, act: ActSaid, { known, title, column }: { known?: ActOn | undefined; title: string; column: string }): ActMeant | Fault {
    const key = act.number === null ? null : keyOf(unit.code, act.kind, act.number);
    const titleKey = act.title === null ? null : `${unit.code} ${act.kind} ${fold(act.title)}`;
    const found = known ?? (key ? this.#byKey.get(key) : titleKey ? this.#byTitle.get(titleKey) : undefined);
    if (found) return this.#changedTo(row, found, act, column);
    const place = key ?? titleKey;
    const above = place === null ? undefined : this.#above.get(place);
    if (above) return this.#sameAs(above, act, column);
    if (!reachesAt(this.#ground, unit.code)) return fault(words.outOfReach);
    const owner = whoseAt(this.#ground, unit.code);
    if (owner === null) return fault(words.noHolder(unit.name), column);
    const made: NewAct = {
      id: newId(this.#ground.ctx.now.getTime()), country: this.#ground.country, kind: act.kind, title: act.title ?? title, number: act.number, territory: unit.code, owner, visibility: 'public', signedOn: act.signedOn, publishedOn: act.publishedOn, publication: act.publication,
      forceFrom: act.forceFrom ?? null, forceTo: act.forceTo ?? null, source: act.source, note: act.note ?? null, model: act.model ?? null, modelText: act.modelText ?? null, ...(act.state ? { state: act.state } : {}),
    };
    if (place !== null) this.#above.set(place, { row, act: made });
    return { id: made.id, made, change: null, diff: [] };
  }

  /** The same act on two rows says the same on both; what one leaves out, the other may say. */
  #sameAs({ row, act: made }: { row: number; act: NewAct }, act: ActSaid, column: string): ActMeant | Fault {
    for (const field of said) {
      const value = act[field] ?? null;
      if (value === null) continue;
      if (made[field] && made[field] !== value) return fault(words.actDiffers(row), column);
      made[field] = value;
    }
    return crossedAct(made) ?? { id: made.id, made: null, change: null, diff: [] };
  }

  #changedTo(row: number, found: ActOn, act: ActSaid, column: string): ActMeant | Fault {
    const given = { number: act.number, title: act.title, ...Object.fromEntries(said.map((field) => [field, act[field] ?? null])), note: act.note ?? null } as Partial<Record<keyof typeof kept, string | null>>; // the same words
    const moved = (Object.keys(given) as (keyof typeof kept)[]).filter((field) => given[field] != null && given[field] !== (found[kept[field]] ?? null) && !(field === 'number' && found.number !== null && numberKey(found.number) === numberKey(given[field])));
    if (moved.length === 0) return { id: found.id, made: null, change: null, diff: [] };
    const before = this.#changed.get(found.id);
    if (before && moved.some((field) => Reflect.get(before.change.fields, kept[field]) !== undefined && Reflect.get(before.change.fields, kept[field]) !== given[field])) return fault(words.actDiffers(before.row), column);
    if (!mayWrite(this.#ground.ctx.reach, found)) return fault(words.outOfReachAct(found.title), column);
    const fields = { ...before?.change.fields, ...Object.fromEntries(moved.map((field) => [kept[field], given[field]])) } as InstrumentChange; // fields of the register
    const crossed = crossedAct({ signedOn: fields.signed_on ?? found.signed_on, publishedOn: fields.published_on ?? found.published_on, forceFrom: fields.force_from ?? found.force_from, forceTo: fields.force_to ?? found.force_to });
    if (crossed) return crossed;
    const diff = moved.map((field) => ({ field: titles[field], before: String(found[kept[field]] ?? ''), after: String(given[field]) }));
    if (before) {
      Object.assign(before.change.fields, fields);
      return { id: found.id, made: null, change: null, diff };
    }
    const change = { id: found.id, version: found.version, fields };
    this.#changed.set(found.id, { row, change });
    return { id: found.id, made: null, change, diff };
  }
}

/** Dates of an act that contradict each other, whatever days they mean. */
export function crossedAct({ signedOn, publishedOn, forceFrom, forceTo }: Pick<NewAct, 'signedOn' | 'publishedOn' | 'forceFrom' | 'forceTo'>): Fault | undefined {
  if (signedOn && publishedOn && surelyBefore(publishedOn, signedOn)) return fault(words.publishedFirst);
  const begin = forceFrom ?? publishedOn ?? signedOn;
  return begin && forceTo && surelyBefore(forceTo, begin) ? fault(words.forceBackwards) : undefined;
}

/** The acts of some territories, read once. */
export async function readActs(ground: Ground, territories: readonly string[]): Promise<ActBook> {
  const { ctx, country } = ground;
  const own = new Set(territories);
  const acts = territories.length === 0 ? [] : await actsIn(ctx.tx, ctx.reach, { country, territoryPrefixes: [...own], asOf: ctx.today });
  return new ActBook(ground, acts.filter(({ territory }) => territory !== null && own.has(territory)));
}
