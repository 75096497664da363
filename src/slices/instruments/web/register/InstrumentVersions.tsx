import { useState } from 'react';
import type { Instrument } from '../../contract/register/shape.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { instrumentsApi } from './api.ts';
import { pageWords as words } from './words.ts';

/** The versions of a text, the latest first: which are sealed, and what changed from each to the next. */
export function InstrumentVersions({ one }: { one: Instrument }) {
  const [sealing, setSealing] = useState(false);
  if (one.texts.length === 0) return null;
  const latest = one.texts[0];
  const tools = one.mayEdit && latest && latest.sealedAt === null ? <Button small onClick={() => setSealing(true)}>{words.seal}</Button> : undefined;
  return (
    <Block title={words.versions} tools={tools}>
      <ul className="ins-list">
        {one.texts.map((text, place) => {
          const before = one.texts[place + 1]?.number;
          return (
            <li key={text.number}>
              <div>
                <b><Link href={paths.instrument(one.id, { version: String(text.number) })}>{words.version(text.number)}</Link>{text.label ? `: ${text.label}` : ''}</b>
                <span className="meta">{shortDay(text.writtenAt)} · {words.articles(text.articles)}{text.note ? ` · ${text.note}` : ''}</span>
                {before ? <Link href={paths.instrumentCompare(one.id, { de: String(before), a: String(text.number) })}>{words.compareWith(before)}</Link> : null}
              </div>
              <Status tone={text.sealedAt ? 'ok' : 'run'} word={text.sealedAt ? words.sealed : words.open} />
            </li>
          );
        })}
      </ul>
      {sealing && latest ? <SealDialog one={one} number={latest.number} onClose={() => setSealing(false)} /> : null}
    </Block>
  );
}

function SealDialog({ one, number, onClose }: { one: Instrument; number: number; onClose: () => void }) {
  const [label, setLabel] = useState(one.texts[0]?.label ?? '');
  const seal = instrumentsApi.useTell('sealText');
  const send = (): void => seal.mutate({ id: one.id, version: one.version, number, ...(label.trim() ? { label: label.trim() } : {}) }, { onSuccess: onClose });
  return (
    <Dialog open onClose={onClose} title={words.sealTitle(number)} actions={<><Button kind="main" busy={seal.isPending} onClick={send}>{words.seal}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p>{words.sealBody}</p>
        <TextField label={words.sealLabel} hint={words.sealHint} optional value={label} onChange={setLabel} maxLength={120} />
        <Refused problem={seal.error} what={words.notSealed} />
      </form>
    </Dialog>
  );
}
