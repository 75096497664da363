import { packageDepth } from '../../contract/packages-format.ts';
import type { PackageWrong } from './wrong.ts';

/** Names that would reach into the machinery of objects instead of naming a thing. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no package may hold, whatever its shape: names of the machinery, signs that cannot be stored, nesting without end.
 * Walks without recursion, so that depth costs nothing.
 * @returns at most twenty, with the way that leads there (`statements.13.value`)
 */
export function hostileParts(value: unknown): PackageWrong[] {
  const wrong: PackageWrong[] = [];
  const waiting: { value: unknown; way: string; depth: number }[] = [{ value, way: '', depth: 0 }];
  while (waiting.length > 0 && wrong.length < 20) {
    const { value: one, way, depth } = waiting.pop()!; // the loop asks that there is one
    if (typeof one === 'string' && (one.includes('\u0000') || !one.isWellFormed())) wrong.push({ code: 'text-broken', details: { way } });
    if (typeof one !== 'object' || one === null) continue;
    if (depth >= packageDepth) {
      wrong.push({ code: 'too-deep', details: { way, depth: packageDepth } });
      continue;
    }
    for (const [key, part] of Object.entries(one)) {
      if (forbidden.has(key)) wrong.push({ code: 'key-forbidden', details: { way: way || 'el paquete', key } });
      else if (key.includes('\u0000') || !key.isWellFormed()) wrong.push({ code: 'text-broken', details: { way } });
      else if (typeof part === 'string' ? part.includes('\u0000') || !part.isWellFormed() : typeof part === 'object' && part !== null) waiting.push({ value: part, way: way ? `${way}.${key}` : key, depth: depth + 1 });
    }
  }
  return wrong;
}
