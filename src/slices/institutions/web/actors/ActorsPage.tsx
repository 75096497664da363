import { useState, type ReactElement, type ReactNode } from 'react';
import { useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Tabs } from '../../../../web/ui/Tabs.tsx';
import { TerritoryPick, type Picked } from '../Picks.tsx';
import { CommunicationsView } from './CommunicationsView.tsx';
import { JointView } from './JointView.tsx';
import { KnowledgeView } from './KnowledgeView.tsx';
import { MapView } from './MapView.tsx';
import { SeatsView } from './SeatsView.tsx';
import { usePlace, type Place } from './use-place.ts';
import { words } from './words.ts';
import './actors.css';

/** What a part of the page says of itself: its title, its buttons, its content. */
export interface Part {
  title: string;
  lead?: string;
  tools?: ReactNode;
  body: ReactNode;
}
const views = { mapa: words.tabMap, tabla: words.tabTable, mecanismos: words.tabJoint, autoridades: words.tabSeats, comunicaciones: words.tabWrite, conocimiento: words.tabKnowledge } as const;

/** Who articulates with whom in a territory, on a day. */
export function ActorsPage(): ReactElement {
  const place = usePlace();
  const { pick, past, dialog } = useCutOffPick();
  const [choosing, setChoosing] = useState(false);
  const name = place.unit?.name ?? '';
  const trail = place.unit ? [...place.unit.parents.toSorted((a, b) => a.rank - b.rank).map((above) => ({ name: above.name, href: paths.actors({ ...place.view, territorio: above.code }) })), { name, levelName: place.unit.levelName }] : [];
  return (
    <>
      <PageContext trail={trail} picks={[{ key: 'place', label: words.place, value: name || words.choose, onPick: () => setChoosing(true), onPhone: true }, pick]} past={past} />
      {dialog}
      {choosing ? <PlaceDialog code={place.code} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); place.change({ territorio, actor: undefined, nivel: undefined }); }} /> : null}
      {place.problem ? <><PageHead eyebrow={words.page} title={words.page} /><Refused problem={place.problem} what={words.failed} todo={<Button onClick={() => setChoosing(true)}>{words.choose}</Button>} /></> : place.unit ? <Shown place={place} /> : place.code ? null : <><PageHead eyebrow={words.page} title={words.nowhere} /><EmptyState title={words.nowhere} actions={<Button kind="main" onClick={() => setChoosing(true)}>{words.choose}</Button>}>{words.nowhereBody}</EmptyState></>}
    </>
  );
}

function Shown({ place }: { place: Place }): ReactElement {
  switch (place.view.vista) {
    case 'mecanismos': return <JointView place={place} />;
    case 'autoridades': return <SeatsView place={place} />;
    case 'comunicaciones': return <CommunicationsView place={place} />;
    case 'conocimiento': return <KnowledgeView place={place} />;
    default: return <MapView place={place} />;
  }
}

/** The head and the tabs that all parts have in common. */
export function PartFrame({ place, part }: { place: Place; part: Part }): ReactElement {
  const at = place.view.vista ?? 'mapa';
  return (
    <>
      <PageHead eyebrow={words.page} title={part.title} {...(part.lead ? { lead: part.lead } : {})} {...(part.tools ? { tools: part.tools } : {})} />
      <Tabs label={words.sections} tabs={Object.entries(views).map(([vista, label]) => ({ href: paths.actors({ territorio: place.view.territorio, nivel: place.view.nivel, vista: vista === 'mapa' ? undefined : vista, ...(place.asOf ? { al: place.asOf } : {}) }), label, current: at === vista }))} />
      {part.body}
    </>
  );
}

function PlaceDialog({ code, onChoose, onClose }: { code: string | undefined; onChoose: (code: string) => void; onClose: () => void }): ReactElement {
  const [chosen, setChosen] = useState<Picked>();
  const country = code?.slice(0, 2);
  return (
    <Dialog open onClose={onClose} title={words.choose} actions={<><Button kind="main" disabledReason={chosen ? undefined : words.chooseHint} onClick={() => chosen && onChoose(chosen.id)}>{words.see}</Button>{country && country !== code ? <Button onClick={() => onChoose(country)}>{words.wholeCountry}</Button> : null}<Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (chosen) onChoose(chosen.id); }}><TerritoryPick label={words.place} hint={words.chooseHint} chosen={chosen} onChoose={setChosen} /></form>
    </Dialog>
  );
}
