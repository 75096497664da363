import { NoData, Status } from '../../../../web/ui/Status.tsx';
import type { SignName } from '../../../../web/ui/Sprite.tsx';
import type { Standing } from '../../contract/report.ts';
import { valueWords as words } from './words.ts';

const signs: Record<string, SignName> = { tick: 'ok', half: 'run', triangle: 'risk', diamond: 'late' };

/** Knots of a scheme of five bands: how many are filled. */
const filledOf = (shape: string): number => Number(/^knots-([1-5])$/.exec(shape)?.[1] ?? 0);

/** What the semaphore of the plan calls a standing: colour, word and shape; s/d and np are neither zero nor late. */
export function BandMark({ standing: { band, missing, counted }, soft = false }: { standing: Pick<Standing, 'band' | 'missing' | 'counted'>; soft?: boolean }) {
  if (missing === 'np') return <Status tone="np" word={words.npMeans} soft={soft} />;
  if (counted === null) return <NoData label={words.sdMeans} />;
  if (!band) return <span className="meta">{words.noBand}</span>;
  const filled = filledOf(band.shape);
  if (filled === 0) return <Status tone={band.tone} word={band.word} sign={signs[band.shape] ?? band.tone} soft={soft} />;
  return <span className={`st ${band.tone}${soft ? ' soft' : ''}`}><Knots filled={filled} />{band.word}</span>;
}

function Knots({ filled }: { filled: number }) {
  return (
    <span className="knots-line" aria-hidden="true" style={{ gap: 1 }}>
      {[1, 2, 3, 4, 5].map((n) => <i key={n} className="knot" style={{ width: 7, height: 7, borderWidth: 1.5, borderColor: 'currentColor', background: n <= filled ? 'currentColor' : 'none' }} />)}
    </span>
  );
}
