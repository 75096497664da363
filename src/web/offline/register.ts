/** Starts the service worker of the built product. Where the browser refuses one (no HTTPS), everything else works. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined)); // a browser in private mode may refuse: nothing is lost
}

/** Takes away from this device every answer that was kept for reading without signal. */
export async function forgetAnswers(): Promise<void> {
  navigator.serviceWorker?.controller?.postMessage('forget');
  if ('caches' in globalThis) await caches.delete('articula-answers');
}
