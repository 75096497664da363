import { paths } from '../paths.ts';
import { useMe } from '../session.ts';
import { LinkButton } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Frame } from './Frame.tsx';
import { words } from './words.ts';

/** An address that leads nowhere; who is signed in keeps the search and the way on. */
export function NotFoundPage() {
  const me = useMe();
  if (me.data) return <Frame><Lost /></Frame>;
  return me.isPending ? null : <main className="page" id="contenido"><Lost /></main>;
}

function Lost() {
  return (
    <>
      <PageHead title={words.notFoundTitle} lead={words.notFoundBody} />
      <LinkButton kind="main" href={paths.home}>{words.goHome}</LinkButton>
    </>
  );
}
