import type { Panel } from '../../../web/panel.ts';
import { compositionPanels } from './composition/panels.tsx';
import { lifePanels } from './life/panels.tsx';
import { boardPanels } from './board/panels.tsx';
import { diagnosisPanels } from './diagnosis/panels.tsx';
import { sheetsPanels } from './sheets/panels.tsx';

export const panels: Panel[] = [...compositionPanels, ...lifePanels, ...boardPanels, ...diagnosisPanels, ...sheetsPanels];
