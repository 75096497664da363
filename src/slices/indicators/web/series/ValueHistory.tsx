import type { ReactElement } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { SeriesValue } from '../../contract/series.ts';
import { valueWords } from '../../rules/series/number.ts';
import { indicatorsApi } from './api.ts';
import { valueWordsOf as words } from './words.ts';

/** Every value that a cell has had, the latest first: what it said, from where, who recorded it, until when it stood. */
export function ValueHistory({ value }: { value: SeriesValue }): ReactElement | null {
  const { data } = indicatorsApi.useAsk('valueHistory', { id: value.id });
  if (!data) return null;
  return (
    <section className="stack" aria-label={words.history}>
      <h3>{words.history}</h3>
      <ol className="stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {data.items.map((one) => (
          <li key={one.id}>
            <b>{valueWords(one, one.unit, one.territory.slice(0, 2))}</b> <span className="meta">{one.until ? words.until(one.untilBy, shortDay(one.until)) : words.stands}</span>
            <br />{one.documentTitle ? `${one.source} (${one.documentTitle})` : one.source}
            {one.note ? <><br />{one.note}</> : null}
            {one.why ? <><br /><i>{one.why}</i></> : null}
            <br /><span className="meta">{words.recorded(one.recordedBy, shortDay(one.recordedAt))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Takes a value away from where it should not be, with the reason. */
export function WithdrawDialog({ value, title, onBack, onDone }: { value: SeriesValue; title: string; onBack: () => void; onDone: () => void }): ReactElement {
  const withdraw = indicatorsApi.useTell('withdrawValue');
  const send = (why: string): void => withdraw.mutate({ id: value.id, version: value.version, why }, { onSuccess: () => { showToast({ text: words.withdrawn }); onDone(); } });
  return (
    <Dialog open keepOpen onClose={onBack} title={title}>
      <div className="stack">
        <ReasonForm label={words.withdrawWhy} hint={words.withdrawHint} needed={words.withdrawNeeded} send={words.withdrawSend} cancel={words.cancel} busy={withdraw.isPending} onSend={send} onCancel={onBack} />
        <Refused problem={withdraw.error} what={words.failed} />
      </div>
    </Dialog>
  );
}
