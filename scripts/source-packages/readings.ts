import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShortValue } from '../../src/slices/sources/contract/packages-format.ts';
import type { Book } from './book.ts';

interface Readings {
  /** What we read into a text: a number that it says in words. */
  statements: { topic: string; property: string; value: ShortValue; ref: string; quote: string; note: string }[];
  /** What we take a topic to be the later form of. */
  continues: { topic: string; of: string; note: string }[];
}

/** Readings of ours, every one marked as inferred, with the words it rests on. They are data: `readings.json`. */
export function addReadings(book: Book): void {
  const readings = JSON.parse(readFileSync(join(import.meta.dirname, 'readings.json'), 'utf8')) as Readings; // our own file
  for (const { topic, property, value, ref, quote, note } of readings.statements) book.say(topic, property, value, [ref], { inferred: true, quote, note });
  for (const { topic, of, note } of readings.continues) {
    book.extend(topic, { continues: [of] });
    book.say(topic, 'continua-a', of, [], { inferred: true, note });
  }
}
