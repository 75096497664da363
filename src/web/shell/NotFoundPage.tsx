import { paths } from '../paths.ts';
import { LinkButton } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { words } from './words.ts';

/** An address that leads nowhere; it stands alone, without the frame. */
export function NotFoundPage() {
  return (
    <main className="page" id="contenido">
      <PageHead title={words.notFoundTitle} lead={words.notFoundBody} />
      <LinkButton kind="main" href={paths.home}>{words.goHome}</LinkButton>
    </main>
  );
}
