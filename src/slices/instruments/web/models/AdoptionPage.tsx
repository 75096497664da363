import './models.css';
import { lazy, Suspense } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import type { modelsOperations } from '../../contract/models.ts';
import type { Model } from '../../contract/models/model.ts';
import { cutOffText, useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Tabs } from '../../../../web/ui/Tabs.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { AlignStart, OpenAlignments } from '../alignment/AlignStart.tsx';
import { instrumentsApi } from '../register/api.ts';
import { momentText } from '../register/moment.ts';
import { AdoptForm } from './AdoptForm.tsx';
import { HistoryBlock } from './HistoryBlock.tsx';
import { adoptWords as said, words } from './words.ts';

const ChangesView = lazy(() => import('./ChangesView.tsx').then((m) => ({ default: m.ChangesView })));
const DeviationView = lazy(() => import('./DeviationView.tsx').then((m) => ({ default: m.DeviationView })));

export type StandingHere = z.output<(typeof modelsOperations)['adoptionOf']['output']>;
type Key = 'vista' | 'al' | 'ver';
type View = keyof typeof said.tabs;
const viewOf = (text: string | undefined): View => (text === 'cambios' || text === 'opciones' || text === 'historia' ? text : 'desviacion');

/** What one territory makes of a model: its draft, where it deviates, what the model changed since, what is said of it. */
export function AdoptionPage() {
  const [model, territory] = [usePart('modelId'), usePart('territory')];
  const asOf = useCutOff();
  const found = instrumentsApi.useAsk('model', { id: model });
  const standing = instrumentsApi.useAsk('adoptionOf', { model, territory, ...(asOf ? { asOf } : {}) }, { keep: true });
  const problem = found.error ?? standing.error;
  if (problem) return <><PageHead eyebrow={words.adoptionPage} title={words.notRead} /><Refused problem={problem} what={words.failed} todo={<LinkButton href={paths.model(model)}>{said.elsewhere}</LinkButton>} /></>;
  return found.data && standing.data ? <Whole model={found.data} here={standing.data} /> : <LongWork title={words.adoptionPage} done={0} />;
}

function Whole({ model, here }: { model: Model; here: StandingHere }) {
  const [view, change] = useView<Key>();
  const { pick, past, dialog } = useCutOffPick();
  const drawn = here.state === 'socialised' ? null : here.instrument; // one that ended leaves the way open to another
  const deviation = instrumentsApi.useAsk('deviation', { instrument: drawn?.id ?? '' }, { enabled: drawn !== null }).data;
  const changes = instrumentsApi.useAsk('modelChanges', { instrument: drawn?.id ?? '' }, { enabled: drawn !== null }).data;
  const pending = changes?.items.filter(({ standing }) => standing !== 'not-here').length ?? 0;
  const { territory } = here;
  const shown = viewOf(view.vista);
  const tabs = drawn ? (Object.keys(said.tabs) as View[]).map((key) => ({ href: paths.adoption(model.id, territory.code, { al: view.al, vista: key }), label: key === 'cambios' && pending > 0 ? `${said.tabs[key]} (${pending})` : said.tabs[key], current: key === shown })) : []; // its keys are the views
  const side = <><HistoryBlock model={model} here={here} />{drawn ? null : <OpenAlignments model={model.id} territory={territory.code} />}</>;
  return (
    <>
      <PageContext trail={[{ name: model.title, href: paths.model(model.id, { al: view.al }) }, { name: territory.name, levelName: territory.levelName, href: paths.territory(territory.code) }]} picks={[pick]} past={past} />
      <PageHead
        eyebrow={<>{words.adoptionPage} · {territory.name} {territory.levelName}{model.example ? <> <DemoTag /></> : null}</>}
        title={[said.titles[here.state](territory.name), deviation && deviation.of > 0 && !past ? said.likeness(deviation.same, deviation.of) : ''].filter(Boolean).join(': ')}
        lead={[model.title, here.on ? said.since(momentText(here.on), here.on.length === 10) : '', deviation && !past ? said.blanks(deviation.blanks.length) : '', pending > 0 && !past ? said.pending(pending) : ''].filter(Boolean).join('; ')}
        tools={drawn ? <><LinkButton kind="main" href={paths.instrument(drawn.id)}>{said.openText}</LinkButton><LinkButton href={paths.instrument(drawn.id, { editar: 'texto' })}>{said.edit}</LinkButton></> : <AlignStart model={model.id} territory={territory} />}
      />
      {dialog}
      {past ? <div className="opened"><Note kind="info" actions={<Button small onClick={() => change({ al: undefined })}>{words.today}</Button>}>{words.past(cutOffText(here.asOf))}</Note></div> : null}
      {tabs.length > 0 ? <div className="sideways"><Tabs label={said.tabsLabel} tabs={tabs} /></div> : null}
      {drawn && shown === 'historia' ? side : (
        <Columns side={side} main={<Suspense fallback={<LongWork title={words.loading} done={0} />}>
          {!drawn ? past ? <EmptyState title={said.noText} actions={<Button kind="main" onClick={() => change({ al: undefined })}>{words.today}</Button>}>{said.noTextThen}</EmptyState> : <AdoptForm key={`${model.id} ${territory.code}`} model={model} here={here} /> : shown === 'cambios' ? <ChangesView key={`${drawn.id} ${changes?.instrument.version ?? 0}`} instrument={drawn.id} inForce={here.state === 'adopted'} /> : shown === 'opciones' ? <Options model={model} here={here} text={deviation?.model.text} version={deviation?.instrument.version} instrument={drawn.id} /> : <DeviationView instrument={drawn.id} parameters={model.parameters} />}
        </Suspense>} />
      )}
    </>
  );
}

/** What was chosen of the model's version that the text follows. */
function Options({ model, here, text, version, instrument }: { model: Model; here: StandingHere; text: number | undefined; version: number | undefined; instrument: string }) {
  const followed = instrumentsApi.useAsk('model', { id: model.id, ...(text === undefined ? {} : { text }) }, { enabled: text !== undefined }).data;
  return followed && version !== undefined ? <AdoptForm key={`${instrument} ${version}`} model={{ ...followed, parameters: model.parameters }} here={here} drawn={{ id: instrument, version }} /> : <LongWork title={words.loading} done={0} />;
}
