import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { useKeys } from '../../../../web/keys.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Pair } from '../../../../web/ui/Pair.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Degree } from '../../contract/link.ts';
import type { PlacedElement, Suggestion } from '../../contract/suggest.ts';
import { coherenceApi } from '../api.ts';
import { signOf } from '../view/picture.ts';
import { kindWord } from '../words.ts';
import { Marked } from './Marked.tsx';
import { justificationOf, words } from './words.ts';

interface OneProps {
  element: PlacedElement;
  suggestion: Suggestion;
  /** Undefined until it is known. */
  may: { link: boolean; dismiss: boolean } | undefined;
  onNext: () => void;
  onPrevious: () => void;
  /** The element has its link: on to the next one. */
  onLinked: () => void;
}

/** A pair that is suggested, why, and the keys that decide: D, P and N; J and K go on and back. */
export function OneSuggestion({ element, suggestion, may: known, onNext, onPrevious, onLinked }: OneProps) {
  const may = known ?? { link: false, dismiss: false };
  const [justification, setJustification] = useState(() => justificationOf(suggestion.evidence.map(({ says }) => says)));
  const { accept, putAside, busy, problem } = useDecision(element, suggestion);
  const short = justification.trim().length < 3;
  const link = (degree: Degree): void => { if (may.link && !short) accept(degree, justification.trim(), onLinked); };
  const reject = (): void => { if (may.dismiss) putAside(onNext); };
  const direct = (): void => link('direct');
  useKeys(!busy, { d: direct, a: direct, p: () => link('partial'), n: reject, r: reject, j: onNext, k: onPrevious });
  const noLink = may.link ? (short ? words.needJustification : undefined) : words.noGrant;
  return (
    <div className="stack">
      <Pair kind="suggested" lower={endOf(element, suggestion, 'own')} upper={endOf(suggestion, suggestion, 'other')} />
      <p className="meta">{words.alike(suggestion.score)}, {words.alikeNote(suggestion.score)} · {kindWord(suggestion.kind)} {suggestion.code} · <Link href={paths.plan(suggestion.planId, { elemento: suggestion.elementId })}>{suggestion.planTitle}</Link></p>
      <ul className="reasons" aria-label={words.why}>{suggestion.evidence.map(({ says }) => <li key={says}>{says}</li>)}</ul>
      {may.link ? <TextArea label={words.justification} hint={words.justificationHint} rows={3} maxLength={2000} value={justification} onChange={setJustification} error={short ? words.needJustification : undefined} /> : null}
      {problem ? <Refused problem={problem} what={words.notSaved} /> : null}
      {!known || may.link || may.dismiss ? null : <p className="meta">{words.onlyLook}</p>}
      <div className="row">
        {may.link || may.dismiss ? (
          <>
            <Button kind="main" shortcut="D" busy={busy} disabledReason={noLink} onClick={direct}>{words.direct}</Button>
            <Button shortcut="P" busy={busy} disabledReason={noLink} onClick={() => link('partial')}>{words.partial}</Button>
            <Button shortcut="N" busy={busy} disabledReason={may.dismiss ? undefined : words.noDismiss} onClick={reject}>{words.reject}</Button>
          </>
        ) : null}
        <Button kind="quiet" shortcut="K" onClick={onPrevious}>{words.previous}</Button>
        <Button kind="quiet" shortcut="J" onClick={onNext}>{words.next}</Button>
      </div>
      {known ? <p className="meta hide-s">{may.link ? words.keys : words.keysLook}</p> : null}
    </div>
  );
}

const endOf = (element: PlacedElement, { evidence }: Suggestion, side: 'own' | 'other') => ({
  level: signOf(element.rank), holder: `${element.territoryName}, ${element.levelName}`, text: <Marked text={element.text} spans={evidence.flatMap((one) => one[side])} />,
});

/** What a person decides on a suggestion, each with its way back. */
function useDecision(element: PlacedElement, suggestion: Suggestion) {
  const [link, withdraw, dismiss, undismiss] = [coherenceApi.useTell('link'), coherenceApi.useTell('withdraw'), coherenceApi.useTell('dismiss'), coherenceApi.useTell('undismiss')];
  const ends = { lower: element.elementId, upper: suggestion.elementId };
  return {
    busy: link.isPending || dismiss.isPending,
    problem: link.error ?? dismiss.error,
    accept: (degree: Degree, justification: string, done: () => void): void =>
      link.mutate({ id: newId(), ...ends, degree, justification }, {
        onSuccess: ({ linkId, version }) => {
          showToast({ text: words.proposed, action: { label: words.undo, onAct: () => withdraw.mutate({ linkId, version }) } });
          done();
        },
      }),
    putAside: (done: () => void): void =>
      dismiss.mutate(ends, {
        onSuccess: () => {
          showToast({ text: words.dismissed, action: { label: words.undo, onAct: () => undismiss.mutate(ends) } });
          done();
        },
      }),
  };
}
