import { useState, type ReactElement } from 'react';
import type { Creations } from '../../contract/board/creation.ts';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { bodiesApi, instrumentsApi } from './api.ts';
import { CreatedDialog, kindText } from './CreatedDialog.tsx';
import { actText, createdWords as said } from './words.ts';

/** What an instrument in force creates; undefined while it is not in force, or on a day that passed. */
function useCreations(id: string): Creations | undefined {
  const may = useMay()('bodies.creations');
  const past = useCutOff() !== undefined;
  // A step that puts it in force asks its bodies anew.
  const inForce = instrumentsApi.useAsk('get', { id }, { enabled: !past }).data?.inForce === true;
  const { data } = bodiesApi.useAsk('creations', { instrument: id }, { enabled: inForce && !past && may });
  return inForce && !past ? data : undefined;
}

/** What its text says that it creates and nobody registered. */
const owedBy = ({ kinds }: Creations) => kinds.filter(({ says, registered }) => says && !registered);

/** On the page of an instrument in force that says what it creates: the act that registers it, before anything else. */
export function InstrumentToRegister({ id }: { id: string }): ReactElement | null {
  const [registering, setRegistering] = useState(false);
  const may = useMay()('bodies.register-created');
  const data = useCreations(id);
  const owed = data ? owedBy(data) : [];
  if (!data || (owed.length === 0 && !registering)) return null;
  return (
    <Block title={said.title}>
      <p>{said.says(actText(data), owed.map(kindText))}</p>
      <Button kind="main" onClick={() => setRegistering(true)} {...(may ? {} : { disabledReason: said.noMay })}>{said.register(owed.length)}</Button>
      {registering ? <CreatedDialog instrument={id} onClose={() => setRegistering(false)} /> : null}
    </Block>
  );
}

/** What an instrument in force is on record to have created; of one whose text does not say, what it may create. */
export function InstrumentCreates({ id }: { id: string }): ReactElement | null {
  const [registering, setRegistering] = useState(false);
  const may = useMay()('bodies.register-created');
  const data = useCreations(id);
  if (!data || owedBy(data).length > 0 || data.kinds.length === 0) return null;
  const [made, open] = [data.kinds.filter(({ registered }) => registered), data.kinds.filter(({ registered }) => !registered)];
  return (
    <Block title={said.title}>
      {made.length > 0 ? <p>{said.made}: {made.map(({ kind, body }, n) => <span key={kind}>{n > 0 ? ', ' : ''}{body ? <Link href={paths.body(body.id)}>{body.name}</Link> : kind}</span>)}.</p> : <><p className="meta">{said.may(open.map(kindText))}</p><Button small kind="quiet" onClick={() => setRegistering(true)} {...(may ? {} : { disabledReason: said.noMay })}>{said.registerSome}</Button></>}
      {registering ? <CreatedDialog instrument={id} onClose={() => setRegistering(false)} /> : null}
    </Block>
  );
}
