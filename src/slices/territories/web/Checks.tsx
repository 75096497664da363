import { paths } from '../../../web/paths.ts';
import { useMay } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { Todo, type TodoItem } from '../../../web/ui/Todo.tsx';
import type { Territory } from '../contract.ts';
import { aDay, territoriesApi } from './api.ts';
import { capital, words } from './words.ts';

/** What the catalogue knows and lacks of a territory. */
export function Checks({ unit }: { unit: Territory }) {
  const may = useMay()('territories.import-boundaries');
  const sets = territoriesApi.useAsk('boundarySets', { country: unit.country }, { freshMs: aDay }).data?.items;
  const below = unit.children[0]?.level ?? unit.level;
  const set = sets?.find((one) => one.level === below && one.current);
  const items: TodoItem[] = [
    unit.government
      ? { id: 'government', sign: 'ok', title: capital(unit.government.name), detail: words.led(unit.government.body, unit.government.head) }
      : { id: 'government', sign: 'np', title: words.noGovernment, detail: words.noGovernmentBody },
    ...unit.zones.map((zone): TodoItem => ({ id: zone.id, sign: zone.verified ? 'ver' : 'q', title: zone.name, detail: zone.verified ? (zone.source ?? words.verified) : words.unverified })),
    unit.neighbours.length > 0
      ? { id: 'neighbours', sign: 'ok', title: words.neighboursOk(unit.neighbours.length) }
      : { id: 'neighbours', sign: 'sd', title: words.neighboursNo, detail: words.neighboursNoBody, action: <LinkButton small href={`${paths.territory(unit.code)}?seccion=vecinos`}>{words.addNeighbour}</LinkButton> },
    set
      ? { id: 'map', sign: 'ok', title: words.mapOk, detail: `${set.vintage}, ${set.source}` }
      : { id: 'map', sign: 'no', title: words.mapNo, detail: words.mapNoBody, action: may ? <LinkButton small href={`${paths.boundaries}?pais=${unit.country}&nivel=${below}`}>{words.importBoundaries}</LinkButton> : undefined },
  ];
  if (unit.lon === null) items.push({ id: 'point', sign: 'sd', title: words.pointNo, detail: words.pointNoBody });
  return <Block title={words.whatThereIs} meta={words.checks(items.length)}><Todo bare items={items} /></Block>;
}
