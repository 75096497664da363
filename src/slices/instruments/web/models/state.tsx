import type { AdoptionState } from '../../contract/models/adoption.ts';
import type { AreaTone } from '../../../../web/ui/areas/area.ts';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { stateWords } from './words.ts';

const tones: Record<AdoptionState, Tone> = { adopted: 'ok', inProcess: 'run', socialised: 'run', unsocialised: 'np', unrecorded: 'sd' };
/** How a territory is filled on the map. */
export const areaTones: Record<AdoptionState, AreaTone> = { adopted: 'ok', inProcess: 'run', socialised: 'h2', unsocialised: 'empty', unrecorded: 'sd' };

/** How far a model has come, as a sign and its word. */
export const AdoptionMark = ({ state }: { state: AdoptionState }) => <Status tone={tones[state]} word={stateWords[state].word} />;
