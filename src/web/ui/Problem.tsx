import type { ReactElement, ReactNode } from 'react';
import { Sign } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface ProblemProps {
  /** What happened, to what: "No se guardó el avance." */
  readonly what: ReactNode;
  /** Why, if it helps: "Otra persona lo cambió a las 10h42." */
  readonly why?: ReactNode;
  /** What was kept: "Su texto sigue aquí." */
  readonly kept?: ReactNode;
  /** What to do, as sentence, links or buttons. */
  readonly todo?: ReactNode;
  /** Several places where it fails. */
  readonly lines?: readonly ReactNode[];
  /** The code for support (a request id or a failure code). */
  readonly code?: string | undefined;
}

/** In a dialog the place may be under what is seen: it comes into view, the buttons stay. */
const intoView = (node: HTMLDivElement | null): void => {
  if (node?.closest('dialog')) node.scrollIntoView({ block: 'nearest' });
};

/** An error, at its place on the page; read aloud when it appears. */
export function Problem({ what, why, kept, todo, lines, code }: ProblemProps): ReactElement {
  const words = useWords();
  return (
    <div className="note late" role="alert" ref={intoView}>
      <Sign name="late" />
      <div>
        <b>{what}</b> {why} {kept}
        {lines === undefined || lines.length === 0 ? null : <ul className="lines">{lines.map((line, n) => <li key={n}>{line}</li>)}</ul>}
        {todo === undefined ? null : <div className="row">{todo}</div>}
        {code === undefined ? null : <div className="meta">{words.code(code)}</div>}
      </div>
    </div>
  );
}
