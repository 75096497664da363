import type { ReactElement } from 'react';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Sign } from '../../../../web/ui/Sprite.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { aDay, bodiesApi, territoriesApi } from './api.ts';
import { lightTones } from './Light.tsx';
import { inOrder, shortOf, states } from './view.ts';
import { countText, lightWords, panelWords as said } from './words.ts';
import './board.css';

/** On a territory's page: its own lights, or, where bodies sit below it, how many of its parts have which. */
export function TerritoryLights({ id }: { id: string }): ReactElement | null {
  const may = useMay()('bodies.conformation');
  const asOf = useCutOff();
  const unit = territoriesApi.useAsk('get', { code: id }, { freshMs: aDay }).data;
  const country = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items.find(({ code }) => id.startsWith(code));
  const kinds = bodiesApi.useAsk('kinds', { country: id.slice(0, 2), owed: true }, { enabled: may, freshMs: 600_000 }).data?.items;
  const owed = new Set(kinds?.flatMap(({ levels }) => levels));
  const level = unit && country?.levels.filter(({ rank, id: one }) => rank >= unit.rank && owed.has(one))[0];
  const { data } = bodiesApi.useAsk('conformation', { territory: id, level: level?.id ?? '', ...(asOf ? { asOf } : {}) }, { enabled: may && level !== undefined, freshMs: 60_000 });
  if (!may || !level || !data || data.items.length === 0) return null;
  const own = level.id === unit.level;
  return (
    <Block title={said.title} tools={<LinkButton small href={own ? paths.bodySheet(id, { al: asOf }) : paths.bodies({ territorio: id, al: asOf })}>{own ? said.sheet : said.see}</LinkButton>}>
      {own ? <Todo bare items={data.items[0]!.lights.map((light) => ({ id: light.kind, sign: lightTones[light.state].sign, title: light.name ?? data.kinds.find(({ kind }) => kind === light.kind)?.title ?? light.kind, detail: lightWords[light.state].word }))} /> : (
        <ul className="sys-rows">
          {inOrder(data.kinds).map((kind) => (
            <li key={kind.kind}><div><b>{kind.title}</b> <span className="meta">{said.counts(shortOf(kind), level.plural, kind.of)}</span></div>
              <span className="light-row">{states.filter((state) => kind[state] > 0).map((state) => <span key={state}><Sign name={lightTones[state].sign} tone={lightTones[state].tone} /><Link href={paths.bodies({ territorio: id, vista: 'lista', tipo: kind.kind, luz: state, al: asOf })}>{countText(kind[state])} {kind[state] === 1 ? lightWords[state].word : lightWords[state].many}</Link></span>)}</span>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
