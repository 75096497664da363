import { paths } from '../../../../web/paths.ts';
import { useMay, useOwnTerritory } from '../../../../web/session.ts';
import { useView } from '../../../../web/route.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Checkbox, DateField, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import type { Term } from '../../contract.ts';
import { normsApi } from './api.ts';
import { PlacePick } from './PlacePick.tsx';
import { SimulationResult } from './SimulationResult.tsx';
import { questionOf, type SimulatorView } from './simulation.ts';
import { TermTabs } from './TermTabs.tsx';
import { TermSelect } from './TermSelect.tsx';
import { simulatorWords as said } from './simulator-words.ts';
import { words } from './words.ts';

type View = Partial<Record<SimulatorView, string>>;
type Change = (next: View) => void;

/** Before acting: when a legal term would end, and why; several of them in a row. Everything is in the address. */
export function SimulatorPage() {
  const [view, change] = useView<SimulatorView>();
  const own = useOwnTerritory();
  const may = useMay();
  const place = view.lugar ?? own ?? 'EC';
  const country = place.slice(0, 2);
  const asked = normsApi.useAsk('terms', { country, limit: 500 }, { keep: true });
  const terms = asked.data?.items ?? [];
  const term = terms.find(({ code }) => code === view.plazo);
  const question = questionOf({ ...view, lugar: place });
  const answer = normsApi.useAsk('simulate', question ?? { from: '', territory: place, terms: [] }, { enabled: question !== undefined, post: true, keep: true });
  const first = question && !answer.error ? answer.data?.items[0] : undefined;
  return (
    <>
      <PageHead eyebrow={words.simulator} title={first ? (first.mostAt ? said.range(first.term.title, first.dueAt, first.mostAt) : said.title(first.term.title, first.dueAt)) : said.choose} lead={words.notAdvice} />
      <TermTabs at={paths.deadline()} />
      <div className="sim-form">
        <PlacePick code={place} onChoose={(lugar) => change({ lugar, ...(lugar?.slice(0, 2) === country ? {} : { plazo: undefined, sigue: undefined }) })} />
        <TermSelect label={said.term} hint={said.termHint} terms={terms} value={view.plazo ?? ''} onChange={(plazo) => change({ plazo, sigue: undefined, prorroga: undefined })} />
        <Start term={term} view={view} change={change} />
        <More term={term} view={view} change={change} />
      </div>
      {asked.error ? <Refused problem={asked.error} what={said.termsFailed} todo={<Button onClick={() => void asked.refetch()}>{words.again}</Button>} /> : null}
      {question && answer.error ? <Refused problem={answer.error} what={said.failed} /> : null}
      {question && !answer.error && answer.data ? <SimulationResult items={answer.data.items} terms={terms} view={view} change={change} stale={answer.isPlaceholderData} mayStart={may('norms.start-clock')} /> : null}
      {question ? null : <Block title={said.why}><Note kind="info">{said.choose}. {said.nextHelp}</Note></Block>}
    </>
  );
}

function Start({ term, view, change }: { term: Term | undefined; view: View; change: Change }) {
  const hours = term?.unit.startsWith('h') ?? false;
  return (
    <div className="sim-start">
      <DateField label={said.from} hint={term ? said.fromHint(term.trigger, term.starts) : undefined} value={view.desde ?? ''} onChange={(desde) => change({ desde })} />
      {hours ? <TextField label={said.hour} hint={said.hourHint} type="time" value={view.hora ?? ''} onChange={(hora) => change({ hora })} /> : null}
    </div>
  );
}

/** What may lengthen a term: a suspension, its extension; and the day on which it would be done. */
function More({ term, view, change }: { term: Term | undefined; view: View; change: Change }) {
  const open = Boolean(view.suspende ?? view.prorroga ?? view.hecho);
  return (
    <details className="sim-more" open={open}>
      <summary>{said.more}</summary>
      <div className="form">
        <DateField label={said.firstDone} hint={said.firstDoneHint} optional value={view.hecho ?? ''} onChange={(hecho) => change({ hecho })} />
        <div className="sim-start">
          <DateField label={said.suspensionFrom} optional value={view.suspende ?? ''} onChange={(suspende) => change({ suspende })} />
          <DateField label={said.suspensionTo} optional value={view.reanuda ?? ''} min={view.suspende} onChange={(reanuda) => change({ reanuda })} />
        </div>
        {term?.extension ? <Checkbox label={said.extended} note={term.extension} checked={view.prorroga === 'si'} onChange={(yes) => change({ prorroga: yes ? 'si' : undefined })} /> : null}
      </div>
    </details>
  );
}
