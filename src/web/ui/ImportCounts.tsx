import type { ReactElement } from 'react';
import { Link } from './link.tsx';
import { useWords } from './words.ts';

export interface ImportCountsProps {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Where each count opens its rows. */
  readonly hrefs?: Partial<Readonly<Record<'created' | 'changed' | 'unchanged' | 'refused', string>>>;
  /** Writes a count in the country's way. */
  readonly format?: (count: number) => string;
}

const KINDS = ['created', 'changed', 'unchanged', 'refused'] as const;

/** The four counts of a dry run; nothing is stored yet. */
export function ImportCounts({ hrefs = {}, format = String, ...counts }: ImportCountsProps): ReactElement {
  const words = useWords();
  return (
    <ul className="dry">
      {KINDS.map((kind) => {
        const href = hrefs[kind];
        const value = format(counts[kind]);
        return (
          <li key={kind} className={kind === 'refused' && counts.refused > 0 ? 'bad' : undefined}>
            <b>{href === undefined || counts[kind] === 0 ? value : <Link href={href}>{value}</Link>}</b>
            {words[kind]}
          </li>
        );
      })}
    </ul>
  );
}
