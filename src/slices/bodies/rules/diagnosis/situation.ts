import type { DiagnosisContent, DiagnosisSituation, SituationChange, SituationGroup, SituationRow, SituationSpread } from '../../contract/diagnosis.ts';
import { joined } from '../board/letters.ts';

/** Groups of which something is on record, and those of which nothing is: all ages together are no group. */
export function spokenGroups({ groups }: Pick<DiagnosisSituation, 'groups'>): { spoken: SituationGroup[]; silent: SituationGroup[] } {
  const named = groups.filter(({ group }) => group !== null);
  return { spoken: named.filter(({ rows }) => rows.length > 0), silent: named.filter(({ rows }) => rows.length === 0) };
}

/** How much is known by generational group, in a sentence; nothing where the house has no indicators. */
export function situationSentence(situation: DiagnosisSituation | null | undefined): string | null {
  if (!situation || situation.indicators === 0) return null;
  const { spoken, silent } = spokenGroups(situation);
  const valued = situation.indicators - situation.without.length;
  if (valued === 0) return situation.indicators === 1 ? 'Del indicador cargado no hay ningún valor aquí.' : `De los ${situation.indicators} indicadores cargados no hay ningún valor aquí.`;
  const groups = spoken.length === 0 ? 'ninguno por grupo generacional' : silent.length === 0 ? 'con algo registrado de todos los grupos generacionales' : `sin registro de ${joined(silent.map(({ name }) => name.toLowerCase()))}`;
  return `Hay valores de ${valued} de ${situation.indicators} ${situation.indicators === 1 ? 'indicador' : 'indicadores'}; ${groups}.`;
}

type Told = Pick<DiagnosisContent, 'situation'>;
const keyed = ({ situation }: Told): Map<string, { group: SituationGroup; row: SituationRow }> =>
  new Map((situation?.groups ?? []).flatMap((group) => group.rows.map((row) => [`${group.group ?? ''} ${row.indicator} ${row.sex}`, { group, row }] as const)));
const extremeOf = ({ territory, name, number }: SituationSpread['high']): SituationSpread['high'] => ({ territory, name, number });
/** Written key by key: what a database kept has them in another order, and is compared letter by letter. */
const stood = (row: SituationRow | undefined): SituationChange['before'] =>
  row ? { period: row.period, number: row.number, missing: row.missing, spread: row.spread && { period: row.spread.period, with: row.spread.with, of: row.spread.of, high: extremeOf(row.spread.high), low: extremeOf(row.spread.low) } } : null;

/** Values that are otherwise than a diagnosis said. One that told of no indicators has nothing to be compared with. */
export function situationChanges(before: Told, now: Told): SituationChange[] {
  if (!before.situation) return [];
  const [was, is] = [keyed(before), keyed(now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const there = other ?? one!; // the key is of one of them
    const change = { before: stood(one?.row), now: stood(other?.row) };
    if (JSON.stringify(change.before) === JSON.stringify(change.now)) return [];
    return [{ group: there.group.group, groupName: there.group.name, indicator: there.row.indicator, name: there.row.name, unit: there.row.unit, sex: there.row.sex, ...change }];
  });
}

/** The sources of the values, each once, by the year of what they say. */
export function situationSources(situation: DiagnosisSituation): DiagnosisContent['sources'] {
  const used = situation.groups.flatMap(({ rows }) => rows.flatMap(({ source, period }) => (source === null || period === null ? [] : [{ says: source, on: period.slice(0, 4) }])));
  return [...Map.groupBy(used, ({ says, on }) => `${says}\n${on}`).values()].map((own) => ({ ...own[0]!, record: null, uses: own.length })).toSorted((a, b) => b.uses - a.uses || a.says.localeCompare(b.says, 'es')); // a group has at least one
}
