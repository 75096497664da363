/* Only to look at the pieces while developing; not part of the product's build. */
import { createRoot } from 'react-dom/client';
import { UiProvider } from '../ui/UiProvider.tsx';
import type { ThemeChoice } from '../ui/UiProvider.tsx';
import { GalleryPage } from './GalleryPage.tsx';

const asked = new URLSearchParams(location.search).get('tema');
const choice: ThemeChoice = asked === 'dark' || asked === 'light' ? asked : 'auto';
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<UiProvider themeChoice={choice}><GalleryPage /></UiProvider>);
