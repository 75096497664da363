import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { instrumentsApi } from './api.ts';
import { momentText, sheetWords as said } from './words.ts';

/** What is in force there on the day. */
export function SheetInstruments({ territory, asOf }: { territory: string; asOf: string | undefined }): ReactElement | null {
  const may = useMay()('instruments.list');
  const { data } = instrumentsApi.useAsk('list', { territory, force: 'yes', limit: 8, ...(asOf ? { at: asOf } : {}) }, { enabled: may });
  if (!may) return null;
  const own = data?.items.filter((one) => one.territory === territory) ?? [];
  return (
    <Block title={said.instruments} meta={<LinkButton small href={paths.instruments({ territorio: territory })}>{said.instrumentsAll}</LinkButton>}>
      {data && own.length === 0 ? <p className="meta">{said.instrumentsNone}</p> : <ul className="sys-rows">{own.map((one) => <li key={one.id}><Link href={paths.instrument(one.id)}>{[one.kindTitle, one.number].filter(Boolean).join(' ')}</Link><span className="meta">{one.forceFrom ? momentText(one.forceFrom) : null}</span><span className="meta">{one.title}</span></li>)}</ul>}
    </Block>
  );
}
