import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, Runs } from './block.ts';
import { bodyXml } from './body-xml.ts';
import { usualLimits, type WordLimits } from './limits.ts';
import { WordProblem } from './problem.ts';
import { checkedArchive } from './read-file.ts';

/** The marks that an institution may write in its template, between braces; `cuerpo` is the text itself. */
export const letterheadTags = ['titulo', 'numero', 'fecha', 'institucion', 'territorio', 'cuerpo', 'pie', 'marca'] as const;
export type LetterheadTag = (typeof letterheadTags)[number];
export type LetterheadWords = Partial<Record<Exclude<LetterheadTag, 'cuerpo'>, string>>;

/** Letterheads are a page or two with a shield: above this, somebody uploaded something else. */
const limits: WordLimits = { ...usualLimits, maxFileBytes: 10 * 1024 * 1024, maxUncompressedBytes: 60 * 1024 * 1024, maxEntries: 500 };

const named = (tag: string): string => tag.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

interface TemplateError {
  properties?: { id?: string; xtag?: string; errors?: TemplateError[] };
}

/** What the library says of a template, in the words of the house. */
function problemOf(error: unknown): WordProblem {
  const { properties } = error as TemplateError; // every error of the library carries its properties
  const { id = '', xtag = '' } = (properties?.errors?.[0] ?? (error as TemplateError)).properties ?? {}; // as above
  if (id.startsWith('raw_')) return new WordProblem('tag-place');
  return id === '' || xtag === '' ? new WordProblem('broken') : new WordProblem('tag-broken', { tag: `{${xtag.slice(0, 60)}` });
}

/** The template with its marks found; nothing is filled yet. */
function compiled(bytes: Uint8Array): { made: Docxtemplater; zip: PizZip; tags: Set<string> } {
  const tags = new Set<string>();
  try {
    const zip = new PizZip(bytes);
    const body = {
      name: 'HouseBody',
      // `{cuerpo}` is put as paragraphs; nothing else of a template is.
      optionsTransformer: <T>(options: T, made: unknown): T => {
        const { modules } = made as { modules: { name?: string; prefix?: unknown }[] }; // the library's own way to reach its modules, which its types leave out
        for (const module of modules) if (module.name === 'RawXmlModule') module.prefix = /^@?\s*(cuerpo)\s*$/iu;
        return options;
      },
    };
    const parser = (tag: string) => {
      tags.add(named(tag));
      return { get: (scope: Record<string, unknown>) => (tag === '.' ? scope : scope[named(tag)]) };
    };
    return { made: new Docxtemplater(zip, { delimiters: { start: '{', end: '}' }, linebreaks: true, errorLogging: false, nullGetter: () => '', parser, modules: [body] }), zip, tags };
  } catch (error) {
    throw problemOf(error);
  }
}

const BODY = /\{\s*@?\s*cuerpo\s*\}/iu;
const plainOf = (zip: PizZip, name: string): string => zip.file(name)?.asText().replaceAll(/<[^>]*>/gu, '') ?? '';

/**
 * Checks a letterhead: a .docx with marks between braces, of which `{cuerpo}` stands alone in its paragraph.
 * @returns the marks that it has @throws WordProblem, naming what is unknown or broken
 */
export async function checkLetterhead(bytes: Uint8Array): Promise<LetterheadTag[]> {
  await checkedArchive(Buffer.from(bytes), limits);
  const { made, zip, tags } = compiled(bytes);
  try {
    made.render(Object.fromEntries(letterheadTags.map((tag) => [tag, tag === 'cuerpo' ? '<w:p/>' : '']))); // the library reads the marks while it fills
  } catch (error) {
    throw problemOf(error);
  }
  const known: readonly string[] = letterheadTags;
  const unknown = [...tags].filter((tag) => tag !== '.' && !known.includes(tag));
  if (unknown.length > 0) throw new WordProblem('tag-unknown', { tag: unknown.map((tag) => `{${tag}}`).join(', '), tags: letterheadTags.map((tag) => `{${tag}}`).join(', ') });
  const fresh = new PizZip(bytes);
  const edges = Object.keys(zip.files).filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name));
  if (edges.some((name) => BODY.test(plainOf(fresh, name)))) throw new WordProblem('tag-place');
  if (!tags.has('cuerpo')) throw new WordProblem('tag-missing');
  if (plainOf(fresh, 'word/document.xml').split(BODY).length > 2) throw new WordProblem('tag-twice');
  return letterheadTags.filter((tag) => tags.has(tag));
}

const spoken = (says: Runs): string => (typeof says === 'string' ? says : says.map(({ text }) => text).join(''));

/** Lists as paragraphs with their mark typed: the lists of a template are its own. */
const withoutLists = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => (block.kind === 'list' ? block.items.map((item, at) => ({ kind: 'paragraph', says: `${block.ordered ? `${at + 1}.` : '•'} ${spoken(item)}`, indent: 1 })) : [block]));

/**
 * Fills an institution's own template: its marks with words, `{cuerpo}` with the blocks as paragraphs and tables. Where it
 * has no place for what must be said (`pie`, `marca`), that is said before and after the text.
 * @throws WordProblem as `checkLetterhead`
 */
export async function fillLetterhead(template: Uint8Array, words: LetterheadWords, blocks: readonly Block[]): Promise<Uint8Array> {
  const tags = await checkLetterhead(template);
  const { made, zip } = compiled(template);
  const before: Block[] = words.marca && !tags.includes('marca') ? [{ kind: 'note', says: [{ text: words.marca, bold: true }] }] : [];
  const after: Block[] = words.pie && !tags.includes('pie') ? [{ kind: 'note', says: words.pie }] : [];
  const stylesPath = 'word/styles.xml';
  const { body, styles } = await bodyXml([...before, ...withoutLists(blocks), ...after], zip.file(stylesPath)?.asText() ?? '');
  try {
    made.render({ ...words, cuerpo: body });
  } catch (error) {
    throw problemOf(error);
  }
  const filled = made.getZip() as PizZip; // the same class that was given to it
  if (filled.file(stylesPath) && styles !== '') filled.file(stylesPath, styles);
  return filled.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
