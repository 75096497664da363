import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { instrumentsApi } from './api.ts';
import { momentText, sheetWords as said } from './words.ts';

const tones: Record<string, Tone> = { unrecorded: 'sd', unsocialised: 'np', socialised: 'run', inProcess: 'run', adopted: 'ok' };
const stateWords: Record<string, string> = { unrecorded: 'sin registro', unsocialised: 'no socializado', socialised: 'socializado', inProcess: 'en trámite', adopted: 'acogido' };

/** How far the model texts of its level came here, with the way to adopt them. */
export function SheetAdoption({ territory, level, asOf }: { territory: string; level: string; asOf: string | undefined }): ReactElement | null {
  const may = useMay()('instruments.models');
  const models = instrumentsApi.useAsk('models', { country: territory.slice(0, 2), limit: 20, ...(asOf ? { asOf } : {}) }, { enabled: may }).data?.items.filter(({ levels }) => levels.length === 0 || levels.includes(level));
  if (!may) return null;
  return <Block title={said.adoption}>{models && models.length > 0 ? <ul className="sys-rows">{models.map(({ id, title }) => <OneModel key={id} model={id} title={title} territory={territory} asOf={asOf} />)}</ul> : <p className="meta">{said.adoptionNone}</p>}</Block>;
}

function OneModel({ model, title, territory, asOf }: { model: string; title: string; territory: string; asOf: string | undefined }): ReactElement {
  const standing = instrumentsApi.useAsk('adoptionOf', { model, territory, ...(asOf ? { asOf } : {}) }).data;
  const state = standing?.state ?? 'unrecorded';
  return (
    <li>
      <Link href={paths.model(model, { territorio: territory })}>{title}</Link>
      <Status tone={tones[state] ?? 'sd'} word={stateWords[state] ?? state} />
      <span className="meta">{standing?.on ? momentText(standing.on) : null}</span>
      <LinkButton small href={paths.adoption(model, territory)}>{state === 'inProcess' || state === 'adopted' ? said.adoptionOpen : said.adopt}</LinkButton>
    </li>
  );
}
