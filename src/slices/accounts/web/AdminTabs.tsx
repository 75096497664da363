import { paths } from '../../../web/paths.ts';
import { useMay } from '../../../web/session.ts';
import { Tabs } from '../../../web/ui/Tabs.tsx';
import { words } from './words.ts';

const tabs = [
  { key: 'accounts', href: paths.accounts, label: words.admin.accounts, needs: 'accounts.list' },
  { key: 'grants', href: paths.grants, label: words.admin.grants, needs: 'accounts.list-grants' },
  { key: 'history', href: paths.history(), label: words.admin.history, needs: 'accounts.history' },
] as const;

/** The three sections of the administration, those the person may see. */
export function AdminTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  const may = useMay();
  return <Tabs label={words.admin.tabs} tabs={tabs.filter((tab) => may(tab.needs)).map(({ key, href, label }) => ({ href, label, current: key === current }))} />;
}
