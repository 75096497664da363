import { showToast } from '../../../../web/ui/Toast.tsx';
import { words } from './words.ts';

/** Copies a text and says so. Pages without HTTPS may not write to the clipboard. */
export async function copyText(text: string): Promise<void> {
  const done = (await navigator.clipboard?.writeText(text).then(() => true, () => false)) ?? false;
  showToast({ text: done ? words.copied : words.notCopied, sign: done ? 'ok' : 'risk' });
}
