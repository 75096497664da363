/** What the screens of the register say. Titles computed from records stand in `sentence.ts`. */
export const listWords = {
  page: 'Instrumentos', caption: 'Instrumentos a su alcance', failed: 'No se pudo leer la lista.', more: 'Ver más', again: 'Volver a leer',
  create: 'Registrar un instrumento', noGrant: 'Su cuenta no tiene permiso para registrar instrumentos.', models: 'Modelos', save: 'Guardar como hoja', xlsx: 'Libro de cálculo (XLSX)', csv: 'Texto separado por punto y coma (CSV)',
  loading: 'Leyendo…', views: 'Qué mirar', register: 'Registro', pipeline: 'En trámite',
  search: 'Buscar por título, número, tipo o lugar', searchPlace: 'Título, número, tipo o lugar',
  everyTerritory: 'Todos los territorios', territory: (name: string) => `En ${name} y debajo`, chooseTerritory: 'Elegir un territorio', territoryHint: 'Escriba su nombre o su código.', cancel: 'Cancelar',
  everyKind: 'Todos los tipos', kind: (title: string) => `Tipo: ${title.toLocaleLowerCase('es')}`, everyState: 'Todos los estados', state: (title: string) => `Estado: ${title.toLocaleLowerCase('es')}`,
  everyForce: 'Rijan o no', forces: { si: 'Rigen con seguridad', no: 'No rigen', duda: 'No se sabe si rigen' },
  matter: (text: string) => `Materia: ${text}`, group: (text: string) => `Para: ${text}`, everyGroup: 'Para cualquier grupo', groupCount: (text: string, n: number) => `${text} (${n})`, party: (name: string) => `Interviene: ${name}`, onlyModels: 'Solo modelos', ending: (days: string) => `Terminan en ${days} días`,
  seen: (n: string, more: boolean) => (more ? `${n} a la vista` : n),
  columns: { title: 'Instrumento', kind: 'Tipo y número', made: 'Con quiénes, en qué', groups: 'Para quiénes', territory: 'Territorio', state: 'Estado', stateToday: 'Estado hoy', force: 'Rige', forceThen: 'Ese día' },
  adoptable: 'No se tramita: se adopta', bound: 'regía', notBound: 'no regía',
  nothingTitle: 'Nada coincide con estos filtros', nothingBody: 'Quite un filtro, o busque con otras palabras.', clear: 'Quitar los filtros',
  emptyTitle: 'Aquí estarán las ordenanzas, resoluciones y convenios', emptyBody: 'Registre lo que ya se aprobó, aunque solo conozca el año, o empiece un borrador. De lo que nadie registra no se dice nada.',
  unknownForce: 'no se sabe', ended: (day: string) => `terminó ${day}`, endsSoon: (day: string) => `termina ${day}`, model: 'Modelo',
} as const;

export const pageWords = {
  page: 'Instrumento', failed: 'No se pudo leer el instrumento.', loading: 'Leyendo el instrumento…', all: 'Ver todos los instrumentos', again: 'Volver a leer',
  edit: 'Corregir los datos', editText: 'Editar el texto', writeText: 'Escribir el texto', compare: 'Comparar versiones', noGrant: 'Su cuenta no puede cambiar este instrumento.', toCompare: (versions: number) => (versions === 0 ? 'Todavía no tiene texto: no hay versiones que comparar.' : 'Hay una sola versión de su texto.'),
  past: (day: string) => `Está viendo si regía el ${day}; el estado de su trámite es el de hoy.`, today: 'Ver al día de hoy',
  help: 'Ayuda para ubicarse, no asesoría legal.', unverifiedKind: 'trámite por verificar', verifiedKind: 'trámite verificado',
  facts: 'Qué es', missing: 'Qué falta', nothingMissing: 'No falta ningún dato de los que aquí se piden.',
  labels: {
    kind: 'Tipo', number: 'Número', territory: 'Territorio', owner: 'A cargo de', signed: 'Firma o sanción', published: 'Publicación', force: 'Rige', matters: 'Materias', groups: 'Para quiénes', amends: 'Reforma a', amendedBy: 'Lo reforma', model: 'Sale del modelo',
    budget: 'Partida presupuestaria', money: 'Monto', parties: 'Intervienen', note: 'Nota', source: 'Fuente', summary: 'De qué trata',
  },
  blanks: (n: number) => (n === 1 ? 'Su texto tiene 1 dato en blanco' : `Su texto tiene ${n} datos en blanco`), blanksDetail: (names: readonly string[]) => `Falta escribir: ${names.join('; ')}.`, fillBlanks: 'Llenarlos',
  noForce: 'Nadie ha dicho desde cuándo', forYear: (year: number) => `ejercicio ${year}`,
  lacks: {
    text: { title: 'Su texto', detail: 'Sin texto no se puede comparar ni revisar artículo por artículo.' },
    number: { title: 'Su número', detail: 'Con el número se lo cita sin confundirlo con otro.' },
    published: { title: 'Cuándo se publicó', detail: 'Una norma rige desde que se publica: sin la fecha no se sabe si regía un día dado.' },
    begins: { title: 'Desde cuándo rige', detail: 'Basta el año, si es lo único que se conoce.' },
    end: { title: 'Hasta cuándo dura', detail: 'Con la fecha, se avisa antes de que termine.' },
    parties: { title: 'Quiénes intervienen', detail: 'Registre cada parte y en qué calidad.' },
    source: { title: 'De dónde se tomó', detail: 'Diga qué documento vio, para que otra persona pueda revisarlo.' },
  },
  text: 'Texto', versions: 'Versiones del texto', noText: 'Todavía no tiene texto', noTextBody: 'Escriba sus artículos aquí, o impórtelos de un documento de Word en «Archivos».',
  index: 'Índice', version: (n: number) => `Versión ${n}`, versionOf: (n: number, latest: number) => (n === latest ? `versión ${n}, la última` : `versión ${n} de ${latest}`), older: (n: number) => `Está leyendo la versión ${n}. Hay una más nueva.`, latest: 'Leer la última',
  sealed: 'sellada', open: 'en trabajo', seal: 'Sellar esta versión', sealTitle: (n: number) => `Sellar la versión ${n}`, sealBody: 'Una versión sellada queda como está: lo que se escriba después será otra versión. Sellar no es firmar.', sealLabel: 'Cómo se llama', sealHint: 'Por ejemplo: aprobada en primer debate.', notSealed: 'No se selló.', cancel: 'Cancelar',
  articles: (n: number) => (n === 1 ? '1 artículo' : `${n} artículos`), readAll: (n: number) => `Leer el texto completo (${n} partes)`, parts: 'Partes del texto', optional: 'opcional', choices: (n: number) => (n === 1 ? 'Otra redacción posible' : `Otras ${n} redacciones posibles`), compareWith: (n: number) => `Comparar con la versión ${n}`,
  linkTo: (name: string) => `Enlace a ${name}`, remove: 'Quitar del registro', removeTitle: 'Quitar este instrumento del registro', removeWhy: 'Por qué se quita', removeHint: 'Solo si se registró por error. Lo que fue real se archiva en su trámite.', notRemoved: 'No se quitó.', removed: 'Se quitó del registro.',
} as const;

export const formWords = {
  title: 'Registrar un instrumento', lead: 'Lo que ya se aprobó, con los datos que se conozcan; o lo que se empieza a escribir.',
  which: 'Qué es', passed: 'Ya se aprobó, se firmó o se publicó', passedNote: 'Entra en el estado en que rige; si ya terminó, regístrelo después en su trámite.', draft: 'Se está preparando', draftNote: 'Empieza en el primer estado de su trámite, y solo su institución lo ve.',
  territory: 'Territorio', territoryHint: 'Donde rige. Escriba su nombre o su código.', kind: 'Tipo de instrumento', chooseKind: 'Elija un tipo', kindHint: 'La lista es la del país del territorio.', name: 'Título', nameHint: 'Como está escrito en el documento.',
  number: 'Número', numberHint: 'Por ejemplo: 012-2014.', owner: 'A cargo de otra institución', ownerHint: 'Si no lo dice, es el gobierno del territorio.', signed: 'Fecha de firma o sanción', momentHint: 'Como la conozca: 2019, 2019-05 o 2019-05-14.', published: 'Fecha de publicación', publication: 'Dónde se publicó', publicationHint: 'Por ejemplo: Registro Oficial 303; gaceta municipal 12.',
  from: 'Rige desde', fromHint: 'Si no lo dice, desde su publicación; sin publicación, desde su firma.', to: 'Rige hasta', toHint: 'Déjelo vacío si no tiene término.', matters: 'Materias', mattersHint: 'Separadas por comas: protección de derechos, movilidad humana.', groups: 'Para quiénes', groupsHint: 'Separados por comas: niñez, personas mayores.',
  summary: 'De qué trata', summaryHint: 'No escriba nombres de víctimas ni datos que permitan reconocerlas.', amends: 'Reforma a', amendsHint: 'Búsquelo por su título.', budget: 'Partida presupuestaria', amount: 'Monto', currency: 'Moneda', year: 'Ejercicio fiscal', parties: 'Quiénes intervienen', addParty: 'Añadir', remove: 'Quitar', removeParty: (name: string) => `Quitar a ${name}`,
  partyName: 'Institución o nombre', partyHint: 'Búsquela; si no está en el directorio, escriba su nombre.', partyRole: 'En qué calidad', partyRoleHint: 'Por ejemplo: ejecutor, financiador, testigo de honor.', partyWrite: (name: string) => `Escribir solo «${name}»`,
  note: 'Nota', source: 'Fuente', sourceHint: 'Qué documento vio y dónde.', model: 'Es un modelo para que otros lo adopten', example: 'Es un ejemplo inventado', visibility: 'Quién lo ve', visibilities: { own: 'Solo su institución', shared: 'También quienes intervienen', public: 'Cualquiera' },
  save: 'Guardar', create: 'Registrar', cancel: 'Cancelar', failed: 'No se registró.', notSaved: 'No se guardó.', kept: 'Lo que escribió sigue aquí.', saved: 'Se guardó.', more: 'Más datos',
  need: { territory: 'Elija el territorio donde rige.', kind: 'Elija el tipo de instrumento.', title: 'Escriba el título, con tres letras o más.', moment: 'Escriba un año, un mes o una fecha: 2019, 2019-05 o 2019-05-14.', number: 'Escriba un número, por ejemplo 1500,50.', year: 'Escriba un año, por ejemplo 2026.' },
  keepMine: 'Guardar lo mío', keepTheirs: 'Quedarse con lo de ahora', empty: '–',
} as const;

export const textWords = {
  title: (name: string, n: number) => (n === 0 ? `${name}: escribir su texto` : `${name}: editar su texto`), page: 'Texto del instrumento', lead: 'Abra una parte, corríjala y siga con otra. Al guardar se crea una versión nueva: las anteriores quedan como estaban.',
  save: 'Guardar como versión nueva', saveTitle: (n: number) => `Guardar la versión ${n}`, label: 'Cómo se llama esta versión', labelHint: 'Por ejemplo: borrador para el primer debate.', note: 'Qué cambió y por qué', back: 'Volver sin guardar', nothing: 'Todavía no cambió nada.', saved: (n: number) => `Se guardó la versión ${n}.`,
  notSaved: 'No se guardó el texto.', kept: 'Lo que escribió sigue aquí.', restored: 'Hay cambios suyos sin guardar, de antes.', forget: 'Descartarlos y empezar del texto guardado', changedSince: (mine: number, latest: number) => `Usted partió de la versión ${mine} y otra persona guardó la ${latest}. Compare antes de guardar: lo suyo quedaría como la versión que sigue.`,
  mineOver: 'Guardar lo mío como versión siguiente', theirs: 'Descartar lo mío y leer la otra', difference: 'Qué cambia lo suyo frente a lo que guardó otra persona',
  open: 'Editar', close: 'Listo', addArticle: 'Añadir un artículo después', addHeading: 'Añadir un título o capítulo después', addProvision: 'Añadir una disposición después', addFirst: 'Añadir el primer artículo', up: 'Subir', down: 'Bajar', move: 'Mover después de…', remove: 'Quitar', undo: 'Deshacer lo último', first: 'Ya es la primera.', last: 'Ya es la última.',
  menu: (name: string) => `Qué hacer con ${name}`, kind: 'Qué parte es', number: 'Número', heading: 'Epígrafe', level: 'Nivel', text: 'Texto', textHint: 'Un párrafo, numeral o literal por línea.', renumber: 'Renumerar en orden', paste: 'Pegar un texto entero', pasteTitle: 'Pegar un texto entero', pasteHint: 'Se reconocen considerandos, títulos, artículos y disposiciones. Reemplaza lo que está aquí; podrá deshacerlo.', pasteDo: 'Reconocer sus partes', doubts: 'Revise estas líneas', read: (n: number) => `Se reconocieron ${n} partes.`,
  optional: 'Quien la adopte puede dejarla fuera', choices: 'Otras redacciones para elegir', addChoice: 'Añadir otra redacción', choiceTitle: 'Cuándo conviene', removeChoice: 'Quitar esta redacción', moveTitle: (name: string) => `Mover ${name}`, moveAfter: 'Después de', atStart: 'Al principio', moveDo: 'Mover',
  kinds: { title: 'Título del instrumento', preamble: 'Encabezado', recital: 'Considerando', heading: 'Título, capítulo o sección', article: 'Artículo', provision: 'Disposición', annex: 'Anexo', text: 'Otro texto' },
  levels: ['Libro', 'Título', 'Capítulo', 'Sección', 'Parágrafo'], unnamed: 'Parte sin nombre', count: (n: number) => (n === 1 ? '1 parte' : `${n} partes`),
} as const;

export const compareWords = {
  page: 'Comparar versiones', failed: 'No se pudieron comparar.', loading: 'Comparando…', from: 'Antes', to: 'Después', show: 'Qué mostrar', only: 'Solo lo que cambia', all: 'Todo el texto', back: 'Volver al instrumento', swap: 'Invertir',
  states: { added: 'se añade', removed: 'se quita', changed: 'cambia', moved: 'pasa a otro lugar', renumbered: 'cambia de número', same: 'igual' }, was: (number: string) => `antes ${number}`, alsoMoved: 'y pasa a otro lugar', in: 'se añade:', out: 'se quita:', seeAll: 'Ver completo',
  nothingTitle: 'Las dos versiones dicen lo mismo', nothingBody: 'Elija otras dos para comparar.', legend: 'Subrayado: se añade. Tachado: se quita.', oneTitle: 'Hace falta otra versión para comparar', oneBody: 'Cuando se guarde la siguiente, aquí se verá qué cambió, artículo por artículo.', choice: 'Redacción para elegir:',
} as const;

export const panelWords = {
  title: 'Instrumentos', none: 'Nadie ha registrado instrumentos aquí.', noneBody: 'No quiere decir que no los haya.', register: 'Registrar', all: (n: string) => `Ver los ${n}`, one: 'Ver el instrumento', below: 'Con los de sus territorios',
} as const;
