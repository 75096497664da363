import type { Standing } from '../../contract/report.ts';
import type { Kind } from '../../contract/scheme.ts';
import { numberText } from '../written.ts';
import { valueWords as words } from './words.ts';

/** What a standing was counted from: «con dato: 12 de 16; 4 no programadas (np)». */
export function CountedOf({ standing: { withData, of, notProgrammed }, kind, territory }: { standing: Standing; kind: Kind | undefined; territory: string }) {
  const text = (n: number): string => numberText(n, territory);
  const off = `programad${kind?.gender === 'm' ? 'o' : 'a'}${notProgrammed === 1 ? '' : 's'}`;
  return <span className="meta">{words.counted(text(withData), text(of))}{notProgrammed > 0 ? `; ${words.notProgrammed(text(notProgrammed), off)}` : ''}</span>;
}
