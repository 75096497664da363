import { reachOf, type Actor } from './actor.ts';

/** So many territories are looked at for one person: home must stay quick. */
const most = 6;

/**
 * The territories that an actor accompanies with a command, none of them under another: those of their grants. Who may
 * everything everywhere, or only for an institution, accompanies none by that alone.
 */
export function accompanied(actor: Actor, command: string): string[] {
  const codes = [...new Set(reachOf(actor, command, 'command')?.territories ?? [])].toSorted();
  return codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other))).slice(0, most);
}
