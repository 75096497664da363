import { useState, type ReactElement } from 'react';
import type { Conformation } from '../../contract/board.ts';
import { useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { useStacked } from '../../../../web/ui/use-stacked.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { LevelSign, type LevelNumber } from '../../../../web/ui/Level.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { TerritoryDiagnoses } from '../diagnosis/TerritoryDiagnoses.tsx';
import { territoriesApi, aDay, bodiesApi } from './api.ts';
import { DraftDialog } from './DraftDialog.tsx';
import { EvidenceSheet } from './EvidenceSheet.tsx';
import { LightLegend } from './Light.tsx';
import { SheetAdoption } from './SheetAdoption.tsx';
import { SheetBound } from './SheetBound.tsx';
import { SheetGovernment } from './SheetGovernment.tsx';
import { SheetInstruments } from './SheetInstruments.tsx';
import { SheetLights } from './SheetLights.tsx';
import { SheetNext } from './SheetNext.tsx';
import { inOrder, pointedAt, shortOf, type BoardKey } from './view.ts';
import { capital, sheetWords as said, words } from './words.ts';
import './board.css';

/** The sheet of one territory: its government and bodies, what it lacks, what it adopted, what binds it, and what comes next. */
export function SheetPage(): ReactElement {
  const code = usePart('code').toUpperCase();
  const asOf = useCutOff();
  const unit = territoriesApi.useAsk('get', { code, ...(asOf ? { at: asOf } : {}) }, { freshMs: aDay });
  const kinds = bodiesApi.useAsk('kinds', { country: code.slice(0, 2), level: unit.data?.level ?? '' }, { enabled: unit.data !== undefined });
  const keys = kinds.data?.items.map(({ code: key }) => key);
  const asked = bodiesApi.useAsk('conformation', { territory: code, level: unit.data?.level ?? '', kinds: keys ?? [], ...(asOf ? { asOf } : {}) }, { enabled: unit.data !== undefined && keys !== undefined, keep: true });
  const problem = unit.error ?? kinds.error ?? asked.error;
  const { pick, past, dialog } = useCutOffPick();
  if (problem) return <><PageHead eyebrow={said.page} title={said.notOpened} /><Refused problem={problem} what={said.failed} todo={<LinkButton href={paths.bodies()}>{said.board}</LinkButton>} /></>;
  if (!unit.data || !asked.data) return <LongWork title={said.page} done={0} />;
  const { name, levelName, parents, rank } = unit.data;
  const steps = kinds.data?.items.map(({ code: key, steps: own }) => ({ key, steps: own })) ?? [];
  return (
    <>
      <PageContext trail={[...parents.toSorted((a, b) => a.rank - b.rank).map((one) => ({ name: one.name, href: paths.bodies({ territorio: one.code, al: asOf }) })), { name, levelName }]} picks={[pick]} past={past} />
      {dialog}
      <Sheet board={{ ...asked.data, kinds: inOrder(asked.data.kinds) }} rank={rank} ended={unit.data.inForce ? null : unit.data.to} steps={steps} asOf={asOf} />
    </>
  );
}

export interface KindSteps {
  key: string;
  steps: readonly { for: string; title: string; authority: string; instrument?: string | null | undefined }[];
}

interface SheetProps {
  board: Conformation;
  rank: number;
  ended: string | null;
  steps: readonly KindSteps[];
  asOf: string | undefined;
}

function Sheet({ board, rank, ended, steps, asOf }: SheetProps): ReactElement {
  const [view] = useView<BoardKey>();
  const [drafting, setDrafting] = useState(false);
  const may = useMay()('bodies.draft-resolution');
  const item = board.items.find(({ territory }) => territory === board.territory);
  const owed = board.kinds.filter((kind) => kind.owed);
  const lights = owed.flatMap((kind) => item?.lights.filter((light) => light.kind === kind.kind).map((light) => ({ kind, state: light.state })) ?? []);
  const named = (state: string): string[] => lights.filter((light) => light.state === state).map(({ kind }) => shortOf(kind));
  // One under the other, what comes next is read before the long list of bodies.
  const stacked = useStacked();
  const lacking = lights.some(({ state }) => state !== 'complete');
  const next = <Block title={said.next}>{item?.next ? <SheetNext next={item.next} past={asOf !== undefined} /> : <p className="meta">{lacking ? words.noNext : lights.length === 0 ? said.nextNothing : said.nextNone}</p>}</Block>;
  const pointed = pointedAt(board, view.ver);
  const draftable = { ...board, kinds: owed.length > 0 ? owed : board.kinds };
  return (
    <>
      <PageHead
        eyebrow={<><LevelSign level={Math.min(rank + 1, 4) as LevelNumber /* the four signs */} /> {said.page} · {capital(board.levelName)}</>} title={said.title(board.territoryName, named('complete').length, lights.length, named('missing'), named('unknown'))} lead={words.notAdvice}
        tools={<>{lights.length > 0 ? <Button kind="main" onClick={() => setDrafting(true)} {...(!lacking ? { disabledReason: words.noGaps } : may ? {} : { disabledReason: words.noPrepare })}>{said.prepare}</Button> : null}<LinkButton href={paths.bodies({ territorio: above(board.territory), vista: 'falta', al: asOf })}>{said.board}</LinkButton></>}
      />
      {ended ? <Note kind="late">{said.noInForce(ended)}</Note> : null}
      <Columns
        main={<>
          {stacked ? next : null}
          {owed.length > 0 ? <Block title={said.owed}><SheetLights kinds={owed} item={item} steps={steps} /><LightLegend /></Block> : null}
          <Block title={said.others} meta={<LinkButton small href={paths.bodyList({ territorio: board.territory })}>{words.listLink}</LinkButton>}><SheetLights kinds={board.kinds.filter((kind) => !kind.owed)} item={item} steps={steps} compact /></Block>
          <SheetBound territory={board.territory} asOf={asOf} />
        </>}
        side={<>
          {stacked ? null : next}
          <SheetGovernment territory={board.territory} asOf={asOf} />
          <SheetAdoption territory={board.territory} level={board.level} asOf={asOf} />
          <SheetInstruments territory={board.territory} asOf={asOf} />
          <TerritoryDiagnoses id={board.territory} />
        </>}
      />
      {pointed ? <EvidenceSheet of={pointed} /> : null}
      {drafting ? <DraftDialog board={draftable} chosen={[board.territory]} onClose={() => setDrafting(false)} /> : null}
    </>
  );
}

/** The board on which the territory stands: that of its first part (`EC-0807` → `EC-08`), or of the country. */
const above = (code: string): string => (code.length > 5 ? code.slice(0, 5) : code.slice(0, 2));
