import './register.css';
import { lazy, Suspense, useState } from 'react';
import type { Instrument } from '../../contract/register/shape.ts';
import { useCutOff, useCutOffPick, cutOffText } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { PanelSlot } from '../../../../web/panel.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { useStacked } from '../../../../web/ui/use-stacked.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { DemoTag, Tag } from '../../../../web/ui/Tag.tsx';
import { instrumentsApi } from './api.ts';
import { InstrumentFacts, InstrumentMissing } from './InstrumentSide.tsx';
import { InstrumentText, type PageKey } from './InstrumentText.tsx';
import { InstrumentVersions } from './InstrumentVersions.tsx';
import { StateMark } from './marks.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { instrumentSentence, nameOf } from './sentence.ts';
import { listWords, pageWords as words } from './words.ts';

const EditSheet = lazy(() => import('./EditSheet.tsx').then((m) => ({ default: m.EditSheet })));
const TextEditor = lazy(() => import('./TextEditor.tsx').then((m) => ({ default: m.TextEditor })));

/** An instrument: what it is, how it stands, its text article by article, and what is missing. */
export function InstrumentPage() {
  const id = usePart('instrumentId');
  const [view] = useView<PageKey>();
  const at = useCutOff();
  const { data, error, refetch } = instrumentsApi.useAsk('get', { id, ...(at ? { at } : {}) }, { keep: true });
  if (error) return <><PageHead eyebrow={words.page} title={words.failed} /><Refused problem={error} what={words.failed} todo={<>{error.answer.status >= 500 ? <Button onClick={() => void refetch()}>{words.again}</Button> : null}<LinkButton href={paths.instruments()}>{words.all}</LinkButton></>} /></>;
  if (!data) return <p className="meta" role="status">{words.loading}</p>;
  if (view.editar === 'texto' && data.mayEdit) return <Suspense fallback={<p className="meta" role="status">{words.loading}</p>}><TextEditor one={data} /></Suspense>;
  return <Whole one={data} at={at} />;
}

function Whole({ one, at }: { one: Instrument; at: string | undefined }) {
  const [, change] = useView<PageKey>();
  const { pick, past, dialog } = useCutOffPick();
  const [doing, setDoing] = useState<'edit' | 'remove'>();
  // One under the other, what is missing and what to do come before a text of many articles.
  const stacked = useStacked();
  const todo = <><InstrumentMissing one={one} onEdit={() => setDoing('edit')} /><PanelSlot on="instrument" place="missing" id={one.id} /></>;
  return (
    <>
      <PageContext trail={one.territory && one.territoryName ? [{ name: one.territoryName, href: paths.territory(one.territory) }] : []} picks={[pick]} past={past} />
      <PageHead
        eyebrow={<><span>{nameOf(one)}</span> {one.isModel ? null : <StateMark of={one} />}{one.isModel ? <> <Tag>{listWords.model}</Tag></> : null}{one.example ? <> <DemoTag /></> : null}</>}
        title={instrumentSentence(one, at === undefined)}
        lead={<>{one.isModel ? '' : `${one.title}. `}{words.help}</>}
        tools={<Tools one={one} onEdit={() => setDoing('edit')} />}
      />
      {at ? <div className="opened"><Note kind="info" actions={<Button small onClick={() => change({ al: undefined })}>{words.today}</Button>}>{words.past(cutOffText(at))}</Note></div> : null}
      <Columns
        main={<>{stacked ? todo : null}<InstrumentText one={one} /><InstrumentVersions one={one} /><PanelSlot on="instrument" place="main" id={one.id} /></>}
        side={<>{stacked ? null : todo}<InstrumentFacts one={one} />{one.mayEdit ? <p><Button small kind="quiet" onClick={() => setDoing('remove')}>{words.remove}</Button></p> : null}</>}
      />
      {doing === 'edit' ? <Suspense fallback={null}><EditSheet one={one} onClose={() => setDoing(undefined)} /></Suspense> : null}
      {doing === 'remove' ? <RemoveDialog one={one} onClose={() => setDoing(undefined)} /> : null}
      {dialog}
    </>
  );
}

function Tools({ one, onEdit }: { one: Instrument; onEdit: () => void }) {
  const may = useMay();
  const reason = one.mayEdit ? undefined : words.noGrant;
  const [latest, before] = one.texts;
  return (
    <>
      {latest && before ? <LinkButton href={paths.instrumentCompare(one.id, { de: String(before.number), a: String(latest.number) })}>{words.compare}</LinkButton> : <Button disabledReason={words.toCompare(one.texts.length)}>{words.compare}</Button>}
      <Button icon="pencil" disabledReason={reason} onClick={onEdit}>{words.edit}</Button>
      {reason === undefined && may('instruments.save-text') ? <LinkButton kind="main" href={paths.instrument(one.id, { editar: 'texto' })}>{one.textNumber === 0 ? words.writeText : words.editText}</LinkButton> : null}
    </>
  );
}
