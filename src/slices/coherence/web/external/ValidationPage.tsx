import { useState } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { PageContext } from '../../../../web/page-context.tsx';
import { usePart } from '../../../../web/route.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { TerritoryName } from '../../../../web/ui/Level.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { StateBar } from '../../../../web/ui/StateBar.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { ValidationView } from '../../contract/validation.ts';
import { coherenceApi } from '../api.ts';
import { signOf } from '../view/picture.ts';
import { capital, kindWord } from '../words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AskDialog } from './AskDialog.tsx';
import { Answers } from './Answers.tsx';
import { validationWords as words } from './words.ts';
import './external.css';

type View = z.output<typeof ValidationView>;

/** A line of a plan above, validated by each government below: who said what, and who has not. */
export function ValidationPage() {
  const elementId = usePart('elementId');
  const view = coherenceApi.useAsk('validations', { elementId });
  const [asking, setAsking] = useState(false);
  if (view.error) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={view.error} what={words.failed} todo={<Button onClick={() => void view.refetch()}>{words.retry}</Button>} /></>;
  if (!view.data) return null;
  const { line, counts, items, may, notAsked } = view.data;
  const mine = items.filter((one) => one.may.answer);
  const askReason = !line.inForce ? words.gone : !may.ask ? words.cannotAsk : notAsked === 0 ? words.askAll : undefined;
  return (
    <>
      <PageContext trail={[{ name: line.territoryName, href: paths.coherence(line.territory), levelName: line.levelName }]} />
      <PageHead eyebrow={<>{words.page} {line.example ? <DemoTag /> : null}</>} title={words.sentence(counts)} lead={<q>{line.text}</q>} {...(may.ask || mine.length === 0 ? { tools: <Button small onClick={() => setAsking(true)} {...(askReason ? { disabledReason: askReason } : {})}>{words.ask}</Button> } : {})} />
      {line.inForce ? null : <Note kind="risk">{words.gone}</Note>}
      <Columns
        main={<>{mine.length > 0 && mine.length <= few ? mine.map((one) => <AnswerForm key={`${one.territory} ${one.version}`} elementId={line.elementId} own={one} onStale={() => void view.refetch()} />) : null}<Answers items={items} asker={may.ask} asked={counts.asked} elementId={line.elementId} onStale={() => void view.refetch()} /></>}
        side={<><Line line={line} holds={may.ask} /><Levels view={view.data} /></>}
      />
      {asking ? <AskDialog view={view.data} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Beyond these, somebody who answers for many does it from the list. */
const few = 3;

function Line({ line, holds }: { line: View['line']; holds: boolean }) {
  return (
    <Block title={words.line}>
      <p className="meta">{capital(kindWord(line.kind))} {line.code} · {line.planTitle}</p>
      <p><TerritoryName level={signOf(line.rank)} name={line.territoryName} levelName={line.levelName} href={paths.coherence(line.territory)} /></p>
      <div className="row"><LinkButton small href={paths.plan(line.planId, { elemento: line.elementId })}>{words.openPlan}</LinkButton>{holds ? <LinkButton small href={paths.planChecks(line.planId)}>{words.competences}</LinkButton> : null}</div>
    </Block>
  );
}

/** How many of each level said what; the rest was not asked. */
function Levels({ view }: { view: View }) {
  return (
    <Block title={words.byLevel}>
      <ul className="level-answers">
        {view.byLevel.map((one) => (
          <li key={one.level}>
            <div className="row between"><b>{capital(one.plural)}</b>{one.asked > 0 ? <span className="meta">{words.answered} {words.answeredOf(one.asked - one.pending, one.asked)}</span> : null}</div>
            <StateBar label={capital(one.plural)} counts={{ ok: one.yes, risk: one.changes, late: one.no, sd: one.pending, np: one.governments - one.asked }} words={words.bar} />
          </li>
        ))}
      </ul>
      {view.notAsked > 0 ? <p className="meta">{words.notAskedOf(view.notAsked)}</p> : null}
    </Block>
  );
}
