import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/link.tsx';
import { words } from './words.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <EmptyState title={words.notFoundTitle} actions={<Link className="btn main" href={paths.home}>{words.goHome}</Link>}>
      {words.notFoundBody}
    </EmptyState>
  );
}
