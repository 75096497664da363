import { useState } from 'react';
import { upload } from '../../../../web/api/call.ts';
import { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';
import { TerritoryPick, type Picked } from '../../../../web/picks.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { instrumentsApi } from '../api.ts';
import { words } from './words.ts';

interface StartProps {
  /** The model to align to. */
  model: string;
  /** Whose text it will be, when the page knows. */
  territory?: { code: string; name: string } | undefined;
}

/** The button that begins an alignment: the file of a text that was passed, and whose it is. */
export function AlignStart({ model, territory }: StartProps) {
  const [open, setOpen] = useState(false);
  const may = useMay();
  return (
    <>
      <Button icon="upload" disabledReason={may('instruments.align') ? undefined : words.noGrant} onClick={() => setOpen(true)}>{words.start}</Button>
      {open ? <StartDialog model={model} territory={territory} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function StartDialog({ model, territory, onClose }: StartProps & { onClose: () => void }) {
  const go = useGo();
  const [file, setFile] = useState<File>();
  const [place, setPlace] = useState<Picked | undefined>(territory && { id: territory.code, name: territory.name });
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const align = instrumentsApi.useTell('align');
  const send = async (): Promise<void> => {
    setTried(true);
    if (!file || !place) return;
    setSending(true);
    setProblem(undefined);
    try {
      const { id } = await upload(file);
      go(paths.alignment((await align.mutateAsync({ model, fileId: id, territory: place.id })).id));
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.startTitle} actions={<><Button kind="main" busy={sending} onClick={() => void send()}>{sending ? words.aligning : words.align}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{words.startLead}</p>
        <FileField label={words.file} hint={words.fileHint} accept=".docx,.pdf,.txt" onFile={setFile} chosen={file?.name} error={tried && !file ? words.fileNeed : undefined} />
        <TerritoryPick label={words.territory} hint={words.territoryHint} chosen={place} onChoose={setPlace} error={tried && !place ? words.territoryNeed : undefined} />
        <Refused problem={problem ?? null} what={words.notAligned} />
      </div>
    </Dialog>
  );
}

/** Alignments to a model that wait for somebody; nothing when there are none. */
export function OpenAlignments({ model, territory }: { model: string; territory?: string }) {
  const items = instrumentsApi.useAsk('alignments', { model, state: 'open', limit: 20, ...(territory ? { territory } : {}) }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Block title={words.openTitle}>
      <ul>{items.map(({ id, name, territory: place, counts }) => <li key={id}><Link href={paths.alignment(id)}>{[place?.name, name].filter(Boolean).join(' · ')}</Link> <span className="meta">{words.toConfirm(counts.left, counts.pairs)}</span></li>)}</ul>
    </Block>
  );
}
