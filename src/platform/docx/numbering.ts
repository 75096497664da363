import { Readable } from 'node:stream';
import { attribute, readMarkup } from '../sheet/markup.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The depth after which it begins anew, counted from 1; 0: never. */
  restart: number | null;
  /** All its numbers are written in figures. */
  legal: boolean;
  style: string | null;
}
interface Kind {
  levels: Map<number, Level>;
  styleLink: string | null;
}
interface List {
  kind: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

const empty = (): Level => ({ start: 1, format: 'decimal', text: '', restart: null, legal: false, style: null });

/** The lists that a document declares (ECMA-376-1 17.9). */
export class Lists {
  readonly kinds = new Map<string, Kind>();
  readonly lists = new Map<string, List>();
  /** The list that a style names. */
  readonly byStyle: ReadonlyMap<string, string>;

  constructor(byStyle: ReadonlyMap<string, string>) {
    this.byStyle = byStyle;
  }

  static async read(xml: string, byStyle: ReadonlyMap<string, string>): Promise<Lists> {
    const made = new Lists(byStyle);
    if (xml === '') return made;
    let kind: Kind | undefined;
    let list: List | undefined;
    let override = 0;
    let level: Level | undefined;
    await readMarkup(Readable.from([Buffer.from(xml)]), {
      open(name, attributes) {
        const val = attribute(attributes, 'val');
        if (name === 'abstractNum') made.kinds.set(attribute(attributes, 'abstractNumId') ?? '', (kind = { levels: new Map(), styleLink: null }));
        else if (name === 'num') made.lists.set(attribute(attributes, 'numId') ?? '', (list = { kind: '', starts: new Map(), levels: new Map() }));
        else if (name === 'numStyleLink' && kind) kind.styleLink = val ?? null;
        else if (name === 'abstractNumId' && list) list.kind = val ?? '';
        else if (name === 'lvlOverride') override = Number(attribute(attributes, 'ilvl'));
        else if (name === 'startOverride' && list) list.starts.set(override, Number(val));
        else if (name === 'lvl') (list ?? kind)?.levels.set(Number(attribute(attributes, 'ilvl')), (level = empty()));
        else if (level) fill(level, name, attributes, val);
      },
      close(name) {
        if (name === 'abstractNum') kind = undefined;
        if (name === 'num') list = undefined;
        if (name === 'lvl') level = undefined;
      },
      text() {},
    });
    return made;
  }

  /** How deep a paragraph of a style stands in a list: where the list says that the style is its level. */
  depthOf(id: string, style: string): number {
    const list = this.lists.get(id);
    if (!list) return 0;
    for (let depth = 0; depth < 9; depth += 1) if (this.levelOf(list, depth)?.style === style) return depth;
    return 0;
  }

  /** The levels of a list, its own before those of its kind; through the style that stands for it where there is one. */
  levelOf(list: List, depth: number, hops = 0): Level | undefined {
    const own = list.levels.get(depth);
    if (own) return own;
    const kind = this.kinds.get(list.kind);
    const linked = kind?.styleLink ? this.lists.get(this.byStyle.get(kind.styleLink) ?? '') : undefined;
    return linked && linked !== list && hops < 5 ? this.levelOf(linked, depth, hops + 1) : kind?.levels.get(depth);
  }
}

function fill(level: Level, name: string, attributes: string, val: string | undefined): void {
  if (name === 'start') level.start = Number(val) || 0;
  else if (name === 'numFmt') level.format = val ?? 'decimal';
  else if (name === 'lvlText') level.text = val ?? '';
  else if (name === 'lvlRestart') level.restart = Number(val);
  else if (name === 'isLgl') level.legal = !/^(?:0|false)$/u.test(val ?? '');
  else if (name === 'pStyle') level.style = attribute(attributes, 'val') ?? null;
}
