import type { ReactElement, ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { Kind } from '../../contract/composition.ts';
import { aDay, instrumentsApi } from '../board/api.ts';
import { capital } from '../board/words.ts';
import { checksByLevel } from '../life/view.ts';
import { sectorWord } from '../composition/words.ts';
import type { LevelName } from './KindsPage.tsx';
import { words } from './words.ts';

const joined = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** One kind of body, whole, as the data of its country say it. */
export function KindView({ kind, levelName }: { kind: Kind; levelName: LevelName }): ReactElement {
  return (
    <>
      <PageHead eyebrow={words.page} title={words.kindTitle(kind.title, kind.seats.length, kind.checklist.length)} lead={words.lead} tools={<><LinkButton href={paths.bodyList({ pais: kind.country, tipo: kind.code })}>{words.bodies}</LinkButton><LinkButton href={paths.bodyKinds({ pais: kind.country })}>{words.all}</LinkButton></>} />
      <Columns
        main={<><Block title={words.seats}><Seats kind={kind} /></Block><Block title={words.checks}><Checks kind={kind} /></Block><Block title={words.steps}><Steps kind={kind} levelName={levelName} /></Block></>}
        side={<><Block title={words.facts} tools={<VerifiedMark verified={kind.verified} />}><Facts kind={kind} levelName={levelName} /></Block><Block title={words.cycle}><Stages kind={kind} /></Block></>}
      />
    </>
  );
}

function Seats({ kind: { seats } }: { kind: Kind }): ReactElement {
  if (seats.length === 0) return <p className="meta">{words.seatsNone}</p>;
  return <Todo bare items={seats.map((seat): TodoItem => ({ id: seat.key, sign: 'np', title: seat.title, detail: joined([words.places(seat.needed, seat.count), seat.sector ? sectorWord(seat.sector) : null, seat.byPost ? words.byPost(seat.byPost) : null, seat.head ? words.head : null, seat.substitutes ? null : words.noSubstitutes]) }))} />;
}

/** A requirement is known by its rule; one that nobody verified says so. */
function Checks({ kind: { checklist } }: { kind: Kind }): ReactElement {
  if (checklist.length === 0) return <p className="meta">{words.checksNone}</p>;
  const shown = checklist.map((one) => ({ ...one, holds: null, says: one.lacks, on: null, evidence: [], norm: one.norm ?? null }));
  return (
    <>
      {checksByLevel(shown).map(({ level, checks }) => (
        <section key={level}>
          <h3 className="life-head">{words.levels[level]}</h3>
          <Todo bare items={checks.map((check): TodoItem => ({ id: check.key, sign: check.verified ? 'ver' : 'q', title: check.title, detail: joined([check.norm, `${words.lacks}: ${check.says}`]) }))} />
        </section>
      ))}
    </>
  );
}

function Steps({ kind: { country, steps, checklist }, levelName }: { kind: Kind; levelName: LevelName }): ReactElement {
  const acts = instrumentsApi.useAsk('kinds', { country }, { freshMs: aDay }).data?.items ?? [];
  const act = (code: string): string => acts.find((one) => one.code === code)?.title ?? code;
  const when = (key: string): string => (key === 'absence' ? words.whenAbsent : key === 'unknown' ? words.whenUnknown : words.whenLacks(checklist.find((one) => one.key === key)?.title ?? key));
  if (steps.length === 0) return <p className="meta">{words.stepsNone}</p>;
  return <Todo bare items={steps.map((step, place): TodoItem => ({ id: String(place), sign: step.verified ? 'ver' : 'q', title: `${when(step.for)}. ${step.title}`, detail: joined([`${words.acts}: ${step.authority} (${levelName(step.level)})`, step.instrument ? `${words.act}: ${act(step.instrument)}` : null, step.norm, step.model ? `${words.model}: ${step.model}` : null]) }))} />;
}

function Stages({ kind: { cycle } }: { kind: Kind }): ReactElement {
  return <><p className="meta">{cycle.title}</p><Todo bare items={cycle.states.map((state): TodoItem => ({ id: state.key, sign: 'np', title: state.title, detail: joined([state.says, state.over ? words.over : null]) }))} /></>;
}

function Facts({ kind, levelName }: { kind: Kind; levelName: LevelName }): ReactElement {
  const [a, b] = kind.parity ?? [];
  const fact = (label: string, value: ReactNode): { label: string; value: ReactNode } => ({ label, value });
  return (
    <>
      <FactList items={[
        fact(words.where, kind.levels.length === 0 ? words.anyLevel : kind.levels.map(levelName).join(', ')), fact(words.owed, kind.owed ? words.yes : words.no), fact(words.norm, kind.norm ?? words.sd), fact(words.institutionKind, capital(kind.institutionKind)),
        ...(a && b ? [fact(words.parityLabel, words.parity(sectorWord(a), sectorWord(b)))] : []), fact(words.mandate, kind.mandateYears === null ? words.sd : words.years(kind.mandateYears)),
        ...(kind.functions.length > 0 ? [fact(words.functions, <ul className="plain">{kind.functions.map((one) => <li key={one}>{one}</li>)}</ul>)] : []), ...(kind.note ? [fact(words.note, kind.note)] : []), fact(words.source, kind.source ?? words.sd),
      ]} />
      {kind.edited ? <p className="meta">{words.edited}</p> : null}
    </>
  );
}
