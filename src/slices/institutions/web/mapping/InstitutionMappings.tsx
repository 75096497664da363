import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { institutionsApi } from '../api.ts';
import { purposeKinds, words } from './words.ts';

/** The mappings that an institution owns or stands in; it stays away when there are none. */
export function InstitutionMappings({ id }: { id: string }): ReactElement | null {
  const may = useMay()('institutions.list-purposes');
  const items = institutionsApi.useAsk('listPurposes', { institution: id, limit: 20 }, { enabled: may }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Block title={words.panel}>
      <ul className="plain stack">{items.map((one) => <li key={one.id}><Link href={paths.mapping(one.id)}>{one.title}</Link> <span className="meta">{purposeKinds[one.kind]} · <Share part={one.linked} whole={one.mapped} /></span></li>)}</ul>
    </Block>
  );
}
