import type { Block } from './block.ts';
import { Document, Packer } from './library.ts';
import { numbering, stylesFor } from './style.ts';
import { smallText, openArchive } from '../sheet/archive.ts';
import { attribute } from '../sheet/markup.ts';
import { bodyOf } from './write.ts';

const STYLE = /<w:style\s[^>]*>[\s\S]*?<\/w:style>/gu;

interface Named {
  id: string;
  name: string;
  xml: string;
}

const stylesIn = (xml: string): Named[] =>
  [...xml.matchAll(STYLE)].map(([one]) => ({ id: attribute(/^<[^>]*>/u.exec(one)?.[0] ?? '', 'styleId') ?? '', name: (attribute(/<w:name\s[^>]*>/u.exec(one)?.[0] ?? '', 'val') ?? '').toLowerCase(), xml: one }));

/**
 * Blocks as the inside of a Word body, to stand in another document: headings take that document's own styles where it
 * has them, and what it lacks is added to its styles.
 * @param theirs `word/styles.xml` of that document; empty where it has none
 */
export async function bodyXml(blocks: readonly Block[], theirs: string): Promise<{ body: string; styles: string }> {
  const made = new Document({ styles: stylesFor('es'), numbering, sections: [{ children: bodyOf(blocks) }] });
  const archive = openArchive(Buffer.from(await Packer.toArrayBuffer(made)), 100);
  const xml = await smallText(archive, 'word/document.xml', 64 * 1024 * 1024);
  const inside = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'));
  const ours = stylesIn(await smallText(archive, 'word/styles.xml'));
  const known = stylesIn(theirs);
  const used = new Set([...inside.matchAll(/<w:pStyle w:val="([^"]+)"\/>/gu)].map(([, id = '']) => id));
  const renamed = new Map<string, string>();
  const added: string[] = [];
  for (const { id, name, xml: style } of ours.filter((one) => used.has(one.id))) {
    const same = known.find((one) => one.name === name) ?? known.find((one) => one.id === id);
    if (same) renamed.set(id, same.id);
    else added.push(style);
  }
  const body = inside.replaceAll(/(<w:pStyle w:val=")([^"]+)("\/>)/gu, (_, open: string, id: string, close: string) => `${open}${renamed.get(id) ?? id}${close}`);
  const styles = added.length === 0 || theirs === '' ? '' : theirs.replace(/<\/w:styles>\s*$/u, () => `${added.join('')}</w:styles>`);
  return { body, styles };
}
