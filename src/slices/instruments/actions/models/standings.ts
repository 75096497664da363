import type { Reach } from '../../../../kernel/reach.ts';
import type { Tx } from '../../../../platform/db/sql.ts';
import type { AdoptedText, AdoptionStanding } from '../../contract/models/adoption.ts';
import { stageOn, stateOn, type DrawnText, type StateOn } from '../../rules/models/state.ts';
import { listKindStates } from '../../store/life/cycle.ts';
import { listLinked, listMoves, type LinkedRow } from '../../store/models/linked.ts';
import { listSteps } from '../../store/models/step.ts';

/** A text drawn from a model with all that tells how far it is. */
export type Drawn = DrawnText & { row: LinkedRow };

export interface StandingsAsk {
  models: readonly string[];
  /** Codes that begin those of the territories asked for; without them, everywhere. */
  prefixes?: readonly string[] | undefined;
  /** ISO day. */
  asOf: string;
  zone?: string | undefined;
}

const nobodySaid: StateOn<Drawn> = { state: 'unrecorded', on: null, from: null, declared: null, calculated: null, differs: false, doubt: null, text: null };
const place = (model: string, territory: string): string => `${model} ${territory}`;

/** Where territories stood with some models on a day, within reach: four questions to the database, however many there are. */
export async function standingsOf(tx: Tx, reach: Reach, { models, prefixes, asOf, zone }: StandingsAsk): Promise<(model: string, territory: string) => StateOn<Drawn>> {
  const [steps, linked] = [await listSteps(tx, reach, { models, prefixes }), await listLinked(tx, reach, { models, prefixes, zone })];
  const moves = await listMoves(tx, linked.map(({ id }) => id));
  const stages = Map.groupBy((linked.length === 0 ? [] : await listKindStates(tx, undefined, undefined)).map((state) => ({ ...state, key: state.state })), ({ country, kind }) => place(country, kind));
  const drawnOf = (row: LinkedRow): Drawn => ({ ...row, begunOn: row.adoption?.begunOn ?? null, current: row.state, steps: moves.get(row.id) ?? [], stages: stages.get(place(row.country, row.kind)) ?? [], row });
  const texts = Map.groupBy(linked.map(drawnOf), ({ row }) => place(row.model, row.territory));
  const said = Map.groupBy(steps, (step) => place(step.model, step.territory));
  return (model, territory) => {
    const [ours, own] = [said.get(place(model, territory)), texts.get(place(model, territory))];
    return ours || own ? stateOn(ours ?? [], own ?? [], asOf) : nobodySaid;
  };
}

/** A drawn text as it is shown, at the stage where it stood on a day. */
export const toldText = (text: Drawn, asOf: string): AdoptedText => ({ id: text.row.id, title: text.row.title, number: text.row.number, stage: stageOn(text, asOf).stage?.title ?? null, kind: text.row.kind });

/** What a person reads of a day that the dates cannot tell. */
const doubts = { force: 'Ese día no se puede decir si ya regía: su fecha de vigencia no es exacta.' } as const;

export const toldStanding = ({ text, doubt, ...rest }: StateOn<Drawn>, asOf: string): AdoptionStanding => ({ ...rest, doubt: doubt && doubts[doubt], instrument: text && toldText(text, asOf) });
