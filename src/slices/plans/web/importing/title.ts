import { importWords as words } from '../words.ts';
import { inARow, numberText } from '../written.ts';
import { unconfirmed, type ImportDone, type Preview } from './shapes.ts';

/** The title of the page: where the import stands, in one sentence. */
export function importSentence(preview: Preview | undefined, done: ImportDone | undefined, undone: boolean): string {
  const { title } = words;
  if (undone) return title.undone;
  if (done) return title.done(numberText(done.created + done.changed));
  if (!preview) return title.start;
  if (preview.missing.length > 0) return title.missing(inARow(preview.missing.map((name) => `«${name}»`)));
  if (unconfirmed(preview)) return title.headings(numberText(preview.headers.filter((h) => !h.sure && h.title !== '').length));
  const enter = preview.created + preview.changed + preview.unchanged;
  if (preview.refused > 0) return title.trial(numberText(enter), numberText(preview.refused));
  return preview.created + preview.changed === 0 ? title.nothing : title.allGood(numberText(enter));
}
