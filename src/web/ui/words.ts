/* The few words that pieces say by themselves. Everything else a person reads is given by the caller. */
import { createContext, useContext } from 'react';

/** Words of the pieces in one language; functions take the values they speak of. */
export interface PieceWords {
  readonly skip: string; readonly search: string; readonly searchHint: string; readonly more: string; readonly main: string; readonly mainPhone: string; readonly close: string; readonly unsaved: string;
  readonly optional: string; readonly demo: string; readonly verified: string; readonly unverified: string; readonly noData: string; readonly noDataShort: string; readonly noneFound: string;
  readonly status: Readonly<Record<'ok' | 'run' | 'risk' | 'late' | 'sd' | 'np', string>>;
  readonly declared: string; readonly calculated: string; readonly differ: string; readonly agree: string; readonly provenance: (what: string) => string; readonly openFinding: string; readonly records: string;
  readonly of: (part: string, whole: string) => string; readonly asTable: string; readonly stop: string; readonly code: (code: string) => string; readonly pending: (count: number) => string;
  readonly links: Readonly<Record<'direct' | 'partial' | 'suggested' | 'conflict', string>>; readonly linkHead: string; readonly loose: string; readonly unlinked: string; readonly seeUnlinked: string; readonly threadHint: string; readonly noTops: (level: string) => string; readonly colourHint: (level: string) => string; readonly folded: (count: number) => string;
  readonly created: string; readonly changed: string; readonly unchanged: string; readonly refused: string; readonly context: string; readonly before: string; readonly yours: string; readonly theirs: string; readonly sortBy: (column: string) => string; readonly rowCount: (count: number) => string; readonly chooseFile: string; readonly dropFile: string; readonly unit: string; readonly value: string; readonly noEvidence: string; readonly expand: string; readonly chooseUnit: string; readonly removeFilter: (filter: string) => string; readonly people: (name: string) => string; readonly filters: (set: number) => string;
}

/** The words in Spanish. */
export const spanishWords: PieceWords = {
  skip: 'Ir al contenido', search: 'Buscar', searchHint: 'Buscar o hacer…', more: 'Más', main: 'Principal', mainPhone: 'Principal (teléfono)', close: 'Cerrar', unsaved: 'Lo que escribió no se ha guardado. Pulse Esc otra vez para cerrar sin guardarlo.',
  optional: '(opcional)', demo: 'Ejemplo', verified: 'verificado', unverified: 'por verificar', noData: 'sin dato', noDataShort: 's/d', noneFound: 'Nada coincide. Pruebe con otra palabra o con el código.',
  status: { ok: 'cumplida', run: 'en curso', risk: 'en riesgo', late: 'atrasada', sd: 'sin dato', np: 'no programada' },
  declared: 'Declarado', calculated: 'Calculado', differ: 'Difieren', agree: 'Lo declarado y lo calculado coinciden.', provenance: (what) => `${what}: ver de dónde sale`, openFinding: 'Abrir el hallazgo', records: 'Ver registros',
  of: (part, whole) => `${part} de ${whole}`, asTable: 'Ver como tabla', stop: 'Detener', code: (code) => `Código ${code}, para soporte`, pending: (count) => (count === 1 ? '1 por enviar' : `${count} por enviar`),
  links: { direct: 'directo', partial: 'parcial', suggested: 'sugerido, sin decidir', conflict: 'en conflicto' }, linkHead: 'Vínculo', loose: 'cabo suelto', unlinked: 'sin vínculo', seeUnlinked: 'Ver los demás, sin vínculo', noTops: (level) => `No hay hilos que seguir: falta el plan de ${level}.`, threadHint: 'Señale un nudo para seguir su hilo. Con el teclado: flechas para recorrer, Intro para abrir.', colourHint: (level) => `El color sigue al elemento de ${level}; gris: no llega.`, folded: (count) => (count === 1 ? '1 elemento' : `${count} elementos`),
  created: 'se crean', changed: 'cambian', unchanged: 'igual', refused: 'no entran', context: 'Contexto: territorio, período y corte', before: 'Antes', yours: 'Lo suyo', theirs: 'Lo que guardó otra persona', sortBy: (column) => `Ordenar por ${column}`, rowCount: (count) => (count === 1 ? '1 fila' : `${count} filas`), chooseFile: 'Elegir un archivo', dropFile: 'o arrástrelo hasta aquí', unit: 'Unidad', value: 'Valor', noEvidence: 'sin evidencia', expand: 'Abrir o cerrar', chooseUnit: 'Señale una pieza para leer su nombre y su valor; Intro la abre.', removeFilter: (filter) => `Quitar el filtro ${filter}`, people: (name) => `: menú de ${name}`, filters: (set) => (set === 0 ? 'Filtros' : set === 1 ? 'Filtros: 1 puesto' : `Filtros: ${set} puestos`),
};

const WordsContext = createContext<PieceWords>(spanishWords);

/** Gives another language to the pieces below it. */
export const WordsProvider = WordsContext.Provider;

/** The words of the language in force. */
export const useWords = (): PieceWords => useContext(WordsContext);
