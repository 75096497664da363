import { showToast } from '../../../../web/ui/Toast.tsx';
import { words } from './words.ts';

/** Puts a text on the clipboard; pages without HTTPS may not. */
export async function copyText(text: string): Promise<void> {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  showToast({ text: done ? words.copied : words.notCopied });
}
