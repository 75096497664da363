import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { AgeGroup } from '../../contract/series.ts';
import { nameWords } from '../../rules/series/number.ts';
import { periodWords } from '../../rules/series/period.ts';
import { allAgesName } from '../../rules/series/snapshot.ts';
import { indicatorsApi } from './api.ts';
import { ValueCell } from './ValueCell.tsx';
import type { OpenCell } from './ValueSheet.tsx';
import { countText, listWords, pageWords as words } from './words.ts';

/** Every value of an indicator in a place and all below it, one by one. */
export function ValueList({ indicator, place, groups, onOpen }: { indicator: string; place: { code: string; name: string }; groups: readonly AgeGroup[]; onOpen: (cell: OpenCell) => void }): ReactElement {
  const pages = indicatorsApi.usePages('values', { indicator, territory: place.code, below: true });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = pages.data?.pages[0]?.count;
  const groupOf = (code: string | null): string => groups.find((one) => one.code === code)?.name ?? allAgesName;
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{listWords.more}</Button> : undefined;
  return (
    <Block title={words.listTitle(place.name)} meta={count ? words.listCount(countText(count.value), count.capped) : undefined}>
      {pages.error ? <Refused problem={pages.error} what={words.failed} /> : null}
      {pages.data && rows.length === 0 ? <p className="meta">{words.nothingHere}. {words.nothingHereBody}</p> : null}
      {rows.length > 0 ? (
        <DataTable caption={words.listTitle(place.name)} compact rows={rows} rowKey={({ id }) => id} more={more} stale={pages.isPlaceholderData} columns={[
          { key: 'place', head: words.territory, main: true, cell: (one) => <Link href={paths.indicator(indicator, { territorio: one.territory, periodo: one.period })}>{one.territoryName}</Link> },
          { key: 'period', head: words.period, cell: ({ period }) => periodWords(period) },
          { key: 'group', head: words.group, cell: ({ group, sex }) => nameWords({ name: groupOf(group), sex }) },
          { key: 'value', head: words.value, numeric: true, cell: (one) => <ValueCell value={one} place={`${one.territoryName}, ${periodWords(one.period)}`} group={groupOf(one.group)} country={one.territory.slice(0, 2)} onOpen={() => onOpen({ territory: { code: one.territory, name: one.territoryName }, period: one.period, group: one.group, sex: one.sex, value: one })} /> },
          { key: 'source', head: words.source, cell: ({ source }) => source, offNarrow: true },
        ]} />
      ) : null}
    </Block>
  );
}
