import { order, roomOf, type Room } from './rooms.ts';
import type { Import, Source } from './source.ts';

/** A broken arrow: the law it breaks, where, and what it points at. */
export interface Broken {
  law: string;
  at: string;
  to: string;
}

const pure = ['kernel', 'engine'];

/** What a file of one room may see of the house; the answer is the name of the broken law, or nothing. */
function judge(from: Room, to: Room, { to: path, type }: Import): string | undefined {
  switch (from.layer) {
    case 'top':
      return undefined;
    case 'kernel':
      return to.layer === 'kernel' ? undefined : 'the kernel imports nothing of ours';
    case 'engine':
      return pure.includes(to.layer) ? undefined : 'the engine imports the kernel only';
    case 'platform':
      return pure.includes(to.layer) || to.layer === 'platform' ? undefined : 'the platform imports kernel and engine';
    case 'ui':
      return pure.includes(to.layer) || to.layer === 'ui' || path.startsWith('src/web/styles/') ? undefined : 'the pieces know no router, no query and no slice';
    case 'web':
      if (to.layer === 'slice') return type || /\/web\/(routes|panels)\.tsx?$/.test(path) ? undefined : 'the shell sees routes, panels and types of slices';
      return to.layer === 'platform' ? (type ? undefined : 'the browser sees no platform') : to.layer === 'top' ? 'nobody imports the front door' : undefined;
    case 'slice':
      return to.layer === 'slice' && to.slice !== from.slice ? abroad(from, to, type) : atHome(from, to, path, type);
  }
}

/** From one slice to another: upward in the list, by its contract or its index. */
function abroad(from: Room, to: Room, type: boolean): string | undefined {
  const [mine, theirs] = [order.indexOf(from.slice ?? ''), order.indexOf(to.slice ?? '')];
  if (mine < 0 || theirs < 0) return 'a slice stands in the order of the house';
  if (theirs >= mine) return 'a slice sees only those above it';
  if (from.room === 'web') return (to.room === 'contract' && type) || to.room === 'rules' ? undefined : 'screens see contracts as types, and rules';
  if (from.room === 'contract' || from.room === 'rules') return to.room === 'contract' || to.room === 'rules' ? undefined : 'a promise sees promises only';
  return to.room === 'contract' || to.room === 'index' ? undefined : 'a slice sees the contract and index of another, nothing else';
}

const server = ['store', 'actions', 'index', 'extension'];

/** Inside one slice, and from it to kernel, engine, platform and the browser. */
function atHome(from: Room, to: Room, path: string, type: boolean): string | undefined {
  if (to.layer === 'top') return 'nobody imports the front door';
  if ((to.layer === 'web' || to.layer === 'ui') && from.room !== 'web') return 'only screens see the browser';
  switch (from.room) {
    case 'contract':
      return to.layer === 'kernel' || to.room === 'contract' ? undefined : 'a contract imports the kernel only';
    case 'rules':
      return pure.includes(to.layer) || to.room === 'contract' || to.room === 'rules' ? undefined : 'rules are pure';
    case 'text':
      return to.layer === 'kernel' || to.room === 'contract' || to.room === 'text' ? undefined : 'texts see their contract only';
    case 'web':
      if (to.layer === 'platform' || (to.room !== undefined && (server.includes(to.room) || to.room === 'text'))) return 'screens see no server';
      return to.room === 'contract' && !type ? 'screens see contracts as types, and rules' : undefined;
    case 'store':
      if (to.room === 'actions' || to.room === 'index' || to.room === 'web') return 'a store knows no action';
      return /^src\/platform\/(http|operation)\//.test(path) && !type && !path.endsWith('/words.ts') ? 'a store knows no HTTP' : undefined;
    default:
      return to.room === 'web' ? 'the server sees no screen' : undefined;
  }
}

/** Every arrow of the sources that points where it must not. */
export function brokenArrows(sources: Source[]): Broken[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ own }) => own)
      .flatMap((arrow) => {
        const law = judge(roomOf(source.path), roomOf(arrow.to), arrow);
        return law ? [{ law, at: `${source.path}:${arrow.line}`, to: arrow.to }] : [];
      }),
  );
}
