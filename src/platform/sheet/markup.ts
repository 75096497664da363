import { SheetProblem } from './problem.ts';

/** Names come without prefix; `attributes` is the raw text between name and bracket, for `attribute`. */
export type MarkupHandler = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

/** A tag of more characters is no spreadsheet's. */
const TAG_CHARACTERS = 1_000_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the five entities and character references of XML resolved; no others exist without a document type. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(String.raw`(?:^|[\s:])${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'u');
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  const raw = found?.[1] ?? found?.[2];
  return raw === undefined ? undefined : unescaped(raw);
}

function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 34 || unit === 39) quote = unit;
    else if (unit === 62) return at;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function readTag(tag: string, handler: MarkupHandler): void {
  if (tag.startsWith('/')) {
    handler.close(localName(tag.slice(1).trim()));
    return;
  }
  const closed = tag.endsWith('/');
  const body = closed ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/u);
  const name = localName(space < 0 ? body : body.slice(0, space));
  handler.open(name, space < 0 ? '' : body.slice(space));
  if (closed) handler.close(name);
}

/** The end of what opens at `at` with `<!` or `<?`, after which reading goes on; -1 while it is not there yet. */
function passOver(text: string, at: number, handler: MarkupHandler): number {
  const [start, finish] = text.startsWith('<!--', at)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  if (text[at + 1] === '!' && start === '<?') {
    if (text.length - at < 9) return -1;
    // A document type can define entities that grow or reach other files; no spreadsheet has one.
    throw new SheetProblem('broken');
  }
  const end = text.indexOf(finish, at + start.length);
  if (end < 0) return -1;
  if (start === '<![CDATA[') handler.text(text.slice(at + start.length, end));
  return end + finish.length;
}

/** Reads as many whole tags as the text has and returns the rest. */
function readTags(text: string, handler: MarkupHandler): string {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return text.slice(at);
    if (open > at) handler.text(unescaped(text.slice(at, open)));
    const mark = text.charCodeAt(open + 1);
    const special = mark === 33 || mark === 63 || open + 1 >= text.length;
    const end = special ? passOver(text, open, handler) : tagEnd(text, open + 1);
    if (end < 0) return text.slice(open);
    if (!special) readTag(text.slice(open + 1, end), handler);
    at = special ? end : end + 1;
  }
}

function decoderFor(piece: Buffer): TextDecoder {
  if (piece[0] === 0xff && piece[1] === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8');
}

/** Reads XML as it arrives, without keeping it. Text may come in several pieces. */
export async function readMarkup(pieces: AsyncIterable<Buffer>, handler: MarkupHandler): Promise<void> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece);
    rest = readTags(rest + decoder.decode(piece, { stream: true }), handler);
    if (rest.length > TAG_CHARACTERS) throw new SheetProblem('broken');
  }
  if (rest.trim() !== '') throw new SheetProblem('broken');
}
