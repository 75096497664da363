import type { Column } from '../../../engine/table/index.ts';
import { fold } from '../../../kernel/text.ts';
import { textAt } from '../../../platform/import/row.ts';
import type { SheetRow } from '../../../platform/import/sheet.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { levelsOf, listCountryUnits, listUnits, type LevelRow, type UnitRow } from '../../territories/index.ts';
import { words } from './words.ts';

/** What is wrong with a row, and in which column (its id). */
export interface Fault {
  fault: string;
  column: string;
}
export const isFault = (value: object): value is Fault => 'fault' in value;
const fault = (says: string, column: string): Fault => ({ fault: says, column });

const at = (level: string): string => `at-${level}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const numberOf = (code: string): string => code.replaceAll(/\D/gu, '').replace(/^0+/u, '');
const looksLikeCode = (text: string): boolean => /^[A-Za-z]{2}$|^(?:[A-Za-z]{2}[-_ ]?)?\d{1,10}(?:-\d{1,4})*$/u.test(text.trim());

/** The columns that say where: a code, or a name for each level, the upper first. */
export const placeColumns = (levels: readonly LevelRow[]): Column[] => [
  { id: 'code', title: 'Código', aliases: ['Código del territorio', 'Código territorial', 'Código DPA', 'DPA', 'Código INEC', 'Ubigeo', 'DIVIPOLA', 'Código DANE'], kind: 'text', maxLength: 60 },
  { id: 'place', title: 'Territorio', aliases: ['Nombre del territorio', 'Lugar', 'Jurisdicción'], kind: 'text', maxLength: 120 },
  ...levels.map(({ id, name }): Column => ({ id: at(id), title: capital(name), aliases: [`Nombre de ${name}`], kind: 'text', maxLength: 120 })),
];

/** A cell that names a territory: of a level, or of any. */
interface Named {
  level: string | undefined;
  text: string;
  column: string;
}

const isCalled = (unit: UnitRow, text: string): boolean => [unit.name, ...unit.aliases].some((name) => fold(name) === fold(text));

/** The territories of a country as the cells of a sheet may mean them: read once, whatever the rows. */
export class Places {
  readonly levels: LevelRow[];
  readonly #byCode: Map<string, UnitRow>;
  readonly #byNumber: Map<string, UnitRow[]>;
  readonly #byName = new Map<string, UnitRow[]>();

  constructor(levels: LevelRow[], units: readonly UnitRow[]) {
    this.levels = levels;
    this.#byCode = new Map(units.map((unit) => [unit.code, unit]));
    this.#byNumber = Map.groupBy(units.filter(({ code }) => numberOf(code) !== ''), ({ code }) => numberOf(code));
    for (const unit of units) for (const name of new Set([unit.name, ...unit.aliases].map(fold))) this.#byName.set(name, [...(this.#byName.get(name) ?? []), unit]);
  }

  get = (code: string): UnitRow | undefined => this.#byCode.get(code);
  all = (level: string, under: string): UnitRow[] => [...this.#byCode.values()].filter((unit) => unit.level === level && unit.code.startsWith(under));
  /** A unit and those above it below the country, the upper first. */
  chainOf = (unit: UnitRow): UnitRow[] => [...unit.path, unit.code].flatMap((code) => this.#byCode.get(code) ?? []).filter(({ rank }) => rank > 0);
  #aboveOf = (unit: UnitRow): string => this.chainOf(unit).slice(0, -1).map(({ name }) => name).join(', ') || unit.country;

  /** The cells that say where a unit is. */
  cells = (unit: UnitRow): Record<string, string> => ({ code: unit.code, ...(unit.rank === 0 ? { place: unit.name } : {}), ...Object.fromEntries(this.chainOf(unit).map((one) => [at(one.level), one.name])) });

  /** The territory that a row means, or what to do about it. */
  find(row: SheetRow): UnitRow | Fault {
    const named = this.levels.flatMap((level): Named[] => {
      const text = textAt(row, at(level.id));
      return text ? [{ level: level.id, text, column: at(level.id) }] : [];
    });
    const place = textAt(row, 'place');
    const cells = place ? [...named, { level: undefined, text: place, column: 'place' }] : named;
    const code = textAt(row, 'code');
    const deepest = cells.at(-1);
    if (code) return looksLikeCode(code) ? this.#coded(code, 'code', cells) : this.#called([...cells.slice(0, place ? -1 : undefined), { level: undefined, text: code, column: 'code' }]);
    if (deepest && looksLikeCode(deepest.text)) return this.#coded(deepest.text, deepest.column, cells.slice(0, -1));
    return this.#called(cells);
  }

  #coded(code: string, column: string, named: readonly Named[]): UnitRow | Fault {
    const exact = this.#byCode.get(code.trim().toUpperCase());
    const found = exact ? [exact] : (this.#byNumber.get(numberOf(code)) ?? []);
    const [unit] = found;
    if (!unit) return fault(words.unknownCode(code), column);
    if (found.length > 1) return fault(words.several(code, found.slice(0, 4).map(({ name }) => name).join(' y ')), column);
    const chain = this.chainOf(unit);
    for (const { level, text, column: where } of named) {
      const there = level === undefined ? unit : chain.find((one) => one.level === level);
      if (there && !isCalled(there, text)) return fault(words.otherName(unit.code, chain.map(({ name }) => name).join(', ') || unit.name, text), where);
    }
    return unit;
  }

  #called(cells: readonly Named[]): UnitRow | Fault {
    const last = cells.at(-1);
    if (!last) return fault(words.noPlace, 'code');
    const namesakes = (this.#byName.get(fold(last.text)) ?? []).filter(({ level }) => last.level === undefined || level === last.level);
    if (namesakes.length === 0) return fault(words.unknownName(last.text), last.column);
    const above = cells.slice(0, -1);
    const fitting = namesakes.filter((unit) => above.every(({ level, text }) => this.chainOf(unit).some((one) => one.level === level && isCalled(one, text))));
    if (fitting.length === 0) return fault(words.elsewhere(last.text, above.map(({ text }) => text).join(', '), namesakes.slice(0, 4).map(this.#aboveOf).join(' y en ')), last.column);
    if (fitting.length > 1) return fault(words.several(last.text, fitting.slice(0, 4).map((unit) => `${this.#aboveOf(unit)} (${unit.code})`).join(' y en ')), last.column);
    return fitting[0]!; // there is exactly one
  }
}

export async function readPlaces(ctx: Pick<Context, 'tx' | 'today'>, country: string): Promise<Places> {
  const levels = (await levelsOf(ctx.tx, country)).filter(({ rank }) => rank > 0);
  return new Places(levels, [...(await listUnits(ctx.tx, [country])), ...(await listCountryUnits(ctx.tx, country, ctx.today))]);
}
