import type { Reach } from '../../kernel/reach.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { numberKey, numbersIn } from './rules/register/named.ts';
import { listInstrumentsById, listNumbered } from './store/register.ts';

/** An act as a plan names it. */
export interface NamedAct {
  id: string;
  title: string;
}

/** Which act within reach each of some texts of a territory names by its number; one that several acts bear names none. */
export async function actsNamed(tx: Tx, reach: Reach, territory: string, texts: readonly string[]): Promise<(text: string) => NamedAct | null> {
  const numbers = [...new Set(texts.flatMap(numbersIn))];
  const found = numbers.length === 0 ? [] : await listNumbered(tx, reach, territory, numbers);
  const acts = Map.groupBy(found, ({ number }) => numberKey(number));
  return (text) => {
    const named = numbersIn(text).flatMap((number) => acts.get(number) ?? []);
    return named.length === 1 ? { id: named[0]!.id, title: named[0]!.title } : null;
  };
}

/** The territory of an act within reach, and whether a text names it; undefined when its number would name many. */
export async function namingOf(tx: Tx, reach: Reach, id: string): Promise<{ territory: string; names: (text: string) => boolean } | undefined> {
  const act = (await listInstrumentsById(tx, reach, [id]))[0];
  const key = act && numberKey(act.number);
  return act?.territory && key ? { territory: act.territory, names: (text) => numbersIn(text).includes(key) } : undefined;
}
