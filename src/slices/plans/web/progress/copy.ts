import { showToast } from '../../../../web/ui/Toast.tsx';
import { acts } from './words.ts';

/** Copies a text to the clipboard and says so. Pages without HTTPS may not write to it. */
export async function copyText(text: string): Promise<void> {
  const done = (await navigator.clipboard?.writeText(text).then(() => true, () => false)) ?? false;
  showToast({ text: done ? acts.copied : acts.notCopied, sign: done ? 'ok' : 'risk' });
}
