import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { KindStage, StageCount } from '../../contract/life.ts';
import { instrumentsApi } from '../api.ts';
import { useCountries } from './StagePlace.tsx';
import { countText, pipelineWords as words } from './words.ts';

interface StageCountsProps {
  counts: readonly StageCount[];
  place: { territory?: string; country?: string; model?: string };
  chosen: { kind: string | undefined; state: string | undefined };
}

/** How many stand in each stage, kind by kind; each number opens its list. Of one kind, also how long its stages take. */
export function StageCounts({ counts, place, chosen }: StageCountsProps) {
  const kinds = [...Map.groupBy(counts, ({ country, kind }) => `${country} ${kind}`).values()];
  const one = kinds.length === 1 ? kinds[0]?.[0] : undefined;
  const times = instrumentsApi.useAsk('stageTimes', { country: one?.country ?? 'EC', kind: one?.kind ?? '', ...(place.territory ? { territory: place.territory } : {}) }, { enabled: one !== undefined && chosen.kind !== undefined }).data?.items;
  const countries = useCountries();
  const shown = chosen.kind === undefined ? undefined : times;
  const moving = chosen.kind === undefined ? kinds.filter((stages) => stages.some(({ inForce, end }) => !inForce && !end)) : kinds;
  if (moving.length === 0) return null;
  return (
    <Block title={words.stages} meta={shown && shown.length > 0 ? words.medianHelp : undefined}>
      {moving.map((stages) => {
        const [first] = stages;
        if (!first) return null;
        const elsewhere = kinds.some(([other]) => other && other.kind === first.kind && other.country !== first.country);
        return (
          <div key={`${first.country} ${first.kind}`} className="life-kind">
            <h3>{first.kindTitle}{elsewhere ? ` (${countries?.find(({ code }) => code === first.country)?.name ?? first.country})` : ''}</h3>
            <Stages stages={stages} times={shown} chosen={chosen} place={elsewhere ? { ...place, country: first.country } : place} />
          </div>
        );
      })}
    </Block>
  );
}

function Stages({ stages, times, chosen, place }: { stages: readonly StageCount[]; times: readonly KindStage[] | undefined; chosen: StageCountsProps['chosen']; place: StageCountsProps['place'] }) {
  return (
    <ol className="life-stages" aria-label={words.stagesCaption(stages[0]?.kindTitle ?? '')}>
      {stages.map(({ kind, state, title, end, count }) => {
        const time = times?.find((one) => one.state === state);
        const href = paths.instruments({ vista: 'tramite', tipo: kind, etapa: state, territorio: place.territory, pais: place.country, modelo: place.model });
        return (
          <li key={state} className={end ? 'apart' : undefined}>
            <span><Link href={href} aria-current={chosen.kind === kind && chosen.state === state ? 'true' : undefined}>{title}: {countText(count)}</Link>{time ? <span className="meta">{words.median(time.median, time.of)}</span> : null}</span>
          </li>
        );
      })}
    </ol>
  );
}
