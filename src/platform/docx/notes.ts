/** What a document held beside its text, and what was done about it: said to whoever reads the result. */
export interface WordNotes {
  /** Tracked changes, as if they had been accepted: what was added stays, what was taken out is out. */
  insertions: number;
  deletions: number;
  comments: number;
  /** Footnotes and endnotes; their words are not part of the text. */
  footnotes: number;
  /** Lines of a table of contents, left out. */
  contents: number;
  /** Pieces of hidden text, left out. */
  hidden: number;
  /** Text boxes; their words follow the paragraph that holds them. */
  boxes: number;
  pictures: number;
  /** Documents of another kind put inside, not read. */
  foreign: number;
}

const seen: Record<string, keyof WordNotes> = { footnoteReference: 'footnotes', endnoteReference: 'footnotes', commentReference: 'comments', txbxContent: 'boxes', drawing: 'pictures', pict: 'pictures', altChunk: 'foreign', subDoc: 'foreign' };

export class Notes implements WordNotes {
  insertions = 0;
  deletions = 0;
  comments = 0;
  footnotes = 0;
  contents = 0;
  hidden = 0;
  boxes = 0;
  pictures = 0;
  foreign = 0;

  see(name: string): void {
    const note = seen[name];
    if (note) this[note] += 1;
  }
}
