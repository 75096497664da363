import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relation = (kind: string, target: string): string => `<Relationship Id="r${target.length}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** A run of words; `form` stands in its properties. */
export const r = (text: string, form = ''): string => `<w:r>${form ? `<w:rPr>${form}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs, or of plain words; `form` stands in its properties. */
export const p = (inside: string, form = ''): string => `<w:p>${form ? `<w:pPr>${form}</w:pPr>` : ''}${inside.startsWith('<') ? inside : r(inside)}</w:p>`;
export const listed = (inside: string, list: number, depth = 0): string => p(inside, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
export const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`;
export const wordTable = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
/** A level of a list: its format, its text, and whatever else it says. */
export const level = (depth: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** The parts of a Word file for tests, written by hand so that they hold what programs seldom write. */
export function wordParts(body: string, { styles = '', numbering = '', more = {} }: { styles?: string; numbering?: string; more?: Zippable } = {}): Zippable {
  return {
    '[Content_Types].xml': strToU8('<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships>${relation('officeDocument', 'word/document.xml')}</Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relation('styles', 'styles.xml')}${relation('numbering', 'numbering.xml')}</Relationships>`),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...(styles ? { 'word/styles.xml': strToU8(`<w:styles ${W}>${styles}</w:styles>`) } : {}),
    ...(numbering ? { 'word/numbering.xml': strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`) } : {}),
    ...more,
  };
}

export const wordFile = (body: string, parts: { styles?: string; numbering?: string; more?: Zippable } = {}): Uint8Array => zipSync(wordParts(body, parts));
