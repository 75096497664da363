import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Link } from '../../../../web/ui/link.tsx';
import type { Element } from '../../contract/view.ts';
import { validationWords as words } from './words.ts';

/** The elements of the plan above, each with the way to who validated it. */
export function UpperLines({ elements, name }: { elements: readonly Element[]; name: string }) {
  const may = useMay();
  if (!may('coherence.validations') || elements.length === 0) return null;
  return (
    <details className="as-table">
      <summary>{words.linesOfUpper(name)}</summary>
      <ul className="gap-lines">{elements.map((one) => <li key={one.id}><span className="code">{one.code}</span><div><Link href={paths.validation(one.id)}>{one.text}</Link></div></li>)}</ul>
    </details>
  );
}
