import { partsOf } from '../src/engine/articles/index.ts';
import { readWord, writeWord, type Block } from '../src/platform/docx/index.ts';
import { report, sized, timed } from './budget.ts';
import { chance } from './generate/chance.ts';

// A report of thirty pages written as Word, and an ordinance of four hundred pages read back by its articles.
const c = chance(17);
const syllables = ['ca', 'de', 'pro', 'con', 'ti', 'mu', 'se', 'ra', 'jun', 'lo', 'ni', 'vi', 'gen', 'po', 'res', 'ta', 'man', 'fi', 'cu', 'or'];
const word = (): string => Array.from({ length: 2 + c.below(3) }, () => c.one(syllables)).join('');
const said = (words: number): string => `${Array.from({ length: words }, word).join(' ')}.`;

/** A page of a report: a heading, paragraphs, a table of twelve rows. */
const page = (): Block[] => [
  { kind: 'heading', level: 2, text: said(4) },
  ...Array.from({ length: 4 }, (): Block => ({ kind: 'paragraph', says: [{ text: word(), bold: true }, { text: ` ${said(45)}` }], align: 'justify' })),
  { kind: 'table', head: ['Territorio', 'Organismo', 'Estado'], rows: Array.from({ length: 12 }, () => [word(), word(), { says: word(), fill: 'DDEEDD' }]) },
];
await writeWord({ title: 'x', blocks: page() }); // what is compiled first is not measured

const pages = sized(30);
const blocks = Array.from({ length: pages }, page).flat();
const written = await timed(() => writeWord({ title: 'Informe de ejemplo', blocks, footer: ['Ejemplo'] }));
report({ name: `${pages} pages written as Word`, value: written.ms, unit: 'ms', atMost: 500, note: `${Math.round(written.answer.length / 1024)} KB` });

const articles = sized(400) * 5;
const law = await writeWord({ title: 'Ordenanza', blocks: Array.from({ length: articles }, (_, n): Block => ({ kind: 'paragraph', says: `Art. ${n + 1}.- ${said(90)}` })) });
const read = await timed(async () => partsOf((await readWord(law)).paragraphs));
const found = read.answer.parts.filter(({ kind }) => kind === 'article').length;
if (found !== articles) throw new Error(`${found} articles of ${articles} were read`);
report({ name: `${articles / 5} pages of Word read by their articles`, value: read.ms / 1000, unit: 's', atMost: 5, note: `${articles} articles` });
