/* Every word of the bodies, their seats and their evidence, in Spanish. */
import type { Initiative } from '../../contract/composition.ts';
import { capital, inARow, momentText, some } from '../board/words.ts';

export { capital, inARow, momentText, some };

/** «la Junta de Rioverde», «el Consejo de Muisne»: as far as its first word tells its gender. */
export function called(name: string): string {
  const first = name.split(' ')[0] ?? '';
  const folded = first.toLowerCase();
  if (/^\p{Lu}{2,}/u.test(first)) return name;
  if (/(a|ón|dad|tud|red)$/.test(folded)) return `la ${name}`;
  return /(o|é|or|al)$/.test(folded) ? `el ${name}` : name;
}
/** After «a» and «de», «el» is one word with them. */
export const to = (name: string): string => `a ${called(name)}`.replace(/^a el /, 'al ');
export const of = (name: string): string => `de ${called(name)}`.replace(/^de el /, 'del ');

const evidence: Record<string, string> = {
  creation: 'Creación', installation: 'Instalación', oath: 'Juramentación o posesión', regulation: 'Reglamento', plan: 'Plan de trabajo', budget: 'Presupuesto', session: 'Sesión', report: 'Informe', designation: 'Designación',
  inactivity: 'Dejó de sesionar', reactivation: 'Reactivación', advocacy: 'Incidencia para crearla', assertion: 'Constatación de que existe', absence: 'No existe',
};
export const evidenceWord = (what: string): string => evidence[what] ?? capital(what.replaceAll('-', ' '));

const sectors: Record<string, string> = { estado: 'Estado', 'sociedad-civil': 'Sociedad civil', comunidad: 'Comunidad', academia: 'Academia', cooperacion: 'Cooperación' };
export const sectorWord = (sector: string): string => sectors[sector] ?? capital(sector.replaceAll('-', ' '));

export const initiatives: Record<Initiative, string> = { own: 'Por iniciativa propia', promoted: 'Por impulso de otra institución', unknown: 'No consta por iniciativa de quién' };

export const notices: Record<string, (seat: string, on: string | null) => string> = {
  'over-count': (seat) => `En «${seat}» hay más titulares que puestos.`,
  'substitute-alone': (seat) => `En «${seat}» hay suplente y no consta titular.`,
  'substitute-unforeseen': (seat) => `En «${seat}» hay una suplencia que su norma no prevé.`,
  'mandate-past': (seat, on) => `En «${seat}», el período que da la norma terminó${on ? ` (${momentText(on)})` : ''}.`,
  'mandate-longer': (seat, on) => `En «${seat}», el acto da más tiempo que la norma${on ? ` (hasta ${momentText(on)})` : ''}.`,
};

export const words = {
  page: 'Organismos', listPage: 'Lista de organismos', bodyPage: 'Organismo', board: 'Tablero de conformación', back: 'Ver la lista',
  failed: 'No se pudieron leer los organismos.', notFound: 'No se pudo abrir el organismo.', again: 'Volver a probar', cancel: 'Cancelar', save: 'Guardar', saved: 'Guardado', kept: 'Lo que escribió sigue aquí.', more: 'Ver más', clear: 'Quitar los filtros',
  noGrant: 'Su cuenta no puede cambiar este organismo. Pídalo a quien administra las cuentas.',
  notSaved: 'No se guardó.', changed: 'Otra persona lo cambió mientras usted lo editaba. Ciérrelo y ábralo de nuevo para comparar.',
  titleList: (n: string, where: string) => `${n} en ${where}`, everywhere: 'el registro', filteredTitle: (n: string) => `${n} con esos filtros`, noneTitle: 'Ningún organismo coincide',
  listLead: 'Consejos, juntas, instancias, mesas, redes y equipos: dónde sirven, quiénes los integran y qué muestra que viven.',
  search: 'Buscar', searchHint: 'Nombre del organismo', anyKind: 'Cualquier clase', kind: 'Clase', anyInitiative: 'Cualquier iniciativa', initiative: 'Iniciativa', territory: (name: string) => `Territorio: ${name}`, parentIs: (name: string) => `Depende de: ${name}`,
  nothingBody: 'Quite algún filtro, o registre el organismo.', beginTitle: 'Todavía no hay organismos registrados', beginBody: 'Cárguelos desde una hoja de cálculo, o registre el primero.', loadSheet: 'Cargar una hoja',
  name: 'Organismo', place: 'Territorio', composition: 'Integrantes', dependsOn: 'Depende de',
  noMembers: 'sin registro', seatedOf: (n: number) => some(n, 'integrante', 'integrantes'), whole: 'completo', lacking: (n: number) => some(n, 'vacante', 'vacantes'), servesMore: (n: number) => `y ${some(n, 'territorio más', 'territorios más')}`,
  create: 'Registrar organismo', newTitle: 'Registrar un organismo', edit: 'Corregir', editTitle: 'Corregir el organismo', also: 'Más', removeBody: 'Quitar del registro', removeTitle: 'Quitar el organismo', removeHint: 'Solo se quita lo que se registró por equivocación y en nada se apoya. Si dejó de existir, añada esa evidencia.', reason: 'Por qué', reasonNeed: 'Escriba el motivo.',
  nameField: 'Nombre', nameHint: 'Si lo deja en blanco, se llama por su clase y su territorio.', kindField: 'Clase de organismo', kindPick: 'Elija una clase', needKind: 'Elija la clase.', placeField: 'Territorio donde tiene su sede', needPlace: 'Elija el territorio.',
  partField: 'Sirve solo a una parte', partHint: 'Por ejemplo: parroquias urbanas. En blanco, a todo el territorio.', othersField: 'Otros territorios a los que sirve', addPlace: 'Añadir otro territorio', takePlace: (name: string) => `Quitar ${name}`,
  parentField: 'Depende de', parentHint: 'El organismo del que es parte: una subcomisión de su comité.', institutionField: 'Su entrada en el directorio', newInstitution: 'Crear su entrada en el directorio de instituciones', promoterField: 'Quién lo impulsa', promoterHint: 'Puede ser otra que quien convoca.', convenerField: 'Quién convoca', initiativeField: 'Por iniciativa de quién se fundó',
  noteField: 'Nota', sourceField: 'De dónde se sabe', sourceHint: 'Oficio, acta, conversación con quién y cuándo.', withAct: 'Tengo el acto que lo creó',
  actKind: 'Clase de acto', actNumber: 'Número', actTitle: 'Título', actSigned: 'Fecha del acto', momentHint: 'Un año, un mes o un día: 2019, 2019-05 o 2019-05-14.', momentWrong: 'Escriba un año, un mes o un día: 2019, 2019-05 o 2019-05-14.', needTitle: 'Escriba el título del acto.', needActKind: 'Elija la clase de acto.',
  /* A body. */
  titleNone: (name: string) => `No consta quién integra ${called(name)}`,
  titleOffices: (name: string, n: number) => `${capital(called(name))} se integra, según su institución, con ${some(n, 'cargo ocupado', 'cargos ocupados')}`,
  byOffice: 'Por su cargo, según el directorio', officesTitle: 'Según los cargos de su institución', officesBody: 'Nadie registró aquí a sus integrantes: esto es lo que dice el directorio de instituciones.', officeStates: { held: '', vacant: 'vacante', unknown: 'no consta quién' },
  titleLacks: (name: string, n: number, whole: number, open: number) => `${capital(to(name))} le ${n === 1 ? 'falta' : 'faltan'} ${n} de ${some(whole, 'titular', 'titulares')}${open > 0 ? `; ${open === 1 ? 'de un puesto' : `de ${open} puestos`} no consta quién` : ''}`,
  titleOpen: (name: string, n: number, open: number) => `${capital(called(name))} tiene ${some(n, 'integrante', 'integrantes')}; ${open === 1 ? 'de un puesto' : `de ${open} puestos`} no consta quién`,
  titleDoubt: (name: string) => `${capital(called(name))}: las fechas no dejan decir si sus puestos están ocupados`,
  titleWhole: (name: string, n: number) => `${capital(called(name))} tiene ${n === 1 ? 'su integrante' : `sus ${n} integrantes`}`,
  titleCounted: (name: string, n: number) => `${capital(called(name))} tiene ${some(n, 'integrante registrado', 'integrantes registrados')}`,
  titleAlone: (n: number) => `; ${n === 1 ? 'le falta una suplencia' : `le faltan ${n} suplencias`}`,
  titleEnded: (name: string) => `${capital(called(name))} consta como inexistente`,
  asOf: (day: string) => `Al ${day}`,
  seats: 'Quiénes lo integran', seatsEmpty: 'No hay registro de integrantes', seatsEmptyBody: 'Que no conste quién lo integra no quiere decir que no exista.', seatOne: 'Registrar integrante', asSeats: 'Puestos', asActors: 'Muro de actores', asTeam: 'Disciplinas y sectores', views: 'Forma de ver',
  vacant: 'Vacante', unknownSeat: 'Sin registro', vacantSince: (when: string) => `Vacante desde ${when}`, unnamed: 'La fuente no lo nombra', reserved: 'Nombre reservado', substitute: 'Suplente', substituteOf: 'Suplencia', noSubstitute: 'No consta suplencia', titular: 'Titular', byPost: (post: string) => `Por su cargo: ${post}`, head: 'Preside', needs: (n: number) => `se ${n === 1 ? 'pide 1' : `piden ${n}`}`, ownPost: 'Puesto propio', doubtful: 'Las fechas no lo dejan decir', signs: 'firma', publishes: 'publica', from: 'desde', until: 'hasta', noDates: 'sin fechas', parityOk: 'Hay paridad', parityNo: 'No hay paridad', parityUnknown: 'No se puede decir si hay paridad', toVerify: 'por verificar',
  takeSeat: 'Registrar', replace: 'Reemplazar', end: 'Terminar período', correct: 'Corregir', takeAway: 'Quitar', menuOf: (who: string) => `Acciones sobre ${who}`, former: 'Antes', formerOf: (n: number) => some(n, 'integrante anterior', 'integrantes anteriores'),
  emptySection: (n: string) => `No consta nadie de este sector en ${n}.`, noSector: 'Sin sector dicho', noDiscipline: 'Sin disciplina dicha', teamCaption: (name: string) => `Equipo ${of(name)} por disciplina y sector`, discipline: 'Disciplina', sector: 'Sector', total: 'Total',
  sectionEmpty: 'La fuente no nombra a quienes lo integran', sectionEmptyBody: 'El documento dice que existe y no dice quiénes son. Regístrelos cuando los conozca, o deje constancia de que no se nombran.',
  evidence: 'Qué muestra que vive', evidenceLead: 'Nudo lleno: la fuente da el día. Nudo hueco: solo el mes, el año o nada.', evidenceEmpty: 'No hay evidencias registradas', evidenceEmptyBody: 'La ordenanza que lo creó, su instalación, una sesión, un informe: cada una con su fecha y su fuente.', addEvidence: 'Añadir evidencia', undated: 'Sin fecha', lasts: (to_: string) => `hasta ${to_}`, none: 'No hay', notYours: 'Hay un acto que no está a su alcance', inForce: 'vigente', notInForce: 'no vigente', forceUnknown: 'no consta si está vigente', documentOf: 'Documento', evidenceOf: (what: string) => `Acciones sobre: ${what}`,
  kin: 'De quién es parte y quiénes dependen', kinEmpty: 'No consta de quién es parte ni quién depende de él.', here: 'este organismo',
  facts: 'Ficha', missing: 'Qué falta', nothingMissing: 'No falta nada de lo que aquí se registra', functions: 'Sus funciones', serves: 'Sirve a', part: (part: string) => `solo ${part}`, abolished: (name: string, on: string) => `${name} dejó de existir el ${on}.`, successors: 'En su lugar:', noSuccessor: 'No consta qué lo sucedió.', norm: 'Base legal', convener: 'Convoca', promoter: 'Impulsa', institution: 'En el directorio', owner: 'De', notAdvice: 'Ayuda, no asesoría.', note: 'Nota', source: 'Fuente', mandate: 'Período', years: (n: number) => some(n, 'año', 'años'),
  missUnknown: (seats: readonly string[]) => `No consta quién ocupa: ${inARow(seats)}`, missVacant: (seats: readonly string[]) => `${seats.length === 1 ? 'Está vacante' : 'Están vacantes'}: ${inARow(seats)}`, missCreation: 'No consta con qué acto se creó', missInitiative: 'No consta por iniciativa de quién se fundó', missEvidence: 'No consta nada que muestre que funciona', missParity: (parts: readonly string[]) => `No hay paridad: ${inARow(parts)}`,
  /* Dialogs. */
  evidenceNew: 'Añadir evidencia', evidenceEdit: 'Corregir evidencia', what: 'Qué muestra', says: 'Qué dice la fuente', saysHint: 'Sin nombres de víctimas ni de personas menores de edad: esto lo leen muchas personas.', denies: 'La fuente dice que no lo hay', number: 'Cuántas', numberHint: 'Si la fuente da un total: 6 sesiones en el año.', numberWrong: 'Escriba un número, por ejemplo 6.', on: 'Cuándo', lastsTo: 'Vale hasta', act: 'Acto', actNone: 'Sin acto', actKnown: 'Uno del registro', actNew: 'Uno que aún no está', actPick: 'Acto del registro', actPickHint: 'Busque por su título o número.', place_: 'Lugar en el documento', placeInHint: 'Por ejemplo: página 12, o línea 40.', document: 'Documento de la biblioteca', documentHint: 'Uno que ya está registrado: busque por su título.', actKept: 'El que ya tiene, que no está a su alcance', file: 'Archivo', fileFailed: 'El archivo no se subió. Pruebe de nuevo.', evidenceBare: 'Indique el acto, un archivo, qué dice la fuente o de dónde se sabe.', evidenceRemove: 'Quitar la evidencia',
  seatNew: (seat: string) => `${seat}: registrar integrante`, seatField: 'Puesto', ownSeatField: 'Puesto propio del organismo', otherSeat: 'Otro puesto, propio de este organismo', ownSeatHint: 'Por ejemplo: Coordinación nacional.', needSeat: 'Elija el puesto, o escriba su nombre.', who: 'Quién', whoPerson: 'Una persona', whoInstitution: 'Una institución', whoUnnamed: 'La fuente no lo nombra', whoVacant: 'Nadie: está vacante', person: 'Persona', personHint: 'Por su función pública. No registre personas menores de 18 años.', personInstitution: 'Institución de esa persona', registerPerson: (name: string) => `Registrar a «${name}»`, institution_: 'Institución', needWho: 'Diga quién, o elija otra opción.', unnamedField: 'Cómo lo dice la fuente', unnamedHint: 'Por ejemplo: delegación de las organizaciones de mujeres. Nunca el nombre de una persona menor de 18 años.', role: 'Como', substituteRole: 'Suplente', fromField: 'Desde', toField: 'Hasta', actSays: 'Acto de nombramiento', actSaysHint: 'Por ejemplo: Resolución 014 del Concejo.', actSeated: 'Acto de nombramiento del registro', actSeatedHint: 'Busque por su título o número; si no está, escríbalo abajo.', actCreated: 'El acto, si ya está en el registro', actCreatedHint: 'Busque por su título o número; si no está, llene sus datos.', disciplineField: 'Disciplina', sectorField: 'Sector', maySign: 'Puede firmar por el organismo', mayPublish: 'Puede publicar por el organismo', replaces: 'Reemplaza a', replacesNobody: 'A nadie', seatFull: (n: number) => `${n === 1 ? 'El puesto está ocupado' : `Los ${n} puestos están ocupados`}: elija a quién reemplaza, o regístrelo como suplente.`, noticesAfter: 'Registrado. Conviene revisar:', correctTitle: 'Corregir integrante', endTitle: 'Terminar el período', endField: 'Último día', endWhy: 'Motivo', memberRemove: 'Quitar integrante', memberRemoveHint: 'Solo si se registró por equivocación. Si dejó el puesto, termine su período.',
  panelTitle: 'Organismos', panelIs: 'Es', panelSits: 'Integra', panelSat: 'Integró', panelPromotes: 'Impulsa', panelConvenes: 'Convoca', panelPerson: 'Organismos en que está', panelMaybe: 'no consta si sigue',
} as const;
