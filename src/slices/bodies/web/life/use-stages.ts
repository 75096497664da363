import { useCutOff } from '../../../../web/cut-off.tsx';
import { useView } from '../../../../web/route.ts';
import { useSeenPlace } from '../../../../web/seen-place.ts';
import { bodiesApi } from '../board/api.ts';
import { comparedDay, parentOf, type LifeKey } from './view.ts';

/** Of which territory and kind the stages are asked, on which day: what the address says, else the person's own. */
export function useGround() {
  const [view, change] = useView<LifeKey>();
  const asOf = useCutOff();
  const { code, country, unit, problem, nowhere } = useSeenPlace(view.territorio);
  const kinds = bodiesApi.useAsk('kinds', { country: country?.code ?? '' }, { enabled: country !== undefined, freshMs: 600_000 });
  const rankOf = (levels: readonly string[]): number => Math.max(-1, ...levels.map((level) => country?.levels.find(({ id }) => id === level)?.rank ?? -1));
  const here = unit?.rank ?? 0;
  const fitting = kinds.data?.items.filter(({ levels }) => levels.length === 0 || rankOf(levels) >= here);
  const below = fitting?.find(({ owed, levels }) => owed && rankOf(levels) > here);
  const kind = fitting?.find((one) => one.code === view.tipo) ?? below ?? fitting?.find(({ owed }) => owed) ?? fitting?.[0];
  return { view, change, asOf, code, country, unit, kinds: fitting, kind, problem: problem ?? kinds.error, nowhere };
}

/** The stages of the territories below, today or on the day of the context; with `compare`, beside those of an earlier day. */
export function useStages(compare?: string) {
  const ground = useGround();
  const { code, kind, asOf, view } = ground;
  const parent = parentOf(view.desde);
  const asked = bodiesApi.useAsk('stages', { territory: code ?? '', kind: kind?.code ?? '', ...(asOf ? { asOf } : {}), ...(compare ? { compare } : {}), ...(parent ? { parent } : {}) }, { enabled: code !== undefined && kind !== undefined, keep: true });
  return { ...ground, asked, problem: asked.error ?? ground.problem };
}
export type Asking = ReturnType<typeof useStages>;

/** The earlier day of the address (`?antes=2018-12-31`); without one that is before the other, a year before it. */
export function useCompare(): string {
  const [{ antes, desde }] = useView<LifeKey>();
  const until = useCutOff() ?? new Intl.DateTimeFormat('en-CA').format(new Date()); // the day of this device; the server counts by the institution's
  return comparedDay(antes ?? desde, until);
}
