import { useState, type ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { useLoading, type PackageLoading, type Visibility } from './state.ts';
import { TrialBlock } from './TrialBlock.tsx';
import { UndoPackage } from './UndoPackage.tsx';
import { countsText, findingsText, hasChanges, trialSentence, words } from './words.ts';

/** Loading a package, over whatever else the page shows: its file, what it would do, and what it did. The page's sentence follows. */
export function Loading({ sentence, children }: { sentence: string; children: ReactNode }) {
  const loading = useLoading();
  const { trial, loaded } = loading;
  const title = loaded ? `${trial?.title ?? ''}: ${loaded.importId ? words.done.toLowerCase() : words.unchanged.toLowerCase()}` : trial ? trialSentence(trial.title, trial.counts, trial.refused) : sentence;
  return (
    <>
      <PageHead eyebrow={words.eyebrow} title={title} lead={trial ? undefined : words.lead} tools={<Tools loading={loading} />} />
      <div className="stack wide">
        {loaded ? <Done loading={loading} /> : <Choosing loading={loading} />}
        {trial && !loaded ? <TrialBlock loading={loading} trial={trial} /> : null}
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

const everybody = Object.entries(words.visible).map(([value, label]) => ({ value, label }));

function Choosing({ loading }: { loading: PackageLoading }) {
  const may = useMay()('sources.import-package');
  if (!may) return <Block title={words.load}><Note kind="risk">{words.noGrant}</Note></Block>;
  return (
    <Block title={words.load}>
      <div className="form">
        <FileField label={words.file} hint={words.fileHint} accept=".json,.xlsx,.ods" chosen={loading.file?.name} onFile={(chosen) => void loading.take(chosen)} />
        <SelectField label={words.visibility} value={loading.visibility} onChange={(who) => loading.choose(who as Visibility)} options={everybody} /* its options are the three of them */ />
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
        {undone ? <Note kind="ok">{words.undone}</Note> : <Note kind="ok">{hasChanges(loaded.counts) ? `${sentenceOf(countsText(loaded.counts))} ${findingsText(loaded.findings)}` : words.unchanged}</Note>}
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

const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
