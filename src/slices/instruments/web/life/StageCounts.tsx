import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { StageCount } from '../../contract/life.ts';
import { useCountries } from './StagePlace.tsx';
import { StageTimes } from './StageTimes.tsx';
import { countText, pipelineWords as words } from './words.ts';

interface StageCountsProps {
  counts: readonly StageCount[];
  place: { territory?: string; country?: string; model?: string };
  chosen: { kind: string | undefined; state: string | undefined };
}

/** How many stand in each stage, kind by kind; each number opens its list. Of a kind that is chosen, also how long its stages take, country by country. */
export function StageCounts({ counts, place, chosen }: StageCountsProps) {
  const kinds = [...Map.groupBy(counts, ({ country, kind }) => `${country} ${kind}`).values()];
  const countries = useCountries();
  const moving = chosen.kind === undefined ? kinds.filter((stages) => stages.some(({ inForce, end }) => !inForce && !end)) : kinds;
  if (moving.length === 0) return null;
  const isElsewhere = (first: StageCount): boolean => kinds.some(([other]) => other && other.kind === first.kind && other.country !== first.country);
  const titled = (first: StageCount): string => `${first.kindTitle}${isElsewhere(first) ? ` (${countries?.find(({ code }) => code === first.country)?.name ?? first.country})` : ''}`;
  return (
    <>
      <Block title={words.stages}>
        {moving.map((stages) => {
          const [first] = stages;
          if (!first) return null;
          const elsewhere = isElsewhere(first);
          return (
            <div key={`${first.country} ${first.kind}`} className="life-kind">
              <h3>{titled(first)}</h3>
              <Stages stages={stages} chosen={chosen} place={elsewhere ? { ...place, country: first.country } : place} />
            </div>
          );
        })}
      </Block>
      {chosen.kind === undefined ? null : kinds.map(([first]) => (first ? <StageTimes key={first.country} country={first.country} kind={first.kind} title={titled(first)} territory={place.territory} /> : null))}
    </>
  );
}

function Stages({ stages, chosen, place }: { stages: readonly StageCount[]; chosen: StageCountsProps['chosen']; place: StageCountsProps['place'] }) {
  return (
    <ol className="life-stages" aria-label={words.stagesCaption(stages[0]?.kindTitle ?? '')}>
      {stages.map(({ kind, state, title, end, count }) => {
        const href = paths.instruments({ vista: 'tramite', tipo: kind, etapa: state, territorio: place.territory, pais: place.country, modelo: place.model });
        return (
          <li key={state} className={end ? 'apart' : undefined}>
            <span><Link href={href} aria-current={chosen.kind === kind && chosen.state === state ? 'true' : undefined}>{title}: {countText(count)}</Link></span>
          </li>
        );
      })}
    </ol>
  );
}
