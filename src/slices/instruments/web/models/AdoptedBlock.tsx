import './models.css';
import { lazy, Suspense, useState } from 'react';
import type { Instrument } from '../../contract/register/shape.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { instrumentsApi } from '../register/api.ts';
import { blockWords as said, deviationWords, words } from './words.ts';

const SettingsSheet = lazy(() => import('./SettingsSheet.tsx').then((m) => ({ default: m.SettingsSheet })));

/** On the page of an instrument: how far it is like its model and what waits, or, of a model, how far it has come. */
export function AdoptedBlock({ id }: { id: string }) {
  const one = instrumentsApi.useAsk('get', { id }).data;
  if (one?.isModel) return <ModelHere one={one} />;
  return one?.model && one.territory ? <DrawnHere one={one} model={one.model} territory={one.territory} /> : null;
}

function DrawnHere({ one, model, territory }: { one: Instrument; model: string; territory: string }) {
  const deviation = instrumentsApi.useAsk('deviation', { instrument: one.id }).data;
  const pending = instrumentsApi.useAsk('modelChanges', { instrument: one.id }).data?.items.filter(({ standing }) => standing !== 'not-here').length;
  if (!deviation) return null;
  return (
    <Block title={said.drawn} tools={<LinkButton small href={paths.adoption(model, territory)}>{said.open}</LinkButton>}>
      <p>{said.from} <Link href={paths.model(model)}>{deviation.model.title}</Link></p>
      {deviation.of > 0 && deviation.instrument.text > 0 ? <p className="model-share">{deviationWords.share}: <Share part={deviation.same} whole={deviation.of} bar /></p> : null}
      {deviation.blanks.length > 0 ? <p><Status tone="risk" word={deviationWords.blanks(deviation.blanks.map(({ title }) => title))} /></p> : null}
      {one.inForce ? <p className="meta">{said.thenBodies} <Link href={paths.bodySheet(territory)}>{said.toBodies}</Link></p> : null}
      {pending === undefined ? null : pending === 0 ? <p className="meta">{said.upToDate}</p> : <p><Link href={paths.adoption(model, territory, { vista: 'cambios' })}>{said.changes(pending)}</Link></p>}
    </Block>
  );
}

function ModelHere({ one }: { one: Instrument }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  const model = instrumentsApi.useAsk('model', { id: one.id }).data;
  const board = instrumentsApi.useAsk('adoption', { model: one.id }).data;
  if (!model) return null;
  return (
    <Block title={said.model} tools={<LinkButton small href={paths.model(one.id)}>{said.board}</LinkButton>}>
      <p>{[words.forLevels(model.levelNames), model.text === null ? said.unpublished : words.version(model.text, null), board && board.of > 0 ? said.adopted(board.counts.adopted, board.of) : ''].filter(Boolean).join(' · ')}</p>
      {model.mine && may('instruments.save-model') ? <p><Button small onClick={() => setOpen(true)}>{said.define}</Button></p> : null}
      {open ? <Suspense fallback={null}><SettingsSheet model={model} onClose={() => setOpen(false)} /></Suspense> : null}
    </Block>
  );
}
