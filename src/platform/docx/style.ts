import { AlignmentType, BorderStyle, LevelFormat } from './library.ts';

const INK = '1E1A26';
const TITLES = 'Cambria';
const head = (size: number, before: number): { run: { font: string; size: number; bold: boolean; color: string }; paragraph: { spacing: { before: number; after: number; line: number }; keepNext: boolean } } => ({
  run: { font: TITLES, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 120, line: 276 }, keepNext: true },
});

/** What we say around a text, by the name of its style: told from the text itself when the document comes back. */
const framing = { title: 'Articula título', subtitle: 'Articula subtítulo', context: 'Articula contexto', note: 'Articula nota' } as const;
const ofTheFrame: readonly string[] = Object.values(framing);

/** Whether a paragraph of a document is what an export of ours says around its text. */
export const isFrame = ({ style }: { style: string }): boolean => ofTheFrame.includes(style);

/** The styles of a document of the house, by the names that Word lists. Sizes in half points, room in twentieths of a point. */
export const stylesFor = (language: string) => ({
  default: {
    document: { run: { font: 'Calibri', size: 22, color: INK, language: { value: language, eastAsia: language, bidirectional: language } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { font: TITLES, size: 40, bold: true, color: INK }, paragraph: { spacing: { before: 0, after: 80 } } },
    heading1: head(30, 360),
    heading2: head(26, 280),
    heading3: head(24, 220),
    heading4: head(22, 180),
  },
  paragraphStyles: [
    { id: 'ArticulaTitulo', name: framing.title, basedOn: 'Title', next: 'Normal' },
    { id: 'ArticulaSubtitulo', name: framing.subtitle, basedOn: 'Normal', run: { size: 26, color: '4B4653' }, paragraph: { spacing: { after: 80 } } },
    { id: 'ArticulaContexto', name: framing.context, basedOn: 'Normal', run: { size: 19, color: '4B4653' }, paragraph: { spacing: { after: 40 } } },
    { id: 'ArticulaCelda', name: 'Articula celda', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } },
    { id: 'ArticulaLadrillo', name: 'Articula ladrillo', basedOn: 'Normal', run: { size: 14 }, paragraph: { spacing: { before: 0, after: 0, line: 220 } } },
    { id: 'ArticulaLeyenda', name: 'Articula leyenda', basedOn: 'Normal', run: { size: 20, bold: true }, paragraph: { spacing: { before: 160, after: 80 } } },
    { id: 'ArticulaNota', name: framing.note, basedOn: 'Normal', run: { size: 19, color: '4B4653' }, paragraph: { indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: 'C9C1B3' } }, spacing: { before: 80, after: 160 } } },
    { id: 'ArticulaPie', name: 'Articula pie', basedOn: 'Normal', run: { size: 16, color: '4B4653' }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } },
  ],
});

const hanging = { style: { paragraph: { indent: { left: 425, hanging: 425 }, spacing: { after: 60 } } } };

export const numbering = {
  config: [
    { reference: 'puntos', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, ...hanging }] },
    { reference: 'numeros', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, ...hanging }] },
  ],
};
