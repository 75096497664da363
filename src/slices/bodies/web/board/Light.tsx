import type { ReactElement } from 'react';
import type { LightState } from '../../contract/board/light.ts';
import { useView } from '../../../../web/route.ts';
import type { AreaTone } from '../../../../web/ui/areas/area.ts';
import type { SignName, Tone } from '../../../../web/ui/Sprite.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { pointTo, type BoardKey } from './view.ts';
import { evidenceWords, lightWords, words } from './words.ts';

/** Colour, shape and word of a light: tick, half, cross, dashed. The order is that of the four states. */
export const lightTones: Record<LightState, { tone: Tone & AreaTone; sign: SignName }> = {
  complete: { tone: 'ok', sign: 'ok' },
  partial: { tone: 'run', sign: 'run' },
  missing: { tone: 'late', sign: 'can' },
  unknown: { tone: 'sd', sign: 'sd' },
};

export function LightMark({ state, many = false }: { state: LightState; many?: boolean }): ReactElement {
  return <Status {...lightTones[state]} word={many ? lightWords[state].many : lightWords[state].word} />;
}

/** A light that opens what it rests on. */
export function LightButton({ state, kind, title, territory, name }: { state: LightState; kind: string; title: string; territory: string; name: string }): ReactElement {
  const [, change] = useView<BoardKey>();
  return <button type="button" className="light" aria-label={`${lightWords[state].word}. ${words.open(title, name)}`} onClick={() => change({ ver: pointTo(territory, kind) })}><LightMark state={state} /></button>;
}

/** What each sign means, in words. */
export function LightLegend(): ReactElement {
  return (
    <details className="light-legend">
      <summary>{words.legend}</summary>
      <dl>{(Object.keys(lightWords) as LightState[]).map((state) => <div key={state}><dt><LightMark state={state} /></dt><dd>{lightWords[state].says}</dd></div>)}</dl>{/* its own keys */}
      <p className="meta">{evidenceWords.unverified}: {words.notAdvice}</p>
    </details>
  );
}
