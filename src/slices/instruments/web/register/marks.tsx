import type { InstrumentItem } from '../../contract/register/shape.ts';
import { dayPlus } from '../../../../web/ui/dates.ts';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { onText, spanText } from './moment.ts';
import { listWords as words } from './words.ts';

const tones: Record<InstrumentItem['tone'], Tone> = { none: 'np', way: 'run', done: 'ok', still: 'np' };
/** What ends within these days is told as about to end. */
const soonDays = 90;

type Stating = Pick<InstrumentItem, 'tone' | 'stateTitle' | 'isModel'>;

/** Where an instrument stands in its life, as a sign and its word; a model has none: it is adopted. */
export const StateMark = ({ of: { tone, stateTitle, isModel } }: { of: Stating }) => (isModel ? <span className="meta">{words.adoptable}</span> : <Status tone={tones[tone]} word={stateTitle} wrap />);

type Forcing = Pick<InstrumentItem, 'forceFrom' | 'forceTo' | 'publishedOn' | 'signedOn' | 'inForce' | 'tone'>;

/** Since when and until when it binds, with what is about to end or has ended; of a draft, nothing. */
export function ForceMark({ of: one, day }: { of: Forcing; day: string }) {
  const from = one.forceFrom ?? one.publishedOn ?? one.signedOn;
  if (one.tone === 'none' || one.tone === 'way') return one.forceTo ? <span className="meta">{spanText(null, one.forceTo)}</span> : null;
  if (one.forceTo && one.forceTo.length === 10 && one.forceTo < day) return <Status tone={one.tone === 'done' ? 'late' : 'np'} word={words.ended(onText(one.forceTo))} wrap />;
  if (one.inForce && one.forceTo && one.forceTo <= dayPlus(day, soonDays)) return <Status tone="risk" word={words.endsSoon(onText(one.forceTo))} wrap />;
  return one.inForce === null && !from ? <Status tone="sd" word={words.unknownForce} /> : <span>{spanText(from, one.forceTo) ?? ''}</span>;
}

/** How it stood on another day: surely in force, surely not, or its dates cannot tell; with the dates that say so. */
export function ForceThen({ of: one }: { of: Forcing }) {
  const tone: Tone = one.inForce === null ? 'sd' : one.inForce ? 'ok' : 'np';
  const word = one.inForce === null ? words.unknownForce : one.inForce ? words.bound : words.notBound;
  const span = one.tone === 'none' || one.tone === 'way' ? undefined : spanText(one.forceFrom ?? one.publishedOn ?? one.signedOn, one.forceTo);
  return <><Status tone={tone} word={word} />{span ? <div className="meta">{span}</div> : null}</>;
}

/** Today where the reader is. */
export const todayHere = (): string => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
