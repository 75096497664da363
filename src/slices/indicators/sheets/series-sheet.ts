import type { CellValue } from '../../../engine/table/index.ts';
import { newId } from '../../../kernel/id.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { differences, placeOf, problem } from '../../../platform/import/row.ts';
import type { Applied, Change, Comparison, RowProblem, Sheet } from '../../../platform/import/sheet.ts';
import { isUnusual, storedWords } from '../rules/series/number.ts';
import { periodBegins, periodWords } from '../rules/series/period.ts';
import { sameSaid } from '../rules/series/said.ts';
import { allAgesName } from '../rules/series/snapshot.ts';
import { listExported, lockValues, standingIn, takeBack, valueVersions } from '../store/series/sheets.ts';
import { insertValues, type Cell, type ValueRow } from '../store/series/value.ts';
import { readGovernments, readGround, reachesAt, whoseAt, type Ground } from './ground.ts';
import { columnsOf, markChoices, sexChoices, type SeriesParams } from './layout.ts';
import { saidIn, type Said } from './said.ts';
import { words } from './words.ts';

const titles = { value: 'Valor', source: 'Fuente', mark: 'Cómo consta', note: 'Nota' };
/** As many digits as a spreadsheet keeps of a number. */
const kept = (number: number | null): number | null => (number === null ? null : Number(number.toPrecision(15)));
const shown = ({ number, missing }: Pick<ValueRow, 'number' | 'missing'>, country: string): string | null => missing ?? (number === null ? null : storedWords(number, country));
/** What a row would leave in its cell: «POB-01 · Atacames · 2022 · Niñez: 31,5 %». */
const withValue = (label: string, value: ValueRow, { unit, country }: Said['indicator']): string => `${label}: ${shown(value, country) ?? ''}${value.missing ? '' : `\u00A0${unit}`}`;
/** Notices of values out of what their unit has: more than anybody reads, one by one. */
const mostUnusual = 20;
const labelOf = (choices: readonly { id: string; label: string }[], id: string): string => choices.find((choice) => choice.id === id)?.label ?? id;
const keyOf = ({ indicator, territory, period, group, sex }: Cell): string => `${indicator} ${territory} ${period} ${group ?? ''} ${sex}`;
const cellOf = ({ indicator, unit, period, group, sex }: Said): Cell => ({ indicator: indicator.id, territory: unit.code, period, group, sex });

/** Takes what a person should know beside the rows; of one row, with its number. */
type Tell = (note: string, row?: number) => void;

/** What a cell would leave: the value that stands with what the sheet says over it, or a new one. */
function valueOf(ground: Ground, said: Said, stands: ValueRow | undefined): ValueRow {
  const { indicator, unit, period, number, missing, source, mark, note } = said;
  return {
    ...cellOf(said), id: newId(ground.ctx.now.getTime()), owner: stands ? stands.owner : whoseAt(ground, unit.code), parties: [], visibility: indicator.visibility, version: (stands?.version ?? 0) + 1, begins: periodBegins(period),
    number, missing, source, document: stands?.document ?? null, mark: mark ?? stands?.mark ?? 'declared', note: note === undefined ? (stands?.note ?? null) : note, replaces: stands?.id ?? null,
  };
}

function changeOf(ground: Ground, said: Said, stands: ValueRow | undefined): Change {
  const value = valueOf(ground, said, stands);
  const group = ground.groups.find(({ code }) => code === said.group)?.name ?? allAgesName;
  const label = [said.indicator.code, said.unit.name, periodWords(said.period), group, ...(said.sex === 'all' ? [] : [labelOf(sexChoices, said.sex)])].join(' · ');
  if (!stands) return { row: said.row, action: 'create', label: withValue(label, value, said.indicator), id: value.id, values: { value } };
  const same = sameSaid({ ...stands, number: kept(stands.number) }, { ...value, number: kept(value.number) });
  const told = (one: ValueRow): object => ({ value: shown(one, said.indicator.country), source: one.source, mark: labelOf(markChoices, one.mark), note: one.note });
  return { row: said.row, action: same ? 'unchanged' : 'change', label, id: stands.id, version: stands.version, values: { value }, diff: differences(titles, told(stands), told(value)) };
}

async function compareRows(ground: Ground, all: readonly Said[], problems: RowProblem[], tell: Tell): Promise<Comparison> {
  await readGovernments(ground, all.map(({ unit }) => unit.code));
  const standing = new Map((await standingIn(ground.ctx.tx, all.map(cellOf))).map((value) => [keyOf(value), value]));
  const above = new Map<string, number>();
  const comparison: Comparison = { changes: [], problems };
  const unusual: { row: number; label: string }[] = [];
  for (const said of all) {
    const key = keyOf(cellOf(said));
    const stands = standing.get(key);
    const before = above.get(key);
    above.set(key, said.row);
    const wrong = before !== undefined ? words.twice(before) : (stands ? mayWrite(ground.ctx.reach, stands) : reachesAt(ground, said.unit.code, said.indicator)) ? undefined : words.outOfReach(said.unit.name);
    if (wrong) comparison.problems.push(problem(said.row, 'row', wrong, before === undefined ? 'code' : ''));
    if (wrong) continue;
    const change = changeOf(ground, said, stands);
    comparison.changes.push(change);
    if (change.action !== 'unchanged' && isUnusual(said.number, said.indicator.unit)) unusual.push({ row: said.row, label: stands ? withValue(change.label, valueIn(change), said.indicator) : change.label });
  }
  tellUnusual(unusual, tell);
  return comparison;
}

function tellUnusual(unusual: readonly { row: number; label: string }[], tell: Tell): void {
  for (const { row, label } of unusual.slice(0, mostUnusual)) tell(words.unusual(row, label), row);
  if (unusual.length > mostUnusual) tell(words.moreUnusual(unusual.length - mostUnusual));
}

const valueIn = (change: Change): ValueRow => change.values['value'] as ValueRow; // written by `changeOf`

/**
 * Values of indicators as a table, in any of its layouts.
 * @param tell what a person should know beside the rows
 */
export const seriesSheet = (tell: Tell): Sheet<SeriesParams> => ({
  name: 'indicators.series',
  async columns(ctx, params) {
    const ground = await readGround(ctx, params);
    return columnsOf(params, ground.places, ground.values);
  },
  needs: (mapped) => [...(mapped.some((id) => id === 'code' || id === 'place' || id.startsWith('at-')) ? [] : ['Código o Territorio']), ...(mapped.some((id) => id === 'value' || /^(group|year|indicator)-/.test(id)) ? [] : ['Valor'])],
  place: async (ctx) => placeOf(ctx),

  async compare(ctx, params, rows) {
    const ground = await readGround(ctx, params);
    const read = rows.map((row) => saidIn(ground, row));
    const silent = read.reduce((sum, one) => sum + one.silent, 0);
    if (silent > 0) tell(words.silent(silent));
    return compareRows(ground, read.flatMap(({ said }) => said), read.flatMap(({ problems }) => problems), tell);
  },

  async overtaken(ctx, _params, changes) {
    const made = changes.filter(({ action }) => action === 'create');
    const taken = new Set((await standingIn(ctx.tx, made.map(valueIn))).map(keyOf));
    return made.filter((change) => taken.has(keyOf(valueIn(change))));
  },

  async apply(ctx, _params, changes): Promise<Applied[]> {
    await insertValues(ctx.tx, changes.map((change) => ctx.permitNew(valueIn(change))), { now: ctx.now, account: ctx.actor.account });
    return changes.map((change) => ({ row: change.row, id: valueIn(change).id, before: { replaces: valueIn(change).replaces }, version: valueIn(change).version }));
  },

  versions: async (ctx, ids) => new Map((await valueVersions(ctx.tx, ids)).map(({ id, version, label }) => [id, { version, label }])),

  async revert(ctx, _params, applied) {
    const values = await lockValues(ctx.tx, applied.map(({ id }) => id));
    await takeBack(ctx.tx, values.map((value) => ctx.permit(value)));
  },

  async *rows(ctx, params): AsyncIterable<Record<string, CellValue>> {
    const { places, groups } = await readGround(ctx, params);
    const names = new Map(groups.map(({ code, name }) => [code, name]));
    for (const { code, territory, period, group, sex, number, missing, source, mark, note } of await listExported(ctx.tx, ctx.reach, params)) {
      const unit = places.get(territory);
      yield { ...(unit ? places.cells(unit) : { code: territory }), indicator: code, period, group: (group && names.get(group)) ?? allAgesName, sex: labelOf(sexChoices, sex), value: missing ? { missing } : number, source, mark: labelOf(markChoices, mark), note };
    }
  },
});
