import type { Panel } from '../../../web/panel.ts';
import { statementsPanels } from './statements/panels.tsx';
import { packagesPanels } from './packages/panels.tsx';
import { findingsPanels } from './findings/panels.tsx';
import { figuresPanels } from './figures/panels.tsx';
import { glossaryPanels } from './glossary/panels.tsx';

export const panels: Panel[] = [...statementsPanels, ...packagesPanels, ...findingsPanels, ...figuresPanels, ...glossaryPanels];
