import { LinesBlock } from './LinesBlock.tsx';
import '../view/coherence.css';

/** The lines to validate of a territory, where there are any. */
export function TerritoryLines({ id }: { id: string }) {
  return <LinesBlock territory={id} quiet />;
}
