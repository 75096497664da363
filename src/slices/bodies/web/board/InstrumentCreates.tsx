import { useState, type ReactElement } from 'react';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { bodiesApi, instrumentsApi } from './api.ts';
import { CreatedDialog, kindText } from './CreatedDialog.tsx';
import { actText, createdWords as said } from './words.ts';

/** On the page of an instrument in force: the bodies that it creates, and the act that registers those that are not on record. */
export function InstrumentCreates({ id }: { id: string }): ReactElement | null {
  const may = useMay();
  const past = useCutOff() !== undefined;
  const [registering, setRegistering] = useState(false);
  // A step that puts it in force asks its bodies anew.
  const inForce = instrumentsApi.useAsk('get', { id }, { enabled: !past }).data?.inForce === true;
  const { data } = bodiesApi.useAsk('creations', { instrument: id }, { enabled: inForce && !past && may('bodies.creations') });
  if (past || !inForce || !data || data.kinds.length === 0) return null;
  const [made, open] = [data.kinds.filter(({ registered }) => registered), data.kinds.filter(({ registered }) => !registered)];
  const sure = open.filter(({ says }) => says);
  const reason = may('bodies.register-created') ? {} : { disabledReason: said.noMay };
  return (
    <Block title={said.title}>
      {made.length > 0 ? <p>{said.made}: {made.map(({ kind, body }, n) => <span key={kind}>{n > 0 ? ', ' : ''}{body ? <Link href={paths.body(body.id)}>{body.name}</Link> : kind}</span>)}.</p> : null}
      {sure.length > 0 ? <><p>{said.says(actText(data), sure.map(kindText))}</p><Button kind="main" onClick={() => setRegistering(true)} {...reason}>{said.register(sure.length)}</Button></> : null}
      {sure.length === 0 && made.length === 0 && open.length > 0 ? <><p className="meta">{said.may(open.map(kindText))}</p><Button small kind="quiet" onClick={() => setRegistering(true)} {...reason}>{said.registerSome}</Button></> : null}
      {registering ? <CreatedDialog instrument={id} onClose={() => setRegistering(false)} /> : null}
    </Block>
  );
}
