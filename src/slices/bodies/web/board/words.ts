/* Every word of the board, the sheet of a territory and what binds, in Spanish. */
import type { BindingState } from '../../contract/board/binding.ts';
import type { LightState } from '../../contract/board/light.ts';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const small = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

const list = new Intl.ListFormat('es', { type: 'conjunction' });
export const inARow = (parts: readonly string[]): string => list.format(parts);

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // the type of the options is older than the value
export const countText = (n: number): string => grouped.format(n);
export const some = (n: number, one: string, many: string): string => `${countText(n)}\u00A0${n === 1 ? one : many}`;

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
/** A moment as exact as it is: «2019, sin día», «may 2019», «14 may 2019». */
export function momentText(moment: string): string {
  const [year = '', month, date] = moment.split('-');
  if (!month) return `${year}, sin día`;
  const named = months[Number(month) - 1] ?? '';
  return date ? `${Number(date)} ${named} ${year}` : `${named} ${year}`;
}

export const lightWords: Record<LightState, { word: string; many: string; says: string }> = {
  complete: { word: 'completo', many: 'completos', says: 'Existe y tiene lo que pide su norma para estar conformado.' },
  partial: { word: 'incompleto', many: 'incompletos', says: 'Existe; le falta algo de lo que pide su norma, o nadie lo registró.' },
  missing: { word: 'no existe', many: 'no existen', says: 'Alguien registró que no existe, con su fuente.' },
  unknown: { word: 'sin registro', many: 'sin registro', says: 'Nadie registró si existe o no: no es lo mismo que no existir.' },
};

export const words = {
  page: 'Organismos',
  boardPage: 'Tablero de conformación',
  notAdvice: 'Ayuda, no asesoría: lo que dice «por verificar» nadie lo ha comprobado y no acusa a nadie.',
  views: 'Forma de ver', map: 'Mapa', table: 'Lista', gapsView: 'Qué falta',
  mapKind: 'Organismo', level: 'Nivel',
  choose: 'Cambiar territorio', chooseTitle: 'Elegir territorio', chooseHint: 'Nombre o código: una provincia, o el país entero.', see: 'Ver', cancel: 'Cancelar', close: 'Cerrar',
  wholeCountry: 'Todo el país',
  failed: 'No se pudo leer el tablero.', again: 'Volver a probar', notRead: 'El tablero no se pudo leer',
  chooseEmpty: 'Todavía no hay un territorio elegido', chooseEmptyBody: 'Elija un país o una provincia para ver qué organismos tiene cada uno de sus territorios.',
  noKinds: 'Ningún organismo se pide en este nivel', noKindsBody: 'Aquí no hay nada que completar. Puede mirar otro territorio u otro nivel.',
  askedNothing: (place: string) => `A ${place} no se le pide ningún organismo en su nivel`, asksNothing: (place: string, level: string) => `En ${place} no se pide ningún organismo a cada ${small(level)}`, seeAsked: (place: string, plural: string | undefined) => (plural ? `Ver el tablero de ${small(plural)}` : `Ver los organismos de ${place}`),
  noUnits: 'No hay territorios de este nivel', noUnitsBody: 'Elija otro territorio u otro nivel.',
  nothing: 'Ningún territorio coincide', nothingBody: 'Quite algún filtro para ver más.', clear: 'Quitar los filtros',
  noGaps: 'No falta nada de lo que se pide', noGapsBody: 'Todos los organismos que se piden aquí están completos ese día.',
  search: 'Buscar', searchHint: 'Nombre o código',
  only: (place: string) => `En ${place} no consta`, noneOf: (place: string) => `En ${place}, ninguno de `, notOn: (place: string) => `En ${place} no consta que alguno de `, nothingOn: (place: string) => `En ${place} no hay registro de los organismos de `, fillLink: 'Cargar mi hoja', fillTitle: 'Sin registro no es que no existan.', fill: 'Si ya los tiene en una hoja de cálculo, cárguela y el tablero se llena; o abra un territorio y registre lo que se sabe.', hasIt: ' tenga', someOf: (place: string) => `En ${place}, `, wholeOf: (n: number) => ` de ${countText(n)}`,
  asked: (kinds: string) => ` todo lo que se pide de ${kinds}`, hasNone: ' tiene', hasSome: (n: number) => (n === 1 ? ' tiene' : ' tienen'),
  missingIn: 'en ', missingSome: (kinds: number) => (kinds === 1 ? ' consta que no existe' : ' falta alguno'), unknownOf: 'de ', unknownSome: (kinds: number) => (kinds === 1 ? ' no hay registro' : ' no hay registro de alguno'), and: ' y ', besides: '; ',
  lead: (owed: boolean) => (owed ? 'Lo que la norma de cada organismo pide, y lo que los registros muestran ese día.' : 'Ninguna norma registrada aquí pide organismos en este nivel. Si hay alguno registrado, se muestra.'),
  kindHead: 'Organismo', exists: 'Existen', nobodyKnows: 's/d: todavía nadie registró si existe en alguno', complete: 'Completos', toVerify: 'por verificar',
  caption: (plural: string, place: string) => `${capital(plural)} de ${place}: qué organismos tienen`,
  columns: { place: 'Territorio', parent: 'Pertenece a', next: 'Siguiente paso' },
  open: (kind: string, place: string) => `${kind} de ${place}: ver en qué se apoya`,
  mapLabel: (kind: string, plural: string, place: string) => `${kind}: ${plural} de ${place}`,
  mapHeads: ['Territorio', 'Pertenece a', 'Estado'] as [string, string, string],
  mapOne: 'Es un solo territorio: no hay mapa que dibujar.', mapMany: (n: number) => `Son ${countText(n)} territorios: el mapa se dibuja por partes. Elija una provincia, o vea la lista.`,
  mapKept: (kept: number, total: number) => `Cada ladrillo es un territorio; conserva ${countText(kept)} de ${countText(total)} vecindades reales.`,
  mapSource: (source: string, vintage: string) => `Límites: ${source}, ${vintage}.`,
  filterState: (kind: string | undefined, state: LightState) => `${kind ?? 'Algún organismo'}: ${lightWords[state].word}`,
  countOf: (n: number, whole: number) => `${countText(n)} de ${countText(whole)}`,
  gapsLead: (n: number, whole: number) => `${some(n, 'territorio', 'territorios')} de ${countText(whole)} con algo por hacer: primero lo que falta, al final lo que nadie sabe.`,
  authority: 'Le toca a', norm: 'Base', noNext: 'Sin paso siguiente registrado para esta falta.',
  sheet: 'Abrir la ficha', prepare: 'Preparar una resolución', prepareSome: (n: number) => `Preparar una resolución para ${some(n, 'territorio', 'territorios')}`, noPrepare: 'Su cuenta no puede preparar resoluciones. Pida el permiso «Preparar una resolución o un acuerdo».',
  boundLink: 'Resoluciones y acuerdos', listLink: 'Todos los organismos', kindsLink: 'Qué se pide a cada clase de organismo', seeMap: 'Ver mapa', mapSmall: 'En esta pantalla las piezas del mapa son demasiado pequeñas para tocarlas: primero va la lista.', loadLink: 'Cargar lo que ya tengo en Excel', diagnosisLink: 'Diagnósticos',
  also: 'También aquí', cascade: 'Cascada de instancias', change: 'Cambio entre dos fechas',
  legend: 'Qué quiere decir cada señal',
} as const;

export const evidenceWords = {
  title: (kind: string, place: string) => `${kind}: ${place}`,
  rests: 'En qué se apoya', none: 'Nada registrado todavía.', holds: 'sí', lacks: 'no', nobody: 'nadie lo registró', since: (moment: string) => `desde ${momentText(moment)}`, source: (text: string) => `Fuente: ${text}`,
  openBody: 'Abrir el organismo', openRecord: 'Ver el registro', openSheet: 'Abrir la ficha del territorio', stage: (stage: string) => `Va en: ${stage}.`,
  unverified: 'regla por verificar',
} as const;

export const draftWords = {
  title: 'Preparar una resolución o un acuerdo', lead: 'Se escribe un borrador con lo que le falta a cada territorio ese día. Es de quien resuelve hasta que lo comparta; si usted lo prepara en su nombre, lo leen también los gobiernos que compromete; después se corrige, se aprueba y se notifica como todo instrumento.',
  draft: 'Texto de partida', noDrafts: 'No hay textos de partida para este país. Cárguelos con el paquete del país, o cree el instrumento y vincúlelo después.', kinds: 'Qué organismos se piden', by: 'Quién resuelve o acuerda', byHint: 'La institución que firma. Debe abarcar a los territorios.', due: 'Hasta cuándo', dueHint: 'Vacío: según el texto de partida.', name: 'Título',
  nameHint: 'Vacío: el del texto de partida.', places: (n: number, whole: number) => `Territorios que se comprometen: ${countText(n)} de ${countText(whole)}`, all: 'Marcar todos', none: 'Quitar todos', send: 'Crear el borrador', failed: 'No se creó el borrador.', kept: 'Lo que eligió sigue aquí.',
  needKinds: 'Elija al menos un organismo.', needPlaces: 'Elija al menos un territorio.', needBy: 'Elija la institución que resuelve.', needDraft: 'Elija un texto de partida.', unverified: 'Texto de partida por verificar: revíselo con su asesoría jurídica.',
  done: (n: number) => `Se creó el borrador: compromete ${some(n, 'organismo', 'organismos')}.`, past: 'Está viendo otro día: el borrador dirá lo que faltaba entonces.',
} as const;

export const sheetWords = {
  page: 'Ficha del sistema local',
  title(name: string, complete: number, whole: number, missing: readonly string[], unknown: readonly string[]): string {
    const head = whole === 0 ? `A ${name} no se le pide ningún organismo en su nivel`
      : whole === 1 ? `${name} ${complete === 1 ? 'tiene' : 'no tiene'} completo el organismo que se le pide`
      : complete === 0 ? `${name} no tiene completo ninguno de los ${some(whole, 'organismo', 'organismos')} que se le piden`
      : `${name} tiene ${complete === whole ? 'completos los' : `completo${complete === 1 ? '' : 's'} ${countText(complete)} de los`} ${some(whole, 'organismo', 'organismos')} que se le piden`;
    return [head, missing.length > 0 ? `${missing.length === 1 ? 'falta' : 'faltan'} ${inARow(missing)}` : '', unknown.length > 0 ? `nadie registró si ${unknown.length === 1 ? 'existe' : 'existen'} ${inARow(unknown)}` : ''].filter(Boolean).join('; ');
  },
  failed: 'No se pudo leer la ficha.', notOpened: 'Esta ficha no se pudo abrir',
  owed: 'Organismos que se le piden', others: 'Otros organismos y comisiones', othersNone: 'Ninguno registrado.', othersAdd: 'Registrar uno',
  next: 'Siguiente paso legal', nextNone: 'Nada por hacer: lo que se pide está completo ese día.', nextNothing: 'En este nivel no se pide ningún organismo.', openAct: 'Ver la norma', step: 'Paso', authority: 'Autoridad responsable', basis: 'Base', institution: 'Institución',
  government: 'Gobierno y autoridades', noGovernment: 'Este territorio no tiene gobierno en el directorio.', posts: 'Cargos', noPosts: 'Ningún cargo registrado.', vacant: 'vacante', addPosts: 'Registrar cargos', holder: (name: string) => name, postsTitle: (filled: number, whole: number) => (filled === 0 ? `No consta quién ejerce ${whole === 1 ? 'su cargo' : `ninguno de sus ${countText(whole)} cargos`}` : filled === whole ? `Consta quién ejerce ${whole === 1 ? 'su cargo' : `sus ${countText(whole)} cargos`}` : `Consta quién ejerce ${countText(filled)} de sus ${countText(whole)} cargos`),
  adoption: 'Textos modelo', adoptionNone: 'No hay textos modelo para este nivel.', adopt: 'Adoptar', adoptionOpen: 'Ver la adopción',
  instruments: 'Instrumentos vigentes', instrumentsNone: 'Ninguno registrado como vigente ese día.', instrumentsAll: 'Ver todos',
  bound: 'Lo que le compromete', boundNone: 'Ninguna resolución ni acuerdo le compromete.',
  prepare: 'Preparar una resolución', board: 'Ver el tablero',
  known: 'Registrar lo que se sabe', yes: 'Sí existe', no: 'No existe', dunno: 'No se sabe', knownTitle: (kind: string, name: string) => `${kind} de ${name}`,
  knownYesHint: 'Se crea el organismo; después se añaden su acto, sus integrantes y sus sesiones.', knownName: 'Nombre del organismo', knownNameHint: 'Vacío: el de su clase y su territorio.', knownSince: 'Desde cuándo existe', knownAct: 'Número del acto que lo creó', knownActHint: 'Si lo tiene a mano, entra al registro de instrumentos. Después puede subir su texto.', knownActKept: 'Acto que lo creó', knownActKeptHint: 'Los que rigen hoy en este territorio.', knownActOther: 'Otro, o no lo tengo', knownActOn: 'Cuándo se publicó o firmó', actTitle: (kind: string, place: string) => `Acto de creación: ${kind}, ${place}`, knownMoment: 'Un año, un mes o una fecha: 2019, 2019-05 o 2019-05-14.', knownOn: 'Cuándo se constató', knownSource: 'Quién lo dice o dónde consta', knownSourceHint: 'Un oficio, un acta, una llamada a la institución. Sin nombres de personas atendidas.',
  knownNoHint: 'Queda registrado que ese día no existía, con su fuente.', knownDunnoHint: 'Si nadie sabe, no se registra nada: queda «sin registro». Estos son los caminos para averiguarlo.', save: 'Guardar', saveFailed: 'No se guardó.', kept: 'Lo que escribió sigue aquí.', saved: 'Guardado. El tablero ya lo muestra.', noMay: 'Su cuenta no puede registrar organismos.',
  noInForce: (on: string) => `Este territorio ya no existe desde ${momentText(on)}.`,
} as const;

/** An act as people cite it: «Ordenanza 03-2026». */
export const actText = ({ kindTitle, number }: { kindTitle: string; number: string | null }): string => [kindTitle, number].filter(Boolean).join(' ');

export const createdWords = {
  title: 'Lo que crea',
  says: (act: string, kinds: readonly string[]) => `${act} crea: ${inARow(kinds)}. Todavía no consta en los registros.`,
  may: (kinds: readonly string[]) => `Una norma como esta puede crear: ${inARow(kinds)}. Si lo hace, regístrelo.`,
  made: 'Consta que creó', register: (n: number) => (n === 1 ? 'Registrarlo' : 'Registrarlos'), registerSome: 'Registrar lo que crea', noMay: 'Su cuenta no puede registrar organismos.',
  dialog: (act: string) => `Registrar lo que crea ${act}`, lead: (place: string) => `La máquina no lee la norma: marque los organismos de ${place} que crea, y quedarán registrados con ella como su acto de creación.`,
  kinds: 'Organismos que crea', there: (name: string) => `Ya está registrado «${name}»: se le añade su acto.`, reading: 'Su texto no lo dice: compruébelo.', denied: (on: string | null) => `Alguien dijo que no existía${on ? ` (${momentText(on)})` : ''}: al registrarlo, usted dice que hoy existe.`,
  on: 'Desde cuándo existen', source: 'Dónde consta', send: 'Registrar', failed: 'No se registró.', kept: 'Lo que marcó sigue aquí.', needKind: 'Marque al menos un organismo.',
  done: (n: number) => `${some(n, 'organismo registrado', 'organismos registrados')} con su norma. El tablero ya lo muestra.`, nothing: 'Ya está registrado todo lo que crea.', loading: 'Leyendo la norma…', notRead: 'No se pudo leer qué crea.',
} as const;

export const bindingWords: Record<BindingState, string> = { fulfilled: 'cumplido', open: 'pendiente', unknown: 'no se sabe', released: 'liberado' };

export const boundWords = {
  page: 'Resoluciones y acuerdos', open: 'Abrir', unnumbered: (kind: string, state: string) => `${kind} sin número (${small(state)})`,
  title(bound: { acts: number; fulfilled: number; whole: number; late: number }, preparing: { acts: number; whole: number }): string {
    const { acts, fulfilled, whole, late } = bound;
    const head = acts === 0 ? '' : `${some(acts, 'instrumento compromete', 'instrumentos comprometen')} ${some(whole, 'organismo', 'organismos')}: ${fulfilled === 0 ? 'ninguno está conformado todavía' : `${countText(fulfilled)} ya ${fulfilled === 1 ? 'está conformado' : 'están conformados'}`}${late > 0 ? ` y ${countText(late)} ${late === 1 ? 'pasó' : 'pasaron'} su plazo` : ''}`;
    const tail = preparing.acts === 0 ? '' : `${some(preparing.acts, 'instrumento en preparación comprometería', 'instrumentos en preparación comprometerían')} ${some(preparing.whole, 'organismo', 'organismos')}`;
    return [head, tail].filter(Boolean).join('; ') || 'Ninguna resolución ni acuerdo compromete todavía a estos territorios';
  },
  lead: 'Una casilla se cumple sola cuando el organismo queda completo en los registros; nadie la marca a mano.',
  failed: 'No se pudo leer la matriz.', matrix: 'Resolución × territorio', caption: 'Qué compromete cada instrumento y cómo va', place: 'Territorio', acts: 'Instrumentos que comprometen', actHead: 'Instrumento', by: 'De', fulfilled: 'Cumplido', stateHead: 'Estado', lateHead: 'Fuera de plazo', force: { binding: 'rige', preparing: 'en preparación', ended: 'ya no rige' }, mayBe: 'no se sabe si rige', preparing: 'en preparación', wouldDue: (day: string) => `comprometería hasta ${momentText(day)}`, wouldBind: 'A quién comprometería',
  none: 'Nada compromete todavía', noneBody: 'Prepare un borrador desde el tablero, o vincule un instrumento que ya existe a los territorios que compromete.', pending: 'Territorios con faltas que nadie ha comprometido', pendingLead: (n: number) => `${some(n, 'territorio', 'territorios')} con algún organismo que no existe o está incompleto, y sin instrumento que lo comprometa.`, pendingUnknown: (n: number) => `Sin registro en ${some(n, 'territorio más', 'territorios más')}: nadie sabe si les falta algo`, pendingNobodyKnows: 'No consta ninguna falta: primero hay que saber qué tienen.', pendingDrafts: (n: number) => `${some(n, 'territorio más está', 'territorios más están')} en un instrumento en preparación, que todavía no compromete a nadie.`, pendingNone: 'Todas las faltas registradas tienen un instrumento que las compromete.',
  bind: 'Vincular un instrumento', bindLead: 'Un instrumento que ya existe compromete a un territorio a tener un organismo.', instrument: 'Instrumento', instrumentHint: 'Parte de su título o su número.', kind: 'Organismo', due: 'Hasta cuándo', note: 'Nota', send: 'Vincular', bindFailed: 'No se vinculó.', kept: 'Lo que eligió sigue aquí.', bound: 'Vinculado.',
  release: 'Liberar', releaseTitle: 'Dejar de comprometer', releaseReason: 'Por qué', releaseHint: 'Por ejemplo: se fusionó con otro cantón, o la resolución se reformó.', releaseFailed: 'No se liberó.', needReason: 'Escriba por qué.', releasedOn: (day: string, reason: string) => `Liberado el ${momentText(day)}: ${reason}`,
  since: (moment: string) => `desde ${momentText(moment)}`, dueOn: (day: string) => `hasta ${momentText(day)}`, lateSince: (day: string) => `plazo vencido el ${momentText(day)}`, lacks: (what: readonly string[]) => `${capital(what.map(small).join('; '))}.`, lacked: (day: string, what: readonly string[]) => `El ${momentText(day)}: ${what.map(small).join('; ')}.`, openCell: (place: string) => `${place}: ver`, filterAct: 'Un instrumento', more: (n: number) => `Hay ${countText(n)} instrumentos más: elija un territorio o un organismo para verlos.`,
  binds: 'A quién compromete', matrixOpen: 'Ver la matriz', others: (n: number) => `Y ${countText(n)} más, en la matriz.`,
  needAct: 'Elija el instrumento.', needPlace: 'Elija el territorio.', needKind: 'Elija el organismo.',
} as const;

export const panelWords = {
  title: 'Organismos', see: 'Ver el tablero', sheet: 'Ver la ficha', counts: (kind: string, plural: string, whole: number) => `${kind}, en ${countText(whole)} ${plural}`, none: 'Sin clases de organismo para este nivel.',
} as const;
