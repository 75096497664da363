import './law.css';
import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { WholeNorm } from '../../contract.ts';
import { momentText } from '../../rules/law/moment.ts';
import { normsApi } from '../api.ts';
import { SourceText } from '../SourceText.tsx';
import { VerifyDialog, type Verifiable } from '../VerifyDialog.tsx';
import { NormArticles } from './NormArticles.tsx';
import { NormCited } from './NormCited.tsx';
import { NormGives } from './NormGives.tsx';
import { NormLife } from './NormLife.tsx';
import { NormMissing } from './NormMissing.tsx';
import { NormVersions } from './NormVersions.tsx';
import { normSentence, stateWords, words } from './words.ts';

export type NormView = 'al' | 'q' | 'articulo' | 'uno' | 'otro';

/** A day of the address that exists; another is as none. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A norm on a day: how it stands, what its articles said, what became of it, who cites it. */
export function NormPage() {
  const id = usePart('normId');
  const [view, change] = useView<NormView>();
  const [verifying, setVerifying] = useState<Verifiable>();
  const at = view.al && isDay(view.al) ? view.al : undefined;
  const { data, error, refetch } = normsApi.useAsk('get', { id, ...(at ? { at } : {}) }, { keep: true });
  if (error) return <><PageHead eyebrow={words.page} title={words.failed} /><Refused problem={error} what={words.failed} todo={<>{error.answer.status >= 500 ? <Button onClick={() => void refetch()}>{words.again}</Button> : null}<LinkButton href={paths.norms}>{words.all}</LinkButton></>} /></>;
  if (!data) return <p className="meta" role="status">{words.loading}</p>;
  return (
    <>
      <Head norm={data} at={at} onAt={(al) => change({ al })} onVerify={setVerifying} />
      {at ? <div className="opened"><Note kind="info" actions={<Button small onClick={() => change({ al: undefined })}>{words.today}</Button>}>{words.past(at)} {data.standing.version ? words.versionOf(data.standing.version.note) : ''}</Note></div> : null}
      {data.standing.state === 'in-force' && !data.standing.sure ? <div className="opened"><Note kind="info">{words.unsure}</Note></div> : null}
      <Columns
        main={<><NormArticles norm={data} onVerify={setVerifying} /><NormVersions norm={data} /><NormGives norm={data} /></>}
        side={<><NormMissing norm={data} /><NormLife norm={data} /><NormCited norm={data} /><Facts norm={data} /></>}
      />
      {verifying ? <VerifyDialog entry={verifying} onClose={() => setVerifying(undefined)} /> : null}
    </>
  );
}

function Head({ norm, at, onAt, onVerify }: { norm: WholeNorm; at: string | undefined; onAt: (at: string | undefined) => void; onVerify: (entry: Verifiable) => void }) {
  const may = useMay();
  const { state } = norm.standing;
  return (
    <PageHead
      eyebrow={<><span>{words.page} · {norm.country} · {norm.kind}</span> <Status tone={state === 'in-force' ? 'ok' : state === 'ended' ? 'np' : 'run'} word={stateWords[state]} /> <VerifiedMark verified={norm.verified} /></>}
      title={normSentence(norm, at === undefined)}
      lead={<>{norm.title}. {words.help}</>}
      tools={
        <>
          <DateField label={words.at} value={at ?? ''} onChange={(day) => onAt(day || undefined)} />
          {norm.address ? <LinkButton href={norm.address} icon="document">{words.read}</LinkButton> : null}
          {!norm.verified && may('norms.verify') ? <Button onClick={() => onVerify({ kind: 'norm', id: norm.id, version: norm.version, code: norm.acronym ?? norm.code, title: norm.title })}>{words.verify}</Button> : null}
          <LinkButton href={`${paths.norms}?pais=${norm.country}`}>{words.all}</LinkButton>
        </>
      }
    />
  );
}

function Facts({ norm }: { norm: WholeNorm }) {
  const items = [
    norm.publication ? { label: words.publication, value: norm.publication } : undefined,
    norm.lastReform ? { label: words.lastReform, value: momentText(norm.lastReform) } : undefined,
    norm.aliases.length > 0 ? { label: words.aliases, value: norm.aliases.join('; ') } : undefined,
    norm.names.length > 0 ? { label: words.namesBefore, value: norm.names.map(({ name, from }) => <div key={name}>{name} <span className="meta">{from ? words.from(from) : ''}</span></div>) } : undefined,
    norm.note ? { label: words.note, value: norm.note } : undefined,
    { label: words.source, value: <SourceText source={norm.source} /> },
  ].filter((item) => item !== undefined);
  return <Block title={words.facts}><FactList items={items} /></Block>;
}
