import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { plans } from '../../contract.ts';
import type { Output } from '../../../../kernel/contract.ts';
import type { OpenPlan } from '../plan/state.ts';
import { dayText } from '../written.ts';
import { Proposal } from './Proposal.tsx';
import { Trace } from './Trace.tsx';
import { words } from './words.ts';

type Candidates = Output<(typeof plans)['operations']['candidates']>;

/** The proposals of the authority's programme, one after the other, and what became of each. */
export function Insertions({ open, seen }: { open: OpenPlan; seen: Candidates }) {
  const [skipped, setSkipped] = useState(0);
  const waiting = seen.items.filter(({ state }) => state === 'candidate');
  const at = waiting.length === 0 ? 0 : skipped % waiting.length;
  const proposal = waiting[at];
  if (seen.programmes.length === 0) {
    return (
      <Block title={words.programme}>
        <EmptyState title={words.noProgramme} actions={<LinkButton href={paths.planNew({ territorio: open.plan.territory })}>{words.newProgramme}</LinkButton>}>{words.noProgrammeDo}</EmptyState>
      </Block>
    );
  }
  return (
    <>
      <Block title={words.programme}>
        {seen.programmes.map((programme) => (
          <p key={programme.planId}><b>{programme.title}</b> {programme.example ? <DemoTag /> : null} <span className="meta">{programme.office && programme.mandateFrom && programme.mandateTo ? words.programmeOf(programme.office, dayText(programme.mandateFrom), dayText(programme.mandateTo)) : words.noOffice}.</span> {words.counts(programme.counts)}</p>
        ))}
        {seen.mayEdit && proposal ? <Proposal key={proposal.item.elementId} open={open} insertion={proposal} place={words.queue(at + 1, waiting.length)} onSkip={() => setSkipped(skipped + 1)} /> : waiting.length === 0 ? <p className="meta">{words.allDone}</p> : null}
      </Block>
      <Trace planId={open.plan.id} items={seen.items.filter(({ state }) => state !== 'candidate')} mayEdit={seen.mayEdit} />
    </>
  );
}
