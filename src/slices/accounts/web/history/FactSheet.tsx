import { useState } from 'react';
import { useMay } from '../../../../web/session.ts';
import { paths } from '../../../../web/paths.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Fact } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { moment } from '../when.ts';
import { words } from '../words.ts';
import { aboutOf, whoOf } from './HistoryPage.tsx';
import { labelOf, valueOf } from './fact-words.ts';

/** One fact, whole: who, when, with which action, its values, and the personal ones for whom they are. */
export function FactSheet({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const may = useMay();
  const values = Object.entries(fact.data).filter(([, value]) => value !== null);
  return (
    <Sheet open onClose={onClose} title={fact.says}>
      <div className="stack wide">
        <FactList
          items={[
            { label: words.history.who, value: whoOf(fact) },
            { label: words.history.recorded, value: moment(fact.recordedAt) },
            ...(fact.happenedAt === fact.recordedAt ? [] : [{ label: words.history.happened, value: moment(fact.happenedAt) }]),
            { label: words.history.operation, value: fact.operationSays },
            { label: words.history.about, value: <Link href={paths.history({ sujeto: fact.subject.id })}>{aboutOf(fact)}</Link> },
            ...(fact.why ? [{ label: words.history.why, value: fact.why }] : []),
          ]}
        />
        <Block title={words.history.data}>{values.length === 0 ? <p className="meta">{words.history.none}</p> : <FactList items={values.map(([field, value]) => ({ label: labelOf(field), value: valueOf(value) }))} />}</Block>
        <Block title={words.history.personal}>
          <Personal fact={fact} />
          {may('accounts.redact') && (fact.personal?.length ?? 0) > 0 ? <Redact fact={fact} onDone={onClose} /> : null}
        </Block>
      </div>
    </Sheet>
  );
}

function Personal({ fact }: { fact: Fact }) {
  if (fact.personal === null) return <p className="meta">{words.history.hidden}</p>;
  if (fact.personal.length === 0) return <p className="meta">{words.history.none}</p>;
  return <FactList items={fact.personal.map(({ field, before, after }) => ({ label: labelOf(field), value: [valueOf(before), valueOf(after)].filter(Boolean).join(' › ') }))} />;
}

function Redact({ fact, onDone }: { fact: Fact; onDone: () => void }) {
  const redact = accountsApi.useTell('redact');
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const erase = (): void =>
    redact.mutate({ id: fact.id, recordedAt: fact.recordedAt, why }, {
      onSuccess: () => {
        showToast({ text: words.history.redacted });
        onDone();
      },
    });
  if (!asking) return <Button kind="quiet" small onClick={() => setAsking(true)}>{words.history.redact}</Button>;
  return (
    <div className="stack">
      <p>{words.history.redactWarn}</p>
      <TextField label={words.history.redactWhy} value={why} onChange={setWhy} maxLength={500} required />
      <Refused problem={redact.error} what={words.history.notRedacted} />
      <div className="acts">
        <Button busy={redact.isPending} disabledReason={why.trim().length < 3 ? words.history.redactWhy : undefined} onClick={erase}>{words.history.redact}</Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>{words.history.cancel}</Button>
      </div>
    </div>
  );
}
