import type { InstrumentItem, InstrumentRef } from '../../contract/register/shape.ts';
import type { State } from '../../../../kernel/cycle.ts';
import { forceBegin, inForceOn, type Binding } from './force.ts';

/** What a list reads of an instrument. */
export interface Listed extends Binding {
  id: string;
  version: number;
  country: string;
  kind: string;
  kindTitle: string | null;
  title: string;
  number: string | null;
  state: string;
  stateTitle: string | null;
  tone: State['tone'] | null;
  state_on: string | null;
  territory: string | null;
  territoryName: string | null;
  level: string | null;
  owner: string | null;
  ownerName: string | null;
  matters: string[];
  groups: string[];
  is_model: boolean;
  model: string | null;
  text_number: number;
  example: boolean;
}

/** An instrument as the contract tells it on a day. */
export const itemOf = (row: Listed, day: string): InstrumentItem => ({
  id: row.id, version: row.version, country: row.country, kind: row.kind, kindTitle: row.kindTitle ?? row.kind, title: row.title, number: row.number, state: row.state, stateTitle: row.stateTitle ?? row.state,
  tone: row.tone ?? 'way', stateOn: row.state_on, territory: row.territory, territoryName: row.territoryName, level: row.level, owner: row.owner, ownerName: row.ownerName, signedOn: row.signed_on, publishedOn: row.published_on,
  forceFrom: row.force_from, forceTo: row.force_to, inForce: inForceOn(row, day), matters: row.matters, groups: row.groups, isModel: row.is_model, model: row.model, textNumber: row.text_number, example: row.example,
});

export const refOf = (row: Listed): InstrumentRef => ({ id: row.id, title: row.title, number: row.number, kindTitle: row.kindTitle ?? row.kind, on: forceBegin(row) });
