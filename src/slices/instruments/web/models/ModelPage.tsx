import './models.css';
import { lazy, Suspense, useState } from 'react';
import type { Model } from '../../contract/models/model.ts';
import type { Adoption } from '../../contract/models/adoption.ts';
import { cutOffText, useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo, usePart, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { AlignStart, OpenAlignments } from '../alignment/AlignStart.tsx';
import { instrumentsApi, territoriesApi } from '../register/api.ts';
import { TerritoryPick, type Picked } from '../../../../web/picks.tsx';
import { ModelBoard } from './ModelBoard.tsx';
import { ModelSide } from './ModelSide.tsx';
import type { ModelKey } from './view.ts';
import { boardTitle, inARow, words } from './words.ts';

const SocialiseDialog = lazy(() => import('./SocialiseDialog.tsx').then((m) => ({ default: m.SocialiseDialog })));
const SettingsSheet = lazy(() => import('./SettingsSheet.tsx').then((m) => ({ default: m.SettingsSheet })));
const PublishDialog = lazy(() => import('./PublishDialog.tsx').then((m) => ({ default: m.PublishDialog })));

export type Doing = 'socialise' | 'settings' | 'publish' | 'place' | 'adopt';
const hour = 3_600_000;

/** A model: how far it has come in every territory that it is for, on any day, and what is to be done about it. */
export function ModelPage() {
  const id = usePart('modelId');
  const [{ territorio }, change] = useView<ModelKey>();
  const asOf = useCutOff();
  const model = instrumentsApi.useAsk('model', { id });
  const board = instrumentsApi.useAsk('adoption', { model: id, ...(territorio ? { territory: territorio } : {}), ...(asOf ? { asOf } : {}) }, { keep: true });
  const problem = model.error ?? board.error;
  if (problem) return <><PageHead eyebrow={words.onePage} title={words.notRead} /><Refused problem={problem} what={words.failed} todo={<>{territorio ? <Button onClick={() => change({ territorio: undefined })}>{words.wholeCountry}</Button> : null}<LinkButton href={paths.models()}>{words.all}</LinkButton></>} /></>;
  return model.data && board.data ? <Whole model={model.data} board={board.data} stale={board.isPlaceholderData} /> : <LongWork title={words.onePage} done={0} />;
}

function Whole({ model, board, stale }: { model: Model; board: Adoption; stale: boolean }) {
  const [view, change] = useView<ModelKey>();
  const { pick, past, dialog } = useCutOffPick();
  const [doing, setDoing] = useState<Doing>();
  const code = view.territorio ?? model.country;
  const place = territoriesApi.useAsk('get', { code }, { freshMs: hour }).data;
  const close = (): void => setDoing(undefined);
  const named = inARow(model.levelNames) || 'territorios';
  return (
    <>
      <PageContext picks={[{ key: 'place', label: words.choose, value: place?.name ?? code, onPick: () => setDoing('place'), onPhone: true }, pick]} past={past} />
      <PageHead eyebrow={<>{words.onePage} · {model.kindTitle}{model.example ? <> <DemoTag /></> : null}</>} title={boardTitle(view.territorio ? place?.name : undefined, named, board.counts, board.of)} lead={`${model.title}. ${words.version(board.model.text, dayOf(model, board.model.text))}.`} tools={<Tools model={model} board={board} onDo={setDoing} />} />
      {dialog}
      {past ? <div className="opened"><Note kind="info" actions={<Button small onClick={() => change({ al: undefined })}>{words.today}</Button>}>{words.past(cutOffText(board.asOf))}</Note></div> : null}
      <Columns
        main={board.of === 0 ? <EmptyState title={words.noLevels} {...(model.mine ? { actions: <Button kind="main" onClick={() => setDoing('settings')}>{words.settings}</Button> } : {})}>{words.noLevelsBody}</EmptyState> : <ModelBoard model={model} board={board} place={place?.name ?? code} stale={stale} />}
        side={<><ModelSide model={model} board={board} onDo={setDoing} /><Block title={words.passedTitle}><p className="meta">{words.passed}</p><p><AlignStart model={model.id} /></p></Block><OpenAlignments model={model.id} /></>}
      />
      <Suspense fallback={null}>
        {doing === 'socialise' ? <SocialiseDialog model={model.id} items={board.items} onClose={close} /> : null}
        {doing === 'settings' ? <SettingsSheet model={model} onClose={close} /> : null}
        {doing === 'publish' ? <PublishDialog model={model} onClose={close} /> : null}
      </Suspense>
      {doing === 'place' || doing === 'adopt' ? <PlaceDialog model={model} adopting={doing === 'adopt'} onClose={close} /> : null}
    </>
  );
}

const dayOf = ({ publications }: Model, text: number | null): string | null => { const on = publications.find((one) => one.text === text)?.on; return on ? cutOffText(on) : null; };

function Tools({ model, board, onDo }: { model: Model; board: Adoption; onDo: (doing: Doing) => void }) {
  const may = useMay();
  const no = (operation: string): string | undefined => (may(operation) ? undefined : words.noGrant);
  return (
    <>
      <Button kind="main" disabledReason={no('instruments.socialise') ?? (board.of === 0 ? words.noLevels : undefined)} onClick={() => onDo('socialise')}>{words.socialise}</Button>
      <Button disabledReason={no('instruments.adopt') ?? (model.text === null ? words.unpublishedBody : undefined)} onClick={() => onDo('adopt')}>{words.adopt}</Button>
      <MenuButton className="btn" entries={[
        { key: 'read', label: words.readText, href: paths.instrument(model.id) },
        ...(model.publications.length > 1 ? [{ key: 'compare', label: words.compareText, href: paths.instrumentCompare(model.id, { de: String(model.publications.at(-2)!.text), a: String(model.publications.at(-1)!.text) }) }] : []),
        { key: 'settings', label: words.settings, onAct: () => onDo('settings'), disabledReason: model.mine ? undefined : words.noGrant },
        { key: 'publish', label: words.publish, onAct: () => onDo('publish'), disabledReason: model.mine ? undefined : words.noGrant },
      ].map(({ disabledReason, ...entry }: { key: string; label: string; href?: string; onAct?: () => void; disabledReason?: string | undefined }) => ({ ...entry, ...(disabledReason ? { disabledReason } : {}) }))}>{words.also}</MenuButton>
    </>
  );
}

/** Chooses a territory: to see only it and what is below, or to draw its text from the model. */
function PlaceDialog({ model, adopting, onClose }: { model: Model; adopting: boolean; onClose: () => void }) {
  const [, change] = useView<ModelKey>();
  const go = useGo();
  const [chosen, setChosen] = useState<Picked>();
  const see = (code: string | undefined): void => {
    onClose();
    if (adopting && code) go(paths.adoption(model.id, code));
    else change({ territorio: code, estado: undefined, q: undefined });
  };
  return (
    <Dialog open onClose={onClose} title={adopting ? words.adopt : words.chooseTitle} actions={<><Button kind="main" onClick={() => chosen && see(chosen.id)} {...(chosen ? {} : { disabledReason: words.chooseTitle })}>{adopting ? words.adopt : words.see}</Button>{adopting ? null : <Button onClick={() => see(undefined)}>{words.wholeCountry}</Button>}<Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (chosen) see(chosen.id); }}><TerritoryPick label={words.choose} hint={adopting ? words.forLevels(model.levelNames) : words.searchHint} chosen={chosen} onChoose={setChosen} /></form>
    </Dialog>
  );
}
