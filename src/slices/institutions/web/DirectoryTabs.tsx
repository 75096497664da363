import { paths } from '../../../web/paths.ts';
import { Tabs } from '../../../web/ui/Tabs.tsx';
import { words } from './words.ts';

/** The directory's parts: institutions, people, sheets. */
export function DirectoryTabs({ at }: { at: 'institutions' | 'people' | 'sheets' }) {
  return (
    <Tabs
      label={words.sections}
      tabs={[
        { href: paths.institutions(), label: words.page, current: at === 'institutions' },
        { href: paths.people, label: words.people, current: at === 'people' },
        { href: sheetsPath, label: words.imports, current: at === 'sheets' },
      ]}
    />
  );
}

/** Where sheets are loaded and saved. */
export const sheetsPath = '/instituciones/hojas';
