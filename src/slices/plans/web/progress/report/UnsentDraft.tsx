import { Button } from '../../../../../web/ui/Button.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import type { Report } from '../../../contract/report.ts';
import { useKept } from '../../kept.ts';
import { copyText } from '../copy.ts';
import { draftKey, type Unsent } from './draft.ts';
import { formWords as words } from './words.ts';

/** What was written and can no longer be sent: the text stays, to be copied. */
export function UnsentDraft({ report }: { report: Report }) {
  const [kept, keep] = useKept<Unsent>(draftKey(report.id));
  if (!kept) return null;
  const { draft } = kept;
  const text = words.textToCopy(report.code, report.text, draft.choice === 'value' ? draft.text : (draft.choice ?? ''), draft.narrative);
  return (
    <Note kind="info" actions={<><Button kind="main" small icon="copy" onClick={() => void copyText(text)}>{words.copy}</Button><Button kind="quiet" small onClick={() => keep(undefined)}>{words.discard}</Button></>}>
      <p><b>{words.resumed}</b> {words.copyWhy}</p>
      <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</p>
    </Note>
  );
}
