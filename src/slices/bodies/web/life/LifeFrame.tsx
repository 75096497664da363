import { useState, type ReactElement, type ReactNode } from 'react';
import type { Stages } from '../../contract/life.ts';
import { useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { PlaceDialog } from '../board/PlaceDialog.tsx';
import type { Asking } from './use-stages.ts';
import { parentOf } from './view.ts';
import { words } from './words.ts';

/** What the cascade and the change share: the context they stand on, and what is said where there is nothing to show. */
export function LifeFrame({ asking, page, address, children }: { asking: Asking; page: string; address: (view: Record<string, string | undefined>) => string; children: (stages: Stages) => ReactNode }): ReactElement {
  const { asked, code, change, problem, country, unit, nowhere, kinds } = asking;
  const { pick, past, dialog } = useCutOffPick();
  const [choosing, setChoosing] = useState(false);
  const chooseButton = <Button onClick={() => setChoosing(true)}>{words.choose}</Button>;
  const choose = choosing ? <PlaceDialog code={code ?? 'EC'} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); change({ territorio, desde: undefined, paso: undefined, grupo: undefined }); }} /> : null;
  if (problem) return <><PageHead eyebrow={page} title={words.notRead} /><Refused problem={problem} what={words.failed} todo={<><Button onClick={() => void asked.refetch()}>{words.again}</Button>{chooseButton}</>} />{choose}</>;
  if (nowhere) return <><PageHead eyebrow={page} title={words.chooseEmpty} /><EmptyState title={words.chooseEmpty} actions={chooseButton}>{words.chooseEmptyBody}</EmptyState>{choose}</>;
  if (kinds?.length === 0) return <><PageHead eyebrow={page} title={words.noKinds} /><EmptyState title={words.noKinds} actions={<LinkButton href={paths.bodies()}>{words.board}</LinkButton>}>{words.noKindsBody}</EmptyState>{choose}</>;
  const view = { tipo: asking.view.tipo, al: asking.view.al, antes: asking.view.antes };
  const trail = unit ? [...unit.parents.toSorted((a, b) => a.rank - b.rank).map(({ code: above, name }) => ({ name, href: address({ ...view, territorio: above }) })), { name: unit.name, levelName: unit.levelName }] : [];
  return (
    <>
      <PageContext trail={trail} picks={[{ key: 'place', label: words.place, value: unit?.name ?? country?.name ?? '', onPick: () => setChoosing(true), onPhone: true }, pick]} past={past} />
      {dialog}{choose}
      {asked.data ? children(asked.data) : <LongWork title={words.reading} done={0} />}
    </>
  );
}

/** Which kind of body, and from which parent instance the cascade comes. */
export function LifePicks({ asking, stages, children }: { asking: Asking; stages: Stages; children?: ReactNode }): ReactElement {
  const { kinds = [], kind, change, view } = asking;
  return (
    <div className="life-picks">
      <SelectField label={words.kind} value={kind?.code ?? ''} onChange={(tipo) => change({ tipo, desde: undefined, paso: undefined, grupo: undefined })} options={kinds.map(({ code, title }) => ({ value: code, label: title }))} />
      {stages.parents.length > 0 || parentOf(view.desde) ? <SelectField label={words.from} value={parentOf(view.desde) ?? ''} onChange={(desde) => change({ desde: desde || undefined })} options={[{ value: '', label: words.allParents }, ...parentsOf(stages)]} /> : null}
      {children}
    </div>
  );
}

const parentsOf = ({ parents, from }: Stages) => [...parents, ...(from && !parents.some(({ id }) => id === from.id) ? [from] : [])].map(({ id, name }) => ({ value: id, label: name }));
