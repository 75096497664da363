import type { Panel } from '../../../web/panel.ts';
import { registerPanels } from './register/panels.tsx';
import { lifePanels } from './life/panels.tsx';
import { reviewPanels } from './review/panels.tsx';
import { modelsPanels } from './models/panels.tsx';
import { alignmentPanels } from './alignment/panels.tsx';
import { filesPanels } from './files/panels.tsx';

export const panels: Panel[] = [...registerPanels, ...lifePanels, ...reviewPanels, ...modelsPanels, ...alignmentPanels, ...filesPanels];
