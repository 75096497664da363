import { useState, type ReactElement } from 'react';
import type { DiagnosisItem } from '../../contract/diagnosis.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { AttachDialog } from './AttachDialog.tsx';
import { momentText, versionWords as said } from './words.ts';

interface VersionsProps {
  items: readonly DiagnosisItem[];
  place: string;
  more: boolean;
  compared: string | undefined;
  onCompare: (id: string) => void;
}

/** The diagnoses issued, each with its document, what it is an annex of, and what may be done with it. */
export function VersionsBlock({ items, place, more, compared, onCompare }: VersionsProps): ReactElement {
  const [attaching, setAttaching] = useState<DiagnosisItem>();
  const may = useMay()('bodies.attach-diagnosis');
  return (
    <Block title={said.title}>
      {items.length === 0 ? <EmptyState title={said.none}>{said.noneBody}</EmptyState> : (
        <DataTable caption={said.caption} rows={items} rowKey={({ id }) => id} selected={compared} more={more ? said.more : undefined} columns={[
          { key: 'version', head: said.version, main: true, cell: (item) => <div><b>{said.numbered(item, place)}</b>{item.example ? <> <Tag>{said.example}</Tag></> : null}{item.note ? <><br /><span className="meta">{item.note}</span></> : null}</div> },
          { key: 'asOf', head: said.asOf, cell: ({ asOf }) => <span className="nowrap">{momentText(asOf)}</span> },
          { key: 'issued', head: said.issued, cell: ({ issuedOn, ownerName, visibility }) => <div>{momentText(issuedOn)}{ownerName ? <><br /><span className="meta">{ownerName}</span></> : null}{visibility === 'own' ? <><br /><span className="meta">{said.own}</span></> : null}</div> },
          { key: 'annex', head: said.annex, cell: ({ annexOf }) => (annexOf.length === 0 ? said.noOne : <div>{annexOf.map(({ instrument, title }) => <div key={instrument}><Link href={paths.instrument(instrument)}>{title}</Link></div>)}</div>) },
          { key: 'acts', head: said.acts, cell: (item) => (
            <div className="row">
              <LinkButton small icon="download" href={`/api/files/${item.file}`} download aria-label={said.downloadOf(item)}>{said.download}</LinkButton>
              <Button small aria-label={said.compareOf(item)} onClick={() => onCompare(item.id)}>{said.compare}</Button>
              <Button small aria-label={said.attachOf(item)} onClick={() => setAttaching(item)} {...(may ? {} : { disabledReason: said.noAttach })}>{said.attach}</Button>
            </div>
          ) },
        ]} />
      )}
      {attaching ? <AttachDialog item={attaching} onClose={() => setAttaching(undefined)} /> : null}
    </Block>
  );
}
