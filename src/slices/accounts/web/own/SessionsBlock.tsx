import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { moment } from '../when.ts';
import { words } from '../words.ts';

/** Where this account is open, and how to close it there. */
export function SessionsBlock() {
  const sessions = accountsApi.useAsk('listSessions', {});
  const close = accountsApi.useTell('closeSession');
  const leave = accountsApi.useTell('signOutEverywhere');
  const leaveAll = (): void =>
    leave.mutate({}, { onSuccess: () => location.assign(paths.signIn) });
  return (
    <Block title={words.own.sessions}>
      <ul className="stack">
        {sessions.data?.items.map((session) => (
          <li key={session.id} className="row between">
            <span>
              <b>{session.device || words.own.unknownDevice}</b> {session.current ? <Tag>{words.own.thisOne}</Tag> : null}
              <br />
              <span className="meta">
                {words.own.opened} {moment(session.createdAt)} · {words.own.seen} {moment(session.seenAt)}
              </span>
            </span>
            {session.current ? null : <Button small busy={close.isPending} onClick={() => close.mutate({ id: session.id })}>{words.own.close}</Button>}
          </li>
        ))}
      </ul>
      <Refused problem={sessions.error ?? close.error ?? leave.error} what={words.people.notDone} />
      <div className="acts">
        <Button kind="quiet" busy={leave.isPending} onClick={leaveAll}>{words.own.closeAll}</Button>
      </div>
    </Block>
  );
}
