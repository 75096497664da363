import type { ReactElement } from 'react';
import type { Life, LifeCheck } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Sign } from '../../../../web/ui/Sprite.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { bodiesApi } from '../api.ts';
import { StageHistory } from './StageHistory.tsx';
import { StageThread } from './StageThread.tsx';
import { checksByLevel } from './view.ts';
import { momentText, stageWords as said } from './words.ts';
import './life.css';

/** In which stage a body is on a day, what it shows and lacks, and how it came there. */
export function StageBlock({ id, asOf }: { id: string; asOf?: string | undefined }): ReactElement | null {
  const asked = bodiesApi.useAsk('life', { id, ...(asOf ? { asOf } : {}) }, { keep: true });
  if (asked.error) return <Block title={said.title}><Refused problem={asked.error} what={said.failed} todo={<Button onClick={() => void asked.refetch()}>{said.again}</Button>} /></Block>;
  return asked.data ? <Stage life={asked.data} past={asOf !== undefined} /> : null;
}

function Stage({ life, past }: { life: Life; past: boolean }): ReactElement {
  const stateOf = (key: string | null) => life.cycle.states.find((one) => one.key === key);
  const now = stateOf(life.state);
  return (
    <Block title={said.now(now?.title ?? null, life.since === life.asserted ? null : life.since)} meta={said.title}>
      {now?.over ? <p>{said.over(stateOf(life.reached)?.title ?? null)}</p> : null}
      {life.asserted ? <p>{said.asserted(momentText(life.asserted))}</p> : null}
      <StageThread life={life} />
      {life.lacks.length > 0 ? <p className="meta">{said.lacks(life.lacks.map(({ title }) => title))}</p> : null}
      <h3 className="life-head">{said.checklist}{life.checklist.length > 0 && life.checklist.every(({ verified }) => !verified) ? <> <Tag>{said.allToVerify}</Tag></> : null}</h3>
      {life.checklist.length === 0 ? <p className="meta">{said.none}</p> : <Checklist checklist={life.checklist} />}
      <StageHistory history={life.history} past={past} />
    </Block>
  );
}

function Checklist({ checklist }: { checklist: readonly LifeCheck[] }): ReactElement {
  const some = checklist.some(({ verified }) => verified); // where no rule is verified, the heading says it once
  return (
    <div className="life-checks">
      {checksByLevel(checklist).map(({ level, checks, held }) => (
        <section key={level}>
          <h4>{said.levels[level]} <span className="meta">{said.ofN(held, checks.length)}</span></h4>
          <ul>{checks.map((check) => <Check key={check.key} check={check} marked={some && !check.verified} />)}</ul>
        </section>
      ))}
      <p className="meta">{said.notAdvice}</p>
    </div>
  );
}

const hrefs: Record<string, (id: string) => string> = { 'instruments.instrument': (id) => paths.instrument(id) };

function Check({ check, marked }: { check: LifeCheck; marked: boolean }): ReactElement {
  const record = check.evidence.findLast(({ kind }) => kind in hrefs);
  const detail = [check.on ? momentText(check.on) : '', check.norm ?? ''].filter(Boolean).join(' · ');
  return (
    <li>
      <Sign name={check.holds === true ? 'ok' : check.holds === false ? 'no' : 'sd'} tone={check.holds === true ? 'ok' : check.holds === false ? 'late' : 'sd'} />
      <div>
        <b>{check.says}</b> <span className="vh">{said.sign(check.holds)}</span>{marked ? <> <Tag>{said.toVerify}</Tag></> : null}
        {detail || record ? <p className="meta">{detail} {record ? <Link href={hrefs[record.kind]!(record.id)}>{said.record}</Link> : null}</p> : null /* the record was found by its kind */}
      </div>
    </li>
  );
}
