import type { Panel } from '../../../web/panel.ts';
import { lawPanels } from './law/panels.tsx';
import { deadlinesPanels } from './deadlines/panels.tsx';

export const panels: Panel[] = [...lawPanels, ...deadlinesPanels];
