import { Block, Columns } from '../../../../web/ui/Block.tsx';
import type { Matrix } from '../api.ts';
import { words } from '../words.ts';
import { LinesBlock } from '../external/LinesBlock.tsx';
import { StepsBlock } from '../external/StepsBlock.tsx';
import { CoverageBlock } from './CoverageBlock.tsx';
import { GapsBlock } from './GapsBlock.tsx';
import { PairHeat } from './PairHeat.tsx';

/** The heat map by pairs, what hangs loose, and what each government below takes up. */
export function HeatView({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  return (
    <>
      <Columns main={<Block title={words.pairs}><PairHeat matrix={matrix} /></Block>} side={<><GapsBlock matrix={matrix} day={day} /><StepsBlock matrix={matrix} day={day} /><LinesBlock territory={matrix.territory} /></>} />
      <CoverageBlock matrix={matrix} day={day} />
    </>
  );
}
