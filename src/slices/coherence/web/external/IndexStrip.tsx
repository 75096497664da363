import { paths } from '../../../../web/paths.ts';
import { percentText } from '../../../../web/ui/percent.ts';
import { Share } from '../../../../web/ui/Share.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { Analysis, Index } from '../../contract/analysis.ts';
import type { z } from '../../../../kernel/contract.ts';
import { coherenceApi, type Matrix } from '../api.ts';
import { words as pageWords } from '../words.ts';
import { indexWords as words } from './words.ts';
import './external.css';

/** More pairs of levels than this are in the table. */
const most = 3;

/** The index of a territory, n of N first: as a whole, then by pair of levels. */
export function IndexStrip({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const analysis = coherenceApi.useAsk('analyse', { territory: matrix.territory, asOf: day }, { keep: true }).data;
  if (!analysis) return null;
  const levels = analysis.indexes.filter(({ of }) => of === 'levels').slice(0, most);
  const href = paths.coherence(matrix.territory, { vista: 'tabla' });
  return (
    <dl className="index-strip">
      {levels.length > 1 ? <div><dt>{words.whole}</dt><dd><Whole of={analysis.whole} href={href} /></dd></div> : null}
      {levels.map((one) => <div key={one.kind}><dt>{pageWords.arrow(one.name, one.towardName)}</dt><dd><Whole of={one} href={href} /></dd></div>)}
    </dl>
  );
}

type Counted = z.output<typeof Analysis>['whole'] | z.output<typeof Index>;

function Whole({ of, href }: { of: Counted; href: string }) {
  const weighed = of.index === null ? undefined : percentText(of.index, 1);
  const isPlain = of.linked !== null && of.total !== null && of.index === of.linked / of.total;
  return (
    <>
      {of.linked === null || of.total === null ? <NoData /> : <Share part={of.linked} whole={of.total} href={href} />}
      <small className="meta">{[weighed && !isPlain ? words.weighed(weighed) : '', words.withData(of.withData, of.governments)].filter(Boolean).join(' · ')}</small>
    </>
  );
}
