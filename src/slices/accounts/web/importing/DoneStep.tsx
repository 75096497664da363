import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { accountsApi } from '../api.ts';
import { CopyButton } from '../Copy.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { withAddress } from '../link-text.ts';
import { words } from '../words.ts';
import type { Done } from './shapes.ts';

/** After the import: the links for whoever has just got an account, and the way back. */
export function DoneStep({ done, undone, onUndone }: { done: Done; undone: boolean; onUndone: () => void }) {
  const undo = accountsApi.useTell('undoImport');
  if (undone) return <Note kind="ok" actions={<LinkButton href={paths.accounts}>{words.importing.toList}</LinkButton>}>{words.importing.undoneBody}</Note>;
  return (
    <div className="stack wide">
      {done.accounts.length > 0 ? <Links accounts={done.accounts} /> : null}
      <Refused problem={undo.error} what={words.importing.notUndone} />
      <div className="row">
        <LinkButton kind="main" href={paths.accounts}>{words.importing.toList}</LinkButton>
        <Button kind="quiet" icon="undo" busy={undo.isPending} onClick={() => undo.mutate({ importId: done.importId }, { onSuccess: onUndone })}>{words.importing.undo}</Button>
      </div>
    </div>
  );
}

function Links({ accounts }: { accounts: string[] }) {
  const create = accountsApi.useTell('createLinks');
  return (
    <Block title={words.importing.links}>
      <div className="stack">
        <p>{words.importing.linksWhy}</p>
        {create.data ? null : <Button icon="link" busy={create.isPending} onClick={() => create.mutate({ accounts: accounts.slice(0, 200) })}>{words.importing.makeLinks}</Button>}
        <Refused problem={create.error} what={words.importing.notLinked} />
        {create.data?.items.map((link) => (
          <div key={link.account} className="fl">
            <label htmlFor={`link-${link.account}`}>{link.fullName}</label>
            <textarea id={`link-${link.account}`} className="inp" readOnly rows={3} value={withAddress(link)} />
            <CopyButton text={withAddress(link)} label={words.importing.copyOne} from={`link-${link.account}`} />
          </div>
        ))}
      </div>
    </Block>
  );
}
