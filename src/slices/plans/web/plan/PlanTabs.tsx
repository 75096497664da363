import { paths } from '../../../../web/paths.ts';
import { Tabs } from '../../../../web/ui/Tabs.tsx';
import { matrixTabs } from '../matrix/routes.tsx';
import { programmeTabs } from '../programme/routes.tsx';
import { progressTabs } from '../progress/routes.tsx';
import { updatingTabs } from '../updating/routes.tsx';
import { viewsTabs } from '../views/routes.tsx';
import { planWords as words } from '../words.ts';
import type { PlanTab } from './tabs.ts';

const own: PlanTab[] = [
  { key: 'tree', label: words.tree, order: 20, href: paths.plan },
  { key: 'table', label: words.table, order: 30, href: paths.planTable },
];
const tabs = [...own, ...matrixTabs, ...viewsTabs, ...progressTabs, ...updatingTabs, ...programmeTabs].toSorted((a, b) => a.order - b.order);

/** The sections of a plan; `version` stays when the screen shows another than the one in force. */
export const PlanTabs = ({ planId, at, version }: { planId: string; at: string; version?: string | undefined }) => (
  <Tabs label={words.tabs} tabs={tabs.map(({ key, label, href }) => ({ href: href(planId, version ? { version } : {}), label, current: key === at }))} />
);
