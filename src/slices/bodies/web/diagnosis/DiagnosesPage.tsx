import { useState, type ReactElement } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { PlaceDialog } from '../board/PlaceDialog.tsx';
import { CompareBlock } from './CompareBlock.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { GapsBlock, PreviewBlock } from './PreviewBlock.tsx';
import { useDiagnoses, type Asking } from './use-diagnoses.ts';
import { VersionsBlock } from './VersionsBlock.tsx';
import { words } from './words.ts';
import '../board/board.css';

/** The diagnoses of a territory: those issued, what one would say today, what changed since. */
export function DiagnosesPage(): ReactElement {
  const asking = useDiagnoses();
  const { code, change, list, problem, unit, nowhere, asOf } = asking;
  const { pick, past, dialog } = useCutOffPick();
  const [choosing, setChoosing] = useState(false);
  const chooseButton = <Button onClick={() => setChoosing(true)}>{words.choose}</Button>;
  const choose = choosing ? <PlaceDialog code={code ?? 'EC'} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); change({ territorio, version: undefined }); }} /> : null;
  if (problem) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={problem} what={words.failed} todo={<><Button onClick={() => void list.refetch()}>{words.again}</Button>{chooseButton}</>} />{choose}</>;
  if (nowhere) return <><PageHead eyebrow={words.page} title={words.chooseEmpty} /><EmptyState title={words.chooseEmpty} actions={chooseButton}>{words.chooseEmptyBody}</EmptyState>{choose}</>;
  const trail = unit ? [...unit.parents.toSorted((a, b) => a.rank - b.rank).map((one) => ({ name: one.name, href: paths.bodyDiagnoses({ territorio: one.code, al: asOf }) })), { name: unit.name, levelName: unit.levelName }] : [];
  return (
    <>
      <PageContext trail={trail} picks={[{ key: 'place', label: words.place, value: unit?.name ?? '', onPick: () => setChoosing(true), onPhone: true }, pick]} past={past} />
      {dialog}{choose}
      {unit && list.data ? <Whole asking={asking} name={unit.name} code={unit.code} /> : <LongWork title={words.reading} done={0} />}
    </>
  );
}

function Whole({ asking, name, code }: { asking: Asking; name: string; code: string }): ReactElement {
  const { list, asOf, view, change, preview } = asking;
  const [issuing, setIssuing] = useState(false);
  const may = useMay()('bodies.issue-diagnosis');
  const items = list.data?.items ?? [];
  const compared = view.version ?? items[0]?.id;
  return (
    <>
      <PageHead
        eyebrow={words.page} title={words.title(name, items.filter(({ territory }) => territory === code), list.data?.next !== null)} lead={words.lead}
        tools={<><Button kind="main" onClick={() => setIssuing(true)} {...(may ? {} : { disabledReason: words.noIssue })}>{words.issue}</Button><Downloads code={code} asOf={asOf} /><LinkButton href={paths.bodies({ territorio: code, al: asOf })}>{words.board}</LinkButton></>}
      />
      <Columns
        main={<><VersionsBlock items={items} place={name} more={list.data?.next !== null} compared={compared} onCompare={(version) => change({ version })} />{compared ? <CompareBlock id={compared} /> : null}<PreviewBlock asking={preview} asOf={asOf} /></>}
        side={<GapsBlock content={preview.data} code={code} asOf={asOf} />}
      />
      {issuing ? <IssueDialog code={code} asOf={asOf} says={preview.data?.title} onClose={() => setIssuing(false)} onIssued={(version) => change({ version })} /> : null}
    </>
  );
}

function Downloads({ code, asOf }: { code: string; asOf: string | undefined }): ReactElement {
  const about = { territory: code, asOf };
  return (
    <MenuButton className="btn" entries={[
      { key: 'sheet', label: words.sheet, icon: 'download', href: addressOf('bodies.export-sheet', about) },
      { key: 'word', label: words.directoryWord, icon: 'download', href: addressOf('bodies.export-directory', about) },
      { key: 'csv', label: words.directoryCsv, icon: 'download', href: addressOf('bodies.export-directory', { ...about, format: 'csv' }) },
    ]}>{words.also}</MenuButton>
  );
}
