import type { ReactElement } from 'react';
import type { DiagnosisChange, SituationChange } from '../../contract/diagnosis.ts';
import { nameWords } from '../../../indicators/rules/series/number.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { bodiesApi } from '../board/api.ts';
import { LightMark } from '../board/Light.tsx';
import { capital, compareWords as said, lightOr, situationWords as situation, small, stoodText, words } from './words.ts';

/** What is otherwise today than a diagnosis said. */
export function CompareBlock({ id }: { id: string }): ReactElement {
  const { data, error, refetch } = bodiesApi.useAsk('compareDiagnosis', { id }, { keep: true });
  return (
    <Block title={said.title} id="cambios">
      {data ? (
        <>
          <p><b>{said.sentence(data)}.</b></p>
          <p className="meta">{said.seen}</p>
          {data.changes.length > 0 ? (
            <DataTable caption={said.caption} rows={data.changes} rowKey={({ territory, kind }) => `${territory} ${kind}`} columns={[
              { key: 'place', head: said.place, main: true, cell: ({ territory, name }) => <Link href={paths.bodySheet(territory)}>{name}</Link> },
              { key: 'kind', head: said.kind, cell: ({ kindTitle }) => kindTitle },
              { key: 'before', head: said.before, cell: (change) => <State state={change.before} stage={change.stageBefore} /> },
              { key: 'now', head: said.now, cell: (change) => <State state={change.now} stage={change.stageNow} /> },
              { key: 'why', head: said.why, cell: Why },
            ]} />
          ) : null}
          {data.values.length > 0 ? <Values values={data.values} country={data.territory.slice(0, 2)} /> : null}
          {data.adoption.length > 0 ? <><h3>{said.adoption}</h3><ul>{data.adoption.map(({ territory, model, name, title, before, now }) => <li key={`${territory} ${model}`}>{name}, {small(title)}: {said.moved(before, now)}</li>)}</ul></> : null}
        </>
      ) : null}
      {!data && !error ? <p className="meta" role="status">{said.reading}</p> : null}
      {error ? <Refused problem={error} what={said.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
    </Block>
  );
}

/** Values of indicators that are otherwise than they were said to be. */
function Values({ values, country }: { values: readonly SituationChange[]; country: string }): ReactElement {
  return (
    <>
      <h3>{situation.changedTitle}</h3>
      <DataTable caption={situation.changedCaption} rows={values} rowKey={({ indicator, group, sex }) => `${indicator} ${group ?? ''} ${sex}`} columns={[
        { key: 'indicator', head: situation.indicator, main: true, cell: (one) => <Link href={paths.indicator(one.indicator)}>{nameWords(one)}</Link> },
        { key: 'group', head: situation.group, cell: ({ groupName }) => groupName },
        { key: 'before', head: said.before, cell: (one) => stoodText(one.before, one, country) },
        { key: 'now', head: said.now, cell: (one) => stoodText(one.now, one, country) },
      ]} />
    </>
  );
}

function State({ state, stage }: { state: DiagnosisChange['before']; stage: string | null }): ReactElement {
  return <div>{state === null ? capital(lightOr(null)) : <LightMark state={state} />}{stage ? <><br /><span className="meta">{stage}</span></> : null}</div>;
}

function Why({ gained, lost }: DiagnosisChange): ReactElement {
  return <div>{gained.length > 0 ? <div>{said.gained(gained)}</div> : null}{lost.length > 0 ? <div>{said.lost(lost)}</div> : null}</div>;
}
