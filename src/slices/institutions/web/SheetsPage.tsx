import { useState } from 'react';
import { upload } from '../../../web/api/call.ts';
import { CallProblem } from '../../../web/api/problem.ts';
import { useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { FileField } from '../../../web/ui/FileField.tsx';
import { LongWork } from '../../../web/ui/LongWork.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import type { SheetName } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { DirectoryTabs, sheetsPath } from './DirectoryTabs.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { SheetHistory } from './SheetHistory.tsx';
import { SheetTrial } from './SheetTrial.tsx';
import { sheetWords as words, words as common } from './words.ts';

const names: SheetName[] = ['directory', 'people', 'posts'];
/** The word of each sheet in the address. */
const slugs: Record<SheetName, string> = { directory: 'instituciones', people: 'personas', posts: 'cargos' };

/** The directory, its people and its posts as sheets: saved, corrected elsewhere, loaded again. */
export function SheetsPage() {
  const [view] = useView<'hoja'>();
  const sheet = names.find((name) => slugs[name] === view.hoja) ?? 'directory';
  const past = institutionsApi.useAsk('imports', {}).data?.items;
  return (
    <div className="stack wide">
      <PageHead eyebrow={common.page} title={past && past.length > 0 ? words.titleSome(past.length) : words.title} lead={words.lead} />
      <DirectoryTabs at="sheets" />
      <Segmented label={words.which} value={sheet} options={names.map((name) => ({ value: name, label: words.sheets[name], href: `${sheetsPath}?hoja=${slugs[name]}` }))} />
      <Block title={words.save}>
        <div className="row">
          <LinkButton icon="download" download href={`/api/institutions.export?sheet=${sheet}&format=xlsx`}>XLSX</LinkButton>
          <LinkButton icon="download" download href={`/api/institutions.export?sheet=${sheet}&format=csv`}>CSV</LinkButton>
          <LinkButton kind="quiet" download href={`/api/institutions.template?sheet=${sheet}`}>{words.template}</LinkButton>
        </div>
      </Block>
      <Loading key={sheet} sheet={sheet} />
      <Block title={words.history}><SheetHistory imports={past ?? []} /></Block>
    </div>
  );
}

function Loading({ sheet }: { sheet: SheetName }) {
  const may = useMay()('institutions.preview-import');
  const [file, setFile] = useState<{ id: string; name: string }>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const [done, setDone] = useState<{ created: number; changed: number }>();
  const preview = institutionsApi.useTell('previewImport');
  const read = (id: string, mapping?: Record<string, string | null>): void => preview.mutate({ sheet, fileId: id, ...(mapping ? { mapping } : {}) });
  const take = (chosen: File): void => {
    setSending(true);
    setProblem(undefined);
    setDone(undefined);
    upload(chosen)
      .then((sent) => { setFile(sent); read(sent.id); }, (no: unknown) => setProblem(no instanceof CallProblem ? no : undefined))
      .finally(() => setSending(false));
  };
  const failed = problem ?? preview.error;
  return (
    <Block title={words.load}>
      <div className="stack wide">
        {may ? <FileField label={words.file} hint={words.fileHint} accept=".xlsx,.ods,.csv,.txt,.xls" chosen={file?.name} onFile={take} /> : <Note>{common.noGrant}</Note>}
        {sending || preview.isPending ? <LongWork title={words.reading} done={0} /> : null}
        {failed ? <Refused problem={failed} what={words.failed} /> : null}
        {done ? <Note kind="ok" actions={<Button small onClick={() => setDone(undefined)}>{words.again}</Button>}>{words.done(done.created, done.changed)}</Note> : null}
        {file && preview.data && !preview.isPending && !done ? <SheetTrial key={preview.data.previewId} preview={preview.data} onRead={(mapping) => read(file.id, mapping)} onDone={(result) => { setDone(result); setFile(undefined); }} /> : null}
      </div>
    </Block>
  );
}
