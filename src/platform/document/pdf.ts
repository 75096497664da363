import { getDocumentProxy } from 'unpdf';
import { textOf, type DocumentText, type ReadingLimits } from './text.ts';

/** A piece of text of a page as the library gives it: letters, and whether a line ends behind them. */
interface Piece {
  str?: string;
  hasEOL?: boolean;
}

/**
 * The text of a PDF, page by page. A password, a broken file or pages that are pictures are answers, not errors; a
 * single page that cannot be read is an empty one. Runs in the reader's own thread: a hostile file may take it down.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<DocumentText> {
  let pdf;
  try {
    pdf = await getDocumentProxy(bytes, { disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    return { state: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken', pages: null, texts: [] }; // the library's own word for it
  }
  try {
    const texts: string[] = [];
    let characters = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, limits.pages) && characters <= limits.characters; number++) {
      const text = await pageText(pdf, number);
      characters += text.length;
      texts.push(text);
    }
    return textOf(texts, pdf.numPages, limits);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function pageText(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return (items as Piece[]).map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join(''); // marked content among the items carries no letters
  } catch {
    return ''; // one bad page does not take the others with it; its picture still opens
  }
}
