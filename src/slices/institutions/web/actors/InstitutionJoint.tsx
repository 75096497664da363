import type { ReactElement } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { institutionsApi } from './api.ts';
import { JointList } from './JointList.tsx';
import { words } from './words.ts';
import './actors.css';

/** On an institution's page: what it does with others. It stays away when there is nothing. */
export function InstitutionJoint({ id }: { id: string }): ReactElement | null {
  const may = useMay()('institutions.list-joint');
  const items = institutionsApi.useAsk('listJoint', { institution: id, limit: 20 }, { enabled: may }).data?.items ?? [];
  return items.length === 0 ? null : <Block title={words.jointPanel}><JointList items={items} onEdit={undefined} /></Block>;
}
