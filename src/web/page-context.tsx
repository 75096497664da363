import { createContext, useContext, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { showToast } from './ui/Toast.tsx';
import { Button } from './ui/Button.tsx';
import { ContextBar, type ContextBarProps } from './ui/ContextBar.tsx';

const Place = createContext<HTMLElement | null>(null);

/** Where the frame keeps room for the bar; the frame gives it to the pages below. */
export const PageContextPlace = Place.Provider;

const words = { copy: 'Copiar enlace', copied: 'Enlace copiado: lleva a esta misma vista.', notCopied: 'Este navegador no deja copiar. Copie la dirección de la barra.' } as const;

/** The sentence on which the figures of a page depend, said by the page and shown above it. */
export function PageContext(props: Omit<ContextBarProps, 'tools'>): ReactElement | null {
  const place = useContext(Place);
  return place ? createPortal(<ContextBar {...props} tools={<Button kind="quiet" small icon="link" onClick={() => void copyAddress()}>{words.copy}</Button>} />, place) : null;
}

/** The address holds the whole view. Pages without HTTPS may not write to the clipboard. */
async function copyAddress(): Promise<void> {
  const done = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  showToast({ text: done ? words.copied : words.notCopied });
}
