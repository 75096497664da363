import type { CSSProperties, ReactElement } from 'react';
import signs from './signs.svg?raw';

export type IconName =
  | 'account' | 'answer' | 'assist' | 'calendar' | 'clip' | 'close' | 'copy' | 'dn' | 'document' | 'down' | 'download' | 'eye' | 'filter' | 'fulfil' | 'history'
  | 'institution' | 'key' | 'know' | 'leave' | 'left' | 'link' | 'lock' | 'map' | 'meet' | 'menu' | 'moon' | 'network' | 'observe' | 'offline' | 'pencil' | 'person'
  | 'photo' | 'plan' | 'plus' | 'present' | 'protect' | 'remove' | 'right' | 'search' | 'settings' | 'sheet' | 'sort' | 'swap' | 'table' | 'today' | 'truck' | 'undo' | 'up' | 'upload' | 'weave';

export type SignName = 'can' | 'late' | 'no' | 'np' | 'ok' | 'q' | 'risk' | 'run' | 'sd' | 'ver';

/** The six states, in the fixed order of bars and legends. */
export const TONES = ['ok', 'run', 'risk', 'late', 'sd', 'np'] as const;
export type Tone = (typeof TONES)[number];

const hidden: CSSProperties = { position: 'absolute', width: 0, height: 0, overflow: 'hidden' };

/** All signs as symbols. Mount it once, at the top of the page: the others refer to it by id. */
export function Sprite(): ReactElement {
  // The text is a file of ours, built into the bundle; nothing in it comes from outside.
  return <div aria-hidden="true" style={hidden} dangerouslySetInnerHTML={{ __html: signs }} />;
}

/** An icon of the house; decorative, so a word must stand beside it (or an aria-label on its button). */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }): ReactElement {
  return <svg className={className === undefined ? 'i' : `i ${className}`} aria-hidden="true"><use href={`#i-${name}`} /></svg>;
}

/** The shape of a state; decorative, its word stands beside it. */
export function Sign({ name, tone }: { readonly name: SignName; readonly tone?: Tone }): ReactElement {
  return <svg className={`m ${tone ?? (name === 'ver' ? 'ok' : name === 'q' ? 'risk' : name)}`} aria-hidden="true"><use href={`#m-${name}`} /></svg>;
}

export type LinkKind = 'direct' | 'partial' | 'suggested' | 'conflict';
const lineIds: Readonly<Record<LinkKind | 'loose', string>> = { direct: 'l-dir', partial: 'l-par', suggested: 'l-sug', conflict: 'l-conf', loose: 'l-cut' };
const lineColours: Readonly<Partial<Record<LinkKind | 'loose', string>>> = { conflict: 'var(--late)', loose: 'var(--line-strong)' };

/** The stroke of a kind of link (solid, dashes, dots, zigzag) or of a loose end. */
export function LinkSign({ kind }: { readonly kind: LinkKind | 'loose' }): ReactElement {
  return <svg className="sign-line" aria-hidden="true" style={{ color: lineColours[kind] }}><use href={`#${lineIds[kind]}`} /></svg>;
}
