import type { FindingState, RuleKind, Severity } from '../../contract/finding.ts';
import { kindWords, severityWords, stateWords } from './words.ts';

/** What the address of the register holds. */
export type RegisterKey = 'estado' | 'tipo' | 'regla' | 'gravedad' | 'fuente' | 'territorio' | 'asunto' | 'q';
export type RegisterView = Partial<Record<RegisterKey, string>>;

/** Every state, in the order of the filter. */
export const stateList = Object.keys(stateWords) as FindingState[]; // its own keys
const isOf = <T extends string>(words: Record<T, unknown>, word: string | undefined): word is T => word !== undefined && word in words;

/** Which states the list shows: what still waits for somebody, unless another is asked for; `todos` shows all. */
export const stateOf = (view: RegisterView): FindingState | 'todos' => (view.estado === 'todos' ? 'todos' : isOf(stateWords, view.estado) ? view.estado : 'open');

/** What the address asks of the server. */
export function askOf(view: RegisterView): { state?: FindingState[]; kind?: RuleKind; rule?: string; severity?: Severity[]; source?: string; territory?: string; below?: boolean; topic?: string; q?: string } {
  const state = stateOf(view);
  return {
    ...(state === 'todos' ? {} : { state: [state] }),
    ...(isOf(kindWords, view.tipo) ? { kind: view.tipo } : {}),
    ...(view.regla ? { rule: view.regla } : {}),
    ...(isOf(severityWords, view.gravedad) ? { severity: [view.gravedad] } : {}),
    ...(view.fuente ? { source: view.fuente } : {}),
    ...(view.territorio ? { territory: view.territorio, below: true } : {}),
    ...(view.asunto ? { topic: view.asunto } : {}),
    ...(view.q ? { q: view.q } : {}),
  };
}

/** Whether anything but the state is filtered. */
export const isFiltered = ({ estado: _state, ...rest }: RegisterView): boolean => Object.values(rest).some(Boolean);
