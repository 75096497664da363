import type { CellValue } from '../../../engine/table/index.ts';
import type { UnitRow } from '../../territories/index.ts';
import { instrumentsById } from '../../instruments/index.ts';
import type { EvidenceRow, KindRow } from '../store/composition.ts';
import { listAbsencesUnder, listBodiesUnder, listProofs } from '../store/sheets.ts';
import { yearly, type Standing } from './body-plan.ts';
import type { Ground } from './ground.ts';
import type { SaidField } from './said.ts';

type Acts = Awaited<ReturnType<typeof instrumentsById>>;

/** What is on record of the bodies under a territory, as sheets tell it. */
export interface OnRecord {
  bodies: Standing[];
  absences: EvidenceRow[];
  acts: Acts;
}

export async function readOnRecord({ ctx, country }: Ground, territory: string): Promise<OnRecord> {
  const rows = await listBodiesUnder(ctx.tx, ctx.reach, country, territory);
  const proofs = await listProofs(ctx.tx, ctx.reach, rows.map(({ id }) => id));
  const of = Map.groupBy(proofs, ({ body }) => body);
  return {
    bodies: rows.map((row) => ({ row, proofs: of.get(row.id) ?? [] })),
    absences: await listAbsencesUnder(ctx.tx, ctx.reach, country, territory),
    acts: await instrumentsById(ctx.tx, ctx.reach, proofs.flatMap(({ what, instrument }) => (what === 'creation' && instrument ? [instrument] : []))),
  };
}

type Told = Partial<Record<SaidField, CellValue>>;
const initiatives = { own: 'propia', promoted: 'promovida', unknown: null } as const;

/** A body as a row tells it: its last act of creation, its last installation, the last year of which there is a count. */
export function toldBody({ row, proofs }: Standing, acts: Acts, actTitle: (kind: string) => string): Told {
  const made = proofs.findLast(({ what, number }) => what === 'creation' && number !== 0);
  const act = made?.instrument ? acts.get(made.instrument) : undefined;
  const year = proofs.filter((proof) => (proof.what === 'session' && proof.number !== null) || proof.what === 'budget').flatMap(({ happened_on }) => (happened_on?.length === 4 ? [happened_on] : [])).toSorted().at(-1);
  const budget = year ? yearly(proofs, 'budget', year) : undefined;
  const regulation = proofs.findLast(({ what }) => what === 'regulation');
  return {
    exists: 'sí', name: row.name, actKind: act ? actTitle(act.kind) : null, actNumber: act?.number ?? (made && !act ? 'sí' : null), actOn: act ? (act.signed_on ?? null) : null, publishedOn: act?.published_on ?? null, publication: act?.publication ?? null, initiative: initiatives[row.initiative],
    installedOn: proofs.findLast(({ what, number }) => what === 'installation' && number !== 0)?.happened_on ?? null, year: year ?? null, sessions: year ? (yearly(proofs, 'session', year)?.number ?? null) : null,
    budget: budget ? (budget.number === 0 ? 'no' : 'sí') : null, regulation: regulation ? (regulation.number === 0 ? 'no' : 'sí') : null, on: made ? null : (proofs.findLast(({ what }) => what === 'assertion')?.happened_on ?? null), source: row.source, note: row.note,
  };
}

export const toldAbsence = ({ happened_on, source, says }: EvidenceRow): Told => ({ exists: 'no', on: happened_on, source, note: says });

/** Of a territory, whichever is the later: the body of a kind, or that there is none. */
export function toldAt({ bodies, absences, acts }: OnRecord, kind: KindRow, unit: UnitRow, actTitle: (kind: string) => string): Told {
  const there = bodies.findLast(({ row }) => row.kind === kind.code && row.territory === unit.code);
  const none = absences.findLast((one) => one.kind === kind.code && one.territory === unit.code);
  return there ? toldBody(there, acts, actTitle) : none ? toldAbsence(none) : {};
}
