import type { ReactElement } from 'react';
import { Button } from './Button.tsx';
import { useWords } from './words.ts';

export interface LongWorkProps {
  /** What is going on: "Leyendo la hoja". */
  readonly title: string;
  readonly done: number;
  /** Unknown until it is known. */
  readonly total?: number | undefined;
  /** Time left and what one may do meanwhile, in words. */
  readonly note?: string;
  readonly onStop?: () => void;
  readonly format?: (value: number) => string;
}

/** A thread that grows over its warp: count of count, time left, a way to stop. */
export function LongWork({ title, done, total, note, onStop, format = String }: LongWorkProps): ReactElement {
  const words = useWords();
  const share = total === undefined || total <= 0 ? undefined : Math.min(100, (done * 100) / total);
  return (
    <div className="long">
      <div className="row between"><b>{title}</b>{onStop === undefined ? null : <Button kind="quiet" small onClick={onStop}>{words.stop}</Button>}</div>
      <div className="weave" role="progressbar" aria-label={title} aria-valuemin={0} aria-valuemax={100} aria-valuenow={share === undefined ? undefined : Math.floor(share)}><i style={{ width: `${share ?? 6}%` }} /></div>
      <p className="meta" role="status">{total === undefined ? format(done) : words.of(format(done), format(total))}{note === undefined ? '' : `, ${note}`}</p>
    </div>
  );
}
