import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import type { JointItem } from '../../contract.ts';
import { PartFrame } from './ActorsPage.tsx';
import { institutionsApi } from './api.ts';
import { Choice } from './Choice.tsx';
import { JointDialog } from './JointDialog.tsx';
import { JointList } from './JointList.tsx';
import type { Place } from './use-place.ts';
import { jointForms, words } from './words.ts';

/** What actors do together, and with how many governments there is a mechanism to coordinate. */
export function JointView({ place }: { place: Place }): ReactElement | null {
  const { code } = place;
  const may = useMay()('institutions.create-joint');
  const [open, setOpen] = useState<JointItem | 'new'>();
  const pages = institutionsApi.usePages('listJoint', { territory: code ?? '' });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.error) return <PartFrame place={place} part={{ title: words.tabJoint, body: <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> }} />;
  if (!pages.data) return null;
  const create = <Button kind="main" icon="plus" disabledReason={may ? undefined : words.noGrant} onClick={() => setOpen('new')}>{words.create}</Button>;
  const title = items.length === 0 ? words.jointNone : words.jointTitle(items.length, pages.hasNextPage);
  const main = items.length === 0 ? <EmptyState title={words.jointNone}>{words.jointNoneBody}</EmptyState> : (
    <>
      <JointList items={items} onEdit={may ? setOpen : undefined} />
      {pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : null}
    </>
  );
  const body = (
    <>
      <Columns main={main} side={<Coverage place={place} />} />
      {open ? <JointDialog {...(open === 'new' ? {} : { of: open })} territory={place.unit ? { id: place.unit.code, name: place.unit.name } : undefined} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
  return <PartFrame place={place} part={{ title, tools: create, body }} />;
}

/** How many of those left out are named; the rest open in their list. */
const named = 30;

function Coverage({ place }: { place: Place }): ReactElement | null {
  const { code, level, levels, change, asOf } = place;
  const { data } = institutionsApi.useAsk('mechanismCoverage', { territory: code ?? '', level: level?.id ?? '', ...(asOf ? { asOf } : {}) }, { enabled: level !== undefined, keep: true });
  if (!data) return null;
  return (
    <Block title={words.coverage}>
      <div className="stack">
        <Choice label={words.level} value={level?.id} options={(levels ?? []).map(({ id, plural }) => [id, plural] as const)} onChange={(nivel) => change({ nivel })} />
        {data.of === 0 || !data.known ? <p>{data.of === 0 ? words.coverageNone : words.coverageUnknown}</p> : (
          <>
            <p><Share part={data.with} whole={data.of} unit={words.covered} bar /></p>
            {data.covered.length > 0 ? <details><summary>{words.coveredBy(data.covered.length)}</summary><ul className="plain actor-links">{data.covered.map((one) => <li key={one.territory}><Link href={paths.territory(one.territory)}>{one.name}</Link><ul className="plain">{one.mechanisms.map((mechanism) => <li key={mechanism.id}><Link href={mechanism.href}>{mechanism.title}</Link> <span className="meta">{mechanism.form ? jointForms[mechanism.form] : words.formUnsaid}</span></li>)}</ul></li>)}</ul></details> : null}
            <h3>{data.missing.length === 0 ? words.uncoveredNone : words.uncovered(data.missing.length)}</h3>
            <ul className="plain actor-links">{data.missing.slice(0, named).map((one) => <li key={one.territory}><Link href={paths.territory(one.territory)}>{one.name}</Link></li>)}</ul>
            {data.missing.length > named ? <details><summary className="meta">{words.more}</summary><ul className="plain actor-links">{data.missing.slice(named).map((one) => <li key={one.territory}><Link href={paths.territory(one.territory)}>{one.name}</Link></li>)}</ul></details> : null}
          </>
        )}
      </div>
    </Block>
  );
}
