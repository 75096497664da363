import type { Task } from '../../../../kernel/extension.ts';
import type { Conformation } from '../../contract/board.ts';
import type { ConformationItem } from '../../contract/board/light.ts';
import { joined } from './letters.ts';

/** Places that are named; of the rest it is told how many they are. */
const mostNamed = 3;

/** Where a territory stands, for who accompanies it: the gravest first. */
type Standing = 'register' | 'lacks' | 'unknown';

function standingOf({ next, lights }: ConformationItem): Standing | undefined {
  if (next?.act) return 'register';
  if (lights.some(({ state }) => state === 'missing' || state === 'partial')) return 'lacks';
  return lights.some(({ state }) => state === 'unknown') ? 'unknown' : undefined;
}

const titles: Record<Standing, (count: string) => string> = {
  register: (count) => `${count} con organismos por registrar: su norma ya rige`,
  lacks: (count) => `${count} con faltas en sus organismos`,
  unknown: (count) => `${count} sin registro de sus organismos`,
};
const views: Record<Standing, Record<string, string>> = { register: { vista: 'falta' }, lacks: { vista: 'falta' }, unknown: { vista: 'lista', luz: 'unknown' } };

const named = (names: readonly string[]): string => (names.length <= mostNamed + 1 ? joined(names) : `${names.slice(0, mostNamed).join(', ')} y ${names.length - mostNamed} más`);

/** What is to be done in the territories of a board, a task for each way in which they stand; one place opens its own sheet. */
export function gapTasks(board: Conformation, plural: string): Task[] {
  const groups = Map.groupBy(board.items, standingOf);
  return (['register', 'lacks', 'unknown'] as const).flatMap((standing): Task[] => {
    const items = groups.get(standing) ?? [];
    const [first, ...more] = items;
    if (!first) return [];
    const only = more.length === 0;
    return [{
      name: `bodies.gaps-${standing}-${board.level}`, subject: { kind: 'territories.unit', id: board.territory },
      title: titles[standing](`${items.length} ${only ? board.levelName : plural}`),
      detail: `${only && first.territory === board.territory ? '' : `${board.territoryName}: `}${named(items.map(({ name }) => name))}`,
      dueOn: null, weight: 'open', href: only ? `/organismos/territorio/${first.territory}` : `/organismos?${new URLSearchParams({ territorio: board.territory, nivel: board.level, ...views[standing] }).toString()}`,
    }];
  });
}
