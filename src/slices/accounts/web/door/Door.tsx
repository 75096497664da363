import { useEffect, type ReactNode } from 'react';
import { useHouseState } from '../../../../web/session.ts';
import { Wordmark } from '../../../../web/ui/Brand.tsx';
import { Selvedge } from '../../../../web/ui/Selvedge.tsx';
import { words } from '../words.ts';
import { Cloth } from './Cloth.tsx';
import './door.css';

/** The sheet of a door: mark, one sentence, one thing to do. */
export function Door({ eyebrow, title, lead, children }: { eyebrow?: string; title: string; lead?: ReactNode; children: ReactNode }) {
  const demo = useHouseState().data?.demo ?? false;
  useEffect(() => {
    document.title = `${title} · Articula`;
  }, [title]);
  return (
    <>
      <Selvedge demo={demo} />
      <div className="door">
        <aside>
          <Cloth />
          <p>{words.door.promise}</p>
        </aside>
        <main id="contenido">
          <div className="sheet-in">
            <Wordmark />
            {eyebrow ? <div className="eyebrow">{eyebrow}</div> : null}
            <h1>{title}</h1>
            {lead ? <p className="lead">{lead}</p> : null}
            {children}
          </div>
        </main>
      </div>
    </>
  );
}
