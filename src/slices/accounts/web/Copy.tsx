import { Button } from '../../../web/ui/Button.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import { words } from './words.ts';

/** Copies a text; where the browser does not let it (a page without HTTPS), the text is selected to be copied by hand. */
export function CopyButton({ text, label, from }: { text: string; label: string; from?: string }) {
  const copy = async (): Promise<void> => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      showToast({ text: words.own.copied });
      return;
    }
    const node = from ? document.getElementById(from) : null;
    if (node instanceof HTMLTextAreaElement) node.select();
  };
  return (
    <Button small icon="copy" onClick={() => void copy()}>
      {label}
    </Button>
  );
}
