import { paths } from '../../../../web/paths.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { outsideWords as words } from './words.ts';

/** Who may read a plan does not see how it goes, unless it holds it, answers for it or works on its territory. */
export const OutsideNote = ({ planId }: { planId: string }) => <Note kind="info" actions={<LinkButton href={paths.plan(planId)}>{words.see}</LinkButton>}>{words.why}</Note>;
