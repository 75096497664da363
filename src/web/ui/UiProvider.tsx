import '../styles/index.css';
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { LinkProvider } from './link.tsx';
import type { LinkRender } from './link.tsx';
import { Sprite } from './Sprite.tsx';
import { ToastHost } from './Toast.tsx';
import { WordsProvider, spanishWords } from './words.ts';
import type { PieceWords } from './words.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';

export interface UiProviderProps {
  readonly children: ReactNode;
  /** How links are drawn; a plain anchor by default. Keep it the same function between renders. */
  readonly link?: LinkRender;
  readonly words?: PieceWords;
  /** The person's choice; `auto` follows the system. */
  readonly themeChoice?: ThemeChoice;
  /** Light, large and without buttons, for a room. */
  readonly projector?: boolean;
}

const plain: LinkRender = ({ children, ...rest }) => <a {...rest}>{children}</a>;

/** Style sheets, signs, links, words and toasts for everything below. Mount once. */
export function UiProvider({ children, link = plain, words = spanishWords, themeChoice = 'auto', projector = false }: UiProviderProps): ReactElement {
  useEffect(() => {
    const root = document.documentElement;
    if (themeChoice === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = themeChoice;
    if (projector) root.dataset['view'] = 'projector';
    else delete root.dataset['view'];
  }, [themeChoice, projector]);
  return (
    <LinkProvider value={link}>
      <WordsProvider value={words}>
        <Sprite />
        {children}
        <ToastHost />
      </WordsProvider>
    </LinkProvider>
  );
}
