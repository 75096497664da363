import { Readable } from 'node:stream';
import { attribute, readMarkup } from '../sheet/markup.ts';

/** What a paragraph has by its style. */
export interface StyleWords {
  name: string;
  /** 1 for a main heading; null for the text itself. */
  level: number | null;
  bold: boolean;
  hidden: boolean;
  /** A line of a table of contents. */
  contents: boolean;
  /** `style`: the one that names the list; its level may be told only there. */
  numbering: { list: string; depth: number | null; style: string } | null;
}

interface Raw {
  name: string;
  basedOn?: string;
  outline?: number;
  bold?: boolean;
  hidden?: boolean;
  list?: string;
  depth?: number;
}

/** Whether a property that is switched by its presence is on: `<w:b/>`, `<w:b w:val="0"/>`. */
export const isOn = (attributes: string): boolean => !/^(?:0|false|off|none)$/u.test(attribute(attributes, 'val') ?? '');

const HEADING = /^(?:heading|t[íi]tulo|encabezado) ?(\d)$/iu;

const TITLE = /^(?:title|t[íi]tulo)$/iu;

async function rawStyles(xml: string): Promise<{ raw: Map<string, Raw>; usual: string | undefined }> {
  const raw = new Map<string, Raw>();
  let usual: string | undefined;
  let style: Raw | undefined;
  let inRun = false;
  await readMarkup(Readable.from([Buffer.from(xml)]), {
    open(name, attributes) {
      if (name === 'style' && attribute(attributes, 'type') !== 'table') {
        const id = attribute(attributes, 'styleId') ?? '';
        raw.set(id, (style = { name: id }));
        if (attribute(attributes, 'type') === 'paragraph' && attribute(attributes, 'default') === '1') usual = id;
      } else if (!style) return;
      else if (name === 'name') style.name = attribute(attributes, 'val') ?? style.name;
      else if (name === 'basedOn') style.basedOn = attribute(attributes, 'val') ?? '';
      else if (name === 'outlineLvl') style.outline = Number(attribute(attributes, 'val'));
      else if (name === 'numId') style.list = attribute(attributes, 'val') ?? '';
      else if (name === 'ilvl') style.depth = Number(attribute(attributes, 'val'));
      else if (name === 'rPr') inRun = true;
      else if (name === 'b' && inRun) style.bold = isOn(attributes);
      else if (name === 'vanish' && inRun) style.hidden = isOn(attributes);
    },
    close(name) {
      if (name === 'style') style = undefined;
      if (name === 'rPr') inRun = false;
    },
    text() {},
  });
  return { raw, usual };
}

/** The styles of a document: what each means, and the list that each names. */
export interface Styles {
  of(id: string | undefined): StyleWords;
  lists: ReadonlyMap<string, string>;
}

/** What each style of a document means, with what it takes from those it is based on. Unnamed paragraphs have the usual one. */
export async function stylesOf(xml: string): Promise<Styles> {
  const { raw, usual } = xml === '' ? { raw: new Map<string, Raw>(), usual: undefined } : await rawStyles(xml);
  const known = new Map<string | undefined, StyleWords>();
  const resolve = (id: string | undefined): StyleWords => {
    const own = raw.get(id ?? '');
    const chain: Raw[] = [];
    for (let at = own; at !== undefined && chain.length < 20 && !chain.includes(at); at = raw.get(at.basedOn ?? '')) chain.push(at);
    const first = <K extends keyof Raw>(key: K): Raw[K] | undefined => chain.find((one) => one[key] !== undefined)?.[key];
    const headed = chain.map(({ name }) => HEADING.exec(name)?.[1]).find(Boolean);
    const outline = first('outline') ?? (headed === undefined ? (TITLE.test(own?.name ?? '') ? 0 : 9) : Number(headed) - 1);
    const numbered = chain.find(({ list }) => list !== undefined);
    return {
      name: own?.name ?? '',
      level: outline >= 0 && outline < 9 ? outline + 1 : null,
      bold: first('bold') ?? false,
      hidden: first('hidden') ?? false,
      contents: /^(?:toc|tdc|[íi]ndice|tabla de contenido) ?\d$/iu.test(own?.name ?? ''),
      numbering: numbered?.list === undefined || numbered.list === '0' ? null : { list: numbered.list, depth: numbered.depth ?? null, style: [...raw].find(([, one]) => one === numbered)?.[0] ?? '' },
    };
  };
  const of = (id: string | undefined): StyleWords => {
    const key = id ?? usual;
    const found = known.get(key) ?? resolve(key);
    known.set(key, found);
    return found;
  };
  return { of, lists: new Map([...raw].flatMap(([id, { list }]) => (list === undefined ? [] : [[id, list] as const]))) };
}
