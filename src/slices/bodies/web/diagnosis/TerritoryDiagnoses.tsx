import type { ReactElement } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { bodiesApi } from '../board/api.ts';
import { panelWords as said } from './words.ts';

/** On the page of a territory: its latest diagnosis, and its sheet. Nothing for who may not look. */
export function TerritoryDiagnoses({ id }: { id: string }): ReactElement | null {
  const { data } = bodiesApi.useAsk('diagnoses', { territory: id, limit: 1 });
  if (!data) return null;
  const latest = data.items.find(({ territory }) => territory === id);
  return (
    <Block title={said.title}>
      <p className="meta">{latest ? said.latest(latest) : said.none}</p>
      <p className="acts"><LinkButton small href={paths.bodyDiagnoses({ territorio: id })}>{said.see}</LinkButton><LinkButton small icon="download" href={addressOf('bodies.export-sheet', { territory: id })} download>{said.sheet}</LinkButton></p>
    </Block>
  );
}
