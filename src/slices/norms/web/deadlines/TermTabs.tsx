import '../../../../web/styles/dates.css';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Tabs } from '../../../../web/ui/Tabs.tsx';
import { words } from './words.ts';

/** The three screens of legal time. */
export function TermTabs({ at }: { at: string }) {
  const may = useMay();
  const tabs = [
    ...(may('norms.due-list') ? [{ href: paths.dueDates(), label: words.dues }] : []),
    { href: paths.deadline(), label: words.simulator },
    { href: paths.calendars(), label: words.calendar },
  ];
  return <Tabs label={words.sections} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === at }))} />;
}
