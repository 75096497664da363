const marks: readonly [RegExp, string][] = [
  [/^\{\\rtf/u, 'Es un texto con formato (.rtf), no un documento de Word: ábralo, guárdelo como .docx y vuelva a subirlo.'],
  [/^<(?:!doctype html|html|\?xml|!--)/iu, 'Es una página web o un archivo XML, no un documento de Word: ábralo, guárdelo como .docx y vuelva a subirlo.'],
];

/** Why a file that is plain text by its bytes is not read as such: old offices save formatted text and web pages as «.doc». */
export const disguiseOf = (text: string): string | undefined => marks.find(([mark]) => mark.test(text.trimStart()))?.[1];
