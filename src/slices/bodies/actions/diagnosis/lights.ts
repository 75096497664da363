import type { Reach } from '../../../../kernel/reach.ts';
import type { Tx } from '../../../../platform/db/sql.ts';
import { instrumentsById } from '../../../instruments/index.ts';
import type { UnitRow } from '../../../territories/index.ts';
import type { NextAct } from '../../contract/board/light.ts';
import type { DiagnosisCheck, DiagnosisLight } from '../../contract/diagnosis.ts';
import { nextOf, recordOf, type ReadLight } from '../../rules/board/lights.ts';
import { momentOf } from '../../rules/life/sign.ts';
import type { KindOfLife } from '../../store/life.ts';
import { readLightOn, type BoardRecords } from '../life/board-records.ts';

type RecordRef = DiagnosisCheck['record'];

/** Where a record says that what it shows comes from, and when it is of. */
export type Sourcing = (record: RecordRef) => { source: string | null; on: string | null };

/** The sources of everything that some records hold, by record: an act by its title, evidence by what it says of itself. */
export async function sourcesOf(tx: Tx, reach: Reach, records: BoardRecords): Promise<Sourcing> {
  const signs = [...[...records.lives.values()].flatMap(({ signs: own }) => own), ...[...records.bodiless.values()].flat()];
  const acts = await instrumentsById(tx, reach, [...new Set(signs.flatMap(({ act }) => act?.id ?? []))]);
  const known = new Map<string, { source: string | null; on: string | null }>();
  for (const sign of signs) {
    const act = sign.act ? acts.get(sign.act.id) : undefined;
    if (act) known.set(act.id, { source: [act.title, act.number ? `N.º ${act.number}` : ''].filter(Boolean).join(', '), on: momentOf(sign) });
    known.set(sign.id, { source: sign.source, on: momentOf(sign) });
  }
  return (record) => (record === null ? undefined : known.get(record.id)) ?? { source: null, on: null };
}

export interface Reader {
  records: BoardRecords;
  sourcing: Sourcing;
  responsible: (unit: UnitRow, step: Omit<NextAct, 'institution' | 'institutionName'>) => NextAct;
  /** By territory, the act in force that creates what is not on record yet. */
  registering: ReadonlyMap<string, NextAct>;
  day: string;
}

/** A kind in a territory: its light with everything it rests on, the checks of functioning too, and its own next step. */
export function diagnosisLight({ records, sourcing, responsible, registering, day }: Reader, kind: KindOfLife, unit: UnitRow): DiagnosisLight {
  const read = readLightOn(records, kind, unit.code, day);
  const { state, body, name, stage } = read.light;
  return { kind: kind.code, state, body, name, stage, checks: checksOf(read, sourcing), next: kind.owed ? stepOf() : null };

  function stepOf(): NextAct | null {
    const waits = registering.get(unit.code);
    if (waits?.act?.kinds.includes(kind.code)) return waits;
    const next = nextOf([{ kind, light: read }]);
    return next === null ? null : responsible(unit, next);
  }
}

function checksOf({ light, checks }: ReadLight, sourcing: Sourcing): DiagnosisCheck[] {
  const ruled = new Set(checks.map(({ key }) => key));
  const beside = light.evidence.filter(({ key }) => !ruled.has(key)).map((one): DiagnosisCheck => {
    const known = sourcing(one.record);
    return { key: one.key, title: one.says, says: one.says, level: 'formed', holds: one.holds, on: one.on ?? known.on, source: one.source ?? known.source, record: one.record, verified: one.verified };
  });
  const asked = checks.map(({ key, title, says, level, holds, on, evidence, verified }): DiagnosisCheck => {
    const record = recordOf(evidence.at(-1));
    const known = sourcing(record);
    return { key, title, says, level, holds, on: on ?? known.on, source: known.source, record, verified };
  });
  return [...beside, ...asked];
}
