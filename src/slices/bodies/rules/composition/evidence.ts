import { factsOf, firstDay } from '../../../../engine/workflow/index.ts';
import type { Condition } from '../../../../kernel/cycle.ts';
import { evidenceWords } from '../../contract/composition.ts';
import type { PackKind } from '../../contract/kind.ts';
import { crossed } from './moment.ts';

/** Facts of a body that follow from others: nobody writes them down. */
const derived = new Set(['exists', 'creation-in-force', 'members', 'whole', 'parity', 'sessions', 'inactive', 'reactivated']);

/** The words under which evidence of a kind of body may be written: those that all know, and those that it asks for. */
export function wordsOf({ checklist, cycle }: Pick<PackKind, 'checklist' | 'cycle'>): string[] {
  const asked = [...checklist.map(({ when }) => when), ...cycle.states.map(({ when }) => when)].filter((when): when is Condition => when !== undefined).flatMap(factsOf);
  return [...new Set([...evidenceWords, ...asked.filter((fact) => !derived.has(fact))])];
}

interface Said {
  happened_on: string | null;
  lasts_to: string | null;
  says: string | null;
  number: number | null;
  instrument: string | null;
  document: string | null;
  file: string | null;
  source: string | null;
}

/** What is wrong with evidence; undefined when nothing is. `bare`: nothing shows it. */
export function faultOf(said: Said, today: string): 'evidence-bare' | 'evidence-dates' | 'evidence-future' | undefined {
  if (!said.says && !said.source && !said.instrument && !said.document && !said.file) return 'evidence-bare';
  if (crossed(said.happened_on, said.lasts_to)) return 'evidence-dates';
  return said.happened_on !== null && firstDay(said.happened_on) > today ? 'evidence-future' : undefined;
}
