import { useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';

/** What the address of these screens holds. */
export type ViewsKey = 'vista' | 'abre' | 'anio';

interface CountedProps {
  count: string;
  /** The key of what it opens. */
  opens: string;
  /** Read aloud with the count: of what. */
  of: string;
  zero?: boolean;
}

/** A count that opens its elements above; zero opens nothing. */
export function Counted({ count, opens, of, zero = false }: CountedProps) {
  const [view, change] = useView<ViewsKey>();
  if (zero) return <>{count}</>;
  return <Button kind="quiet" small onClick={() => change({ abre: view.abre === opens ? undefined : opens })}>{count}<span className="vh"> {of}</span></Button>;
}
