import type { QualityItem } from '../../contract/checks.ts';
import { filledOf } from './need.ts';
import type { Reading } from './reading.ts';
import { isFilled, sectionsOf } from './section.ts';
import { soundOf } from './value.ts';

/** The document of the plan, as far as its files are known, and what was compared with others. */
export interface Paper {
  /** Names of the files that stand behind the plan. */
  files: readonly string[];
  /** Texts much like those of another government; undefined: nobody compared. */
  alike: number | undefined;
  /** Elements with a value that contradicts itself or cannot be read, by id. */
  wrong: ReadonlySet<string>;
}

/** Files in which a text can be corrected. A PDF or a picture must be written again. */
const editable = /\.(docx?|odt|rtf|txt|md|xlsx?|ods|csv|pptx?|odp)$/i;

const line = (item: QualityItem['item'], part: number, whole: number, says: string): QualityItem => ({ item, state: part === whole ? 'ok' : 'lacks', part, whole, says });
const unknown = (item: QualityItem['item'], says: string): QualityItem => ({ item, state: 'sd', part: 0, whole: 0, says });
const none = (item: QualityItem['item'], says: string): QualityItem => ({ item, state: 'none', part: 0, whole: 0, says });

/** The quality list of a plan: what was complained of in earlier ones (004, l. 1263-1269), each with its n of N. What costs an adjustment had is not in the records. */
export function qualityOf(reading: Reading, { files, alike, wrong }: Paper): QualityItem[] {
  const filled = filledOf(reading);
  const sections = sectionsOf(reading);
  const full = sections.filter((section) => isFilled(reading, section)).length;
  const sound = soundOf(reading, wrong);
  const open = files.filter((name) => editable.test(name)).length;
  return [
    filled.whole === 0 ? unknown('complete', 'El esquema no pide datos a estos elementos') : line('complete', filled.part, filled.whole, 'Datos que el esquema pide y el plan trae'),
    sections.length === 0 ? none('sections', 'El esquema no tiene secciones') : line('sections', full, sections.length, 'Secciones del esquema con contenido'),
    files.length === 0 ? unknown('editable', 'Ningún documento adjunto: suba el archivo editable del plan') : line('editable', open, files.length, 'Documentos adjuntos que se pueden editar'),
    alike === undefined ? unknown('own-text', 'Los textos muy parecidos a los de otro gobierno se ven aparte') : line('own-text', reading.elements.length - alike, reading.elements.length, 'Elementos sin un texto muy parecido en otro gobierno'),
    sound.whole === 0 ? unknown('correct', 'El plan no tiene elementos') : line('correct', sound.part, sound.whole, 'Elementos sin valores que se contradigan o no se puedan leer'),
  ];
}
