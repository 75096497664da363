import { useState, type ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { useLoading, type PackageLoading } from './state.ts';
import { TrialBlock } from './TrialBlock.tsx';
import { UndoPackage } from './UndoPackage.tsx';
import { WhoSees } from './WhoSees.tsx';
import { countsText, findingsText, hasChanges, sentenceOf, trialSentence, words } from './words.ts';

/** Loading a package, over whatever else the page shows: its file, what it would do, and what it did. The page's sentence follows. */
export function Loading({ sentence, children }: { sentence: string; children: ReactNode }) {
  const loading = useLoading();
  const { trial, loaded } = loading;
  const title = loaded ? sentenceOf(hasChanges(loaded.counts) ? `${words.done.toLowerCase()}: ${countsText(loaded.counts, 'did')}` : words.nothingChanged) : trial ? trialSentence(trial.counts, trial.refused) : sentence;
  return (
    <>
      <PageHead eyebrow={words.eyebrow} title={title} lead={trial ? trial.title || loading.file?.name : words.lead} tools={<Tools loading={loading} />} />
      <div className="stack wide">
        {loaded ? <Done loading={loading} /> : trial ? <TrialBlock loading={loading} trial={trial} /> : <Choosing loading={loading} />}
        {trial && !loaded ? null : children}
      </div>
    </>
  );
}

function Tools({ loading }: { loading: PackageLoading }) {
  if (loading.trial && !loading.loaded) return <Button kind="quiet" icon="undo" onClick={loading.startAgain}>{words.startAgain}</Button>;
  return (
    <>
      <LinkButton icon="download" href="/api/sources.package-template?format=xlsx" download>{words.templateBook}</LinkButton>
      <LinkButton icon="download" href="/api/sources.package-template?format=schema" download>{words.templateSchema}</LinkButton>
    </>
  );
}

function Choosing({ loading }: { loading: PackageLoading }) {
  const may = useMay()('sources.import-package');
  if (!may) return <Block title={words.load}><Note kind="risk">{words.noGrant}</Note></Block>;
  return (
    <Block title={words.load}>
      <div className="form">
        <FileField label={words.file} hint={words.fileHint} accept=".json,.xlsx,.ods" chosen={loading.file?.name} onFile={(chosen) => void loading.take(chosen)} />
        <WhoSees loading={loading} />
        {loading.reading ? <LongWork title={words.reading} done={0} note={loading.file?.name ?? ''} /> : null}
        {loading.failed ? <Refused problem={loading.failed} what={words.fileFailed} /> : null}
      </div>
    </Block>
  );
}

function Done({ loading }: { loading: PackageLoading }) {
  const [undone, setUndone] = useState(false);
  const { loaded } = loading;
  if (!loaded) return null;
  return (
    <Block title={words.done}>
      <div className="stack">
        {undone ? <Note kind="ok">{words.undone}</Note> : <Note kind="ok">{hasChanges(loaded.counts) ? `${sentenceOf(countsText(loaded.counts, 'did'))}. ${findingsText(loaded.findings)}` : words.unchanged}</Note>}
        <div className="row start">
          {undone ? null : <LinkButton kind="main" href={paths.packages({ paquete: loaded.packageId })}>{words.see}</LinkButton>}
          <LinkButton href={paths.findings()}>{words.seeFindings}</LinkButton>
          {undone || !loaded.importId ? null : <UndoPackage importId={loaded.importId} onUndone={() => setUndone(true)} />}
          <Button kind="quiet" onClick={loading.startAgain}>{words.another}</Button>
        </div>
      </div>
    </Block>
  );
}
