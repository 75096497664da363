import { paths } from '../../../web/paths.ts';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { NoData } from '../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import type { Norm } from '../contract.ts';
import { dayText, words } from './words.ts';

/** The norms of a country, each opening on its page. */
export function NormTable({ items }: { items: Norm[] }) {
  return (
    <DataTable
      caption={words.norms}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.norm(id)}
      columns={[
        { key: 'title', head: words.normColumns.title, main: true, cell: ({ title, acronym }) => (acronym ? `${title} (${acronym})` : title) },
        { key: 'from', head: words.normColumns.from, cell: ({ from }) => from ? dayText(from) : <NoData /> },
        { key: 'reform', head: words.normColumns.reform, cell: ({ lastReform }) => lastReform ? dayText(lastReform) : <NoData /> },
        { key: 'standing', head: words.normColumns.standing, cell: ({ verified }) => <VerifiedMark verified={verified} /> },
      ]}
    />
  );
}
