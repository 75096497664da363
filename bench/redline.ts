import { redline } from '../src/engine/redline/index.ts';
import type { Part } from '../src/kernel/part.ts';
import { report, sized, timed } from './budget.ts';
import { chance } from './generate/chance.ts';

// Two versions of an ordinance beside each other, part by part and word by word; and the same when no key is common.
const articles = sized(120);
const c = chance(61);
const syllables = ['ca', 'de', 'pro', 'con', 'ti', 'mu', 'se', 'ra', 'jun', 'lo', 'ni', 'vi', 'gen', 'po', 'res', 'ta', 'man', 'fi', 'cu', 'or'];
const small = ['de', 'la', 'el', 'los', 'en', 'que', 'para', 'por', 'con', 'se', 'y', 'a', 'del', 'las', 'su', 'no'];
/** Half of a text are its sixteen smallest words; of the others, those that come first come most. */
const word = (): string => {
  if (c.below(2) === 0) return c.one(small);
  const rank = Math.floor(2000 * (c.below(1000) / 1000) ** 3);
  return [rank % 20, Math.floor(rank / 20) % 20, (rank * 7) % 20].map((at) => syllables[at]).join('');
};
const sentence = (length: number): string => `${Array.from({ length }, word).join(' ')}.`;

const before: Part[] = Array.from({ length: articles }, (_, n) => ({
  key: `a${n}`, kind: 'article', level: 0, number: String(n + 1), heading: sentence(4), text: Array.from({ length: 4 }, () => sentence(20 + c.below(60))).join('\n'), optional: false, choices: [],
}));

/** As a commission would leave it: words here and there, some paragraphs written anew, some articles out, some in, some moved. */
function revised(parts: readonly Part[]): Part[] {
  const edited = parts.map((part) => ({ ...part, text: part.text.split('\n').map((line) => (c.below(8) === 0 ? sentence(40) : line.split(' ').map((one) => (c.below(15) === 0 ? word() : one)).join(' '))).join('\n') }));
  const kept = edited.filter(() => c.below(20) !== 0);
  const moved = kept.splice(c.below(kept.length), 3);
  kept.splice(c.below(kept.length), 0, ...moved, { ...before[0]!, key: 'new', text: sentence(120) }); // there are articles
  return kept.map((part, place) => ({ ...part, number: String(place + 1) }));
}

const after = revised(before);
const renamed = after.map((part, place) => ({ ...part, key: `n${place}` }));
redline(before.slice(0, 5), after.slice(0, 5)); // what is compiled first is not measured

for (const [name, later] of [['common keys', after], ['no common key', renamed]] as const) {
  const { ms, answer } = await timed(() => Promise.resolve(redline(before, later)));
  report({ name: `redline of ${articles} articles, ${name}`, value: ms, unit: 'ms', atMost: 300, note: `${answer.counts.changed} changed, ${answer.counts.added} added, ${answer.counts.removed} removed` });
}
