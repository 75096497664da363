import type { CascadeStep, Life, LifeCheck, LifeState, StageCounts, StageItem, StageOn } from '../../contract/life.ts';

/** What the address of the cascade and of the change holds. */
export type LifeKey = 'territorio' | 'tipo' | 'desde' | 'paso' | 'al' | 'antes' | 'grupo' | 'ver';
export type LifeView = Partial<Record<LifeKey, string>>;

export const cascade: readonly CascadeStep[] = ['none', 'later', 'advocacy', 'exists', 'created', 'installed', 'working', 'unknown'];
export const stepOf = (text: string | undefined): CascadeStep | undefined => cascade.find((step) => step === text);

/** The knots of a cascade on one thread: pushed for, created, installed, working. */
export const knots: readonly CascadeStep[] = ['advocacy', 'created', 'installed', 'working'];
const far: Record<CascadeStep, number> = { unknown: -1, none: 0, later: 0, advocacy: 1, exists: 1, created: 2, installed: 3, working: 4 };

/** How a knot stands: reached (what comes before the furthest is, or nobody says), not reached, or nobody knows. */
export function knotState(step: CascadeStep, { step: reached, created, working }: Pick<StageOn, 'step' | 'created' | 'working'>): 'full' | 'hollow' | 'unknown' {
  if (step === reached) return 'full';
  if (reached === 'unknown') return 'unknown';
  if (step === 'created') return created === true ? 'full' : created === false ? 'hollow' : 'unknown';
  if (step === 'working') return working === false || far[reached] <= far.none || reached === 'advocacy' ? 'hollow' : 'unknown';
  return far[step] < far[reached] ? 'unknown' : far[reached] <= far.advocacy && reached !== 'exists' ? 'hollow' : 'unknown';
}

/** The states on the thread of a body: those in line, without the one that says that there is none once it is left behind. */
export const threadOf = ({ cycle, state }: Pick<Life, 'cycle' | 'state'>): LifeState[] => cycle.states.filter(({ over, key }, place) => !over && (place > 0 || key === state));

const levels = ['formed', 'working', 'strong'] as const;

/** What a kind asks, by what it is for; a level that asks for nothing is left out. */
export const checksByLevel = (checklist: readonly LifeCheck[]): { level: LifeCheck['level']; checks: LifeCheck[]; held: number }[] =>
  levels.map((level) => ({ level, checks: checklist.filter((check) => check.level === level) })).filter(({ checks }) => checks.length > 0).map((one) => ({ ...one, held: one.checks.filter(({ holds }) => holds === true).length }));

/** What is counted on both days, each with the test that opens it into its list. */
export const groups = ['exist', 'created', 'working', 'unknown', 'own', 'promoted', 'initiativeUnknown'] as const;
export type Group = (typeof groups)[number];

export const countOf = (counts: StageCounts, group: Group): number => counts[group];

/** In how many of the territories something is known of what a group counts; undefined for what the house always knows. */
export const knownOf = ({ known }: Pick<StageCounts, 'known'>, group: Group): number | undefined => (group === 'exist' || group === 'created' || group === 'working' ? known[group] : undefined);

export function belongs(group: Group, item: StageItem, on: StageOn): boolean {
  if (group === 'exist') return on.exists === true;
  if (group === 'created') return on.created === true;
  if (group === 'working') return on.working === true;
  if (group === 'unknown') return on.step === 'unknown';
  return on.exists === true && (item.initiative ?? 'unknown') === (group === 'initiativeUnknown' ? 'unknown' : group);
}

/** Which count the address asks to open: `created-antes`. */
export function groupOf(text: string | undefined): { group: Group; when: 'antes' | 'ahora' } | undefined {
  const [name, when] = text?.split('-') ?? [];
  const group = groups.find((one) => one === name);
  return group && (when === 'antes' || when === 'ahora') ? { group, when } : undefined;
}

/** The territories that a view of the change shows. */
export function shownItems(items: readonly StageItem[], { grupo, ver }: LifeView): StageItem[] {
  const asked = groupOf(grupo);
  if (asked) return items.filter((item) => { const on = asked.when === 'antes' ? item.before : item.now; return on !== null && belongs(asked.group, item, on); });
  return ver === 'todos' ? [...items] : items.filter(({ changed }) => changed);
}

/** The day a year before an ISO day: with what a change is compared when nobody chose. */
export const yearBefore = (day: string): string => { const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`; return before.endsWith('02-29') ? `${before.slice(0, 8)}28` : before; };

const isDay = (text: string): boolean => /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The earlier day that an address asks for; without one that is before the other, a year before it. */
export const comparedDay = (asked: string | undefined, until: string): string => (asked !== undefined && isDay(asked) && asked < until ? asked : yearBefore(until));

/** The parent body that an address names (`desde`); what is no identity, as a day that somebody wrote there, names none. */
export const parentOf = (desde: string | undefined): string | undefined => (desde !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(desde) ? desde : undefined);
