/* Every word of the matrix's screen, in Spanish. */

const cells = (n: string): string => (n === '1' ? '1 celda' : `${n} celdas`);

export const gridWords = {
  heads: { code: 'N.º', text: 'Texto', kind: 'Tipo', line: 'Línea', ready: 'Ficha', degree: 'Dependencias', lines: 'Transversales' } as Record<string, string>,
  yes: 'Sí',
  no: 'No',
  ready: (have: number, of: number) => `${have} de ${of}`,
  lacks: (names: string) => `falta ${names}`,
  dependencies: (n: number) => (n === 1 ? '1 dependencia' : `${n} dependencias`),
  noDependencies: 's/d: nadie está nombrado',
  notCarried: (kind: string) => `${kind} no lleva este dato.`,
  noLine: 'Fuera de las líneas',
  openLine: (code: string) => `Abrir la línea ${code}`,
  label: (title: string) => `Matriz de ${title}`,
  help: 'Flechas: moverse. Intro, F2 o escribir: editar. Mayúsculas y flechas: seleccionar. Ctrl C, Ctrl V: copiar y pegar. Supr: vaciar. Ctrl Z: deshacer. Ctrl Intro: abrir la ficha. Esc y Tab: salir de la matriz.',
  keys: 'Teclas',
  empty: 'vacía',
  editing: (what: string) => `Editar ${what}`,
  states: { waiting: 'por guardar', saving: 'guardando', saved: 'guardado', conflict: 'en conflicto', failed: 'no se guardó' } as const,
  at: (code: string, head: string) => `${code} · ${head}`,
  openSheet: 'Abrir la ficha',
  chosen: (rows: string, columns: string) => `Selección: ${rows} × ${columns}`,
  noAnswer: 'Sin respuesta',
  sd: 's/d: no hay dato',
  np: 'np: no programado',
  listHint: 'Separe con punto y coma.',
  readOnly: 'Esta columna se calcula: no se escribe.',
  undone: (n: string) => `Se deshizo: ${cells(n)}.`,
  nothingToUndo: 'No hay cambios suyos que deshacer.',
  notUndone: 'No se deshizo: otra persona cambió esa celda después.',
  nothingToPaste: 'El portapapeles no tiene texto que pegar.',
  copied: (n: string) => `Se copió: ${cells(n)}.`,
  notEmptied: 'El código y el texto no se pueden vaciar.',
  offline: 'No hay señal: se guarda cuando vuelva.',
  wrongHere: 'Lo que escribió no entra.',
  gone: 'Otra persona quitó este elemento.',
  left: 'Quedó sin guardar la última vez.',
};

export const editsWords = {
  saving: 'Guardando',
  saved: 'Todo está guardado',
  conflicts: (n: string) => `${cells(n)} en conflicto: otra persona las cambió mientras usted las editaba. Lo suyo sigue aquí.`.replace('1 celda en conflicto: otra persona las cambió mientras usted las editaba', '1 celda en conflicto: otra persona la cambió mientras usted la editaba'),
  failed: (n: string) => `No se guardó: ${cells(n)}. El texto sigue aquí.`,
  compare: 'Comparar',
  goTo: 'Ir a la primera',
  retry: 'Guardar de nuevo',
  drop: 'Descartar lo no guardado',
  undo: 'Deshacer',
};

export const conflictWords = {
  title: (at: string) => `Dos versiones de ${at}`,
  mine: 'Guardar lo mío',
  theirs: 'Dejar lo de la otra persona',
  empty: 'vacía',
  more: (n: string) => (n === '1' ? 'Queda otra celda por decidir.' : `Quedan otras ${n} celdas por decidir.`),
};

export const pasteWords = {
  title: (n: string) => (n === '0' ? 'Nada de lo pegado cambia la matriz' : n === '1' ? 'Lo pegado cambia 1 celda' : `Lo pegado cambia ${n} celdas`),
  counts: (same: string, wrong: string, emptied: string) =>
    [
      same === '0' ? '' : `${cells(same)} ya ${same === '1' ? 'dice' : 'dicen'} lo mismo.`,
      emptied === '0' ? '' : `${cells(emptied)} ${emptied === '1' ? 'queda vacía' : 'quedan vacías'}.`,
      wrong === '0' ? '' : `${cells(wrong)} no ${wrong === '1' ? 'entra' : 'entran'}.`,
    ].filter(Boolean).join(' '),
  beyondRows: (n: string) => (n === '1' ? 'Sobra 1 fila: la matriz termina antes.' : `Sobran ${n} filas: la matriz termina antes.`),
  beyondColumns: (n: string) => (n === '1' ? 'Sobra 1 columna: la matriz termina antes.' : `Sobran ${n} columnas: la matriz termina antes.`),
  problems: 'No entran',
  changes: 'Cambian',
  before: 'Antes',
  after: 'Después',
  cell: 'Celda',
  save: (n: string) => (n === '1' ? 'Guardar 1 cambio' : `Guardar ${n} cambios`),
  saveSound: (n: string) => (n === '1' ? 'Guardar el que entra' : `Guardar los ${n} que entran`),
  cancel: 'Cancelar',
  close: 'Cerrar',
  more: (n: string) => `y ${n} más`,
  empty: 'vacía',
  readOnly: 'esta columna se calcula: no se escribe.',
  tooMany: (most: string) => `Se pegan hasta ${most} filas a la vez. Pegue por partes.`,
};

export const matrixWords = {
  title: (have: string, of: string, lack: string) => {
    if (lack === '0') return of === '1' ? 'La única ficha está completa' : `Las ${of} fichas están completas`;
    if (have === '0') return of === '1' ? 'A la única ficha le falta algo' : `Ninguna de las ${of} fichas está completa`;
    return `De ${of} fichas, ${have} ${have === '1' ? 'está completa' : 'están completas'}; a ${lack} ${lack === '1' ? 'le' : 'les'} falta algo`;
  },
  views: 'Vista',
  grid: 'Matriz',
  list: 'Lista',
  state: (names: string) => `Estado: ${names}`,
  everyState: 'Estado: todos',
  crossing: (name: string) => `Transversal: ${name}`,
  everyCrossing: 'Transversal: todas',
  year: (year: string) => `Año: ${year}`,
  everyYear: 'Año: todos',
  lacks: (name: string) => `Falta: ${name}`,
  everyLack: 'Lo que falta',
  anyLack: 'cualquier dato necesario',
  allLacks: 'Todo, falte o no',
  kinds: (names: string) => `Tipo: ${names}`,
  columns: 'Columnas',
  columnsUsed: 'Las que se usan',
  columnsAll: 'Todas las del esquema',
  clearAll: 'Quitar los filtros',
};
