import type { NextAct } from '../../contract/board/light.ts';
import type { NextStep, PackKind } from '../../contract/kind.ts';
import { lifeText } from '../life/text.es.ts';
import { joined } from './letters.ts';

/** What who registers says where somebody said before that there is none. */
export const registerSays = { stands: 'Quien registra el acto constata que existe' } as const;

/** Lacks that the act which creates a body takes away. */
const taken: ReadonlySet<string> = new Set(['absence', 'creation-in-force']);

/** Whether an act of a kind of instrument may create a kind of body: its next steps ask for one. */
export const mayCreate = ({ steps }: { steps: readonly Pick<NextStep, 'for' | 'instrument'>[] }, instrument: string): boolean => steps.some((step) => taken.has(step.for) && step.instrument === instrument);

/** Whether a kind of body sits in territories of a level. */
export const sitsAt = ({ levels }: Pick<PackKind, 'levels'>, level: string): boolean => levels.length === 0 || levels.includes(level);

/** How a kind of body is named where there is room: with the letters it goes by. */
export const named = ({ title, short }: { title: string; short?: string | null | undefined }): string => (short ? `${title} (${short})` : title);

/** An act in force that says what it creates, and what of it is not on record. */
interface Creating {
  act: { id: string; title: string; kind: string; model: string | null };
  kinds: readonly { code: string; title: string; short: string | null }[];
}

/** The next step of a territory whose act is in force: to register what it creates, before any step of law. */
export function registerStep({ act, kinds }: Creating, lack: string, level: string): NextAct {
  return {
    kind: kinds[0]!.code, lack, title: lifeText.register(act.title, joined(kinds.map(named))), level, authority: lifeText.registrar, institution: null, institutionName: null, norm: null, instrument: act.kind, model: act.model, verified: true, // of no kind there is no step
    act: { id: act.id, title: act.title, kinds: kinds.map(({ code }) => code) },
  };
}
