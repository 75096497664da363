/* Every word of the models and their adoption, in Spanish. */
import type { AdoptionCounts, AdoptionState } from '../../contract/models/adoption.ts';
import type { DeviationItem, ModelChange } from '../../contract/models/deviation.ts';

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // the type of the options is older than the value
export const countText = (n: number): string => grouped.format(n);
export const some = (n: number, one: string, many: string): string => `${countText(n)}\u00A0${n === 1 ? one : many}`;
const list = new Intl.ListFormat('es', { type: 'conjunction' });
export const inARow = (parts: readonly string[]): string => list.format(parts);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const states: readonly AdoptionState[] = ['adopted', 'inProcess', 'socialised', 'unsocialised', 'unrecorded'];
export const stateWords: Record<AdoptionState, { word: string; says: string }> = {
  adopted: { word: 'acogido', says: 'Rige un texto que lo acoge, o alguien lo declaró con su fuente.' },
  inProcess: { word: 'en trámite', says: 'Hay un texto empezado que todavía no rige.' },
  socialised: { word: 'socializado', says: 'Se le presentó, con su día y su medio.' },
  unsocialised: { word: 'no socializado', says: 'Alguien registró que no se le ha presentado.' },
  unrecorded: { word: 'sin registro', says: 'Nadie dijo nada: no es lo mismo que no socializado.' },
};

/** «3 acogieron el modelo, 5 lo tramitan, 12 lo conocen y de 201 no hay registro». */
const told: Record<AdoptionState, (n: number) => string> = {
  adopted: (n) => `${countText(n)} ${n === 1 ? 'acogió' : 'acogieron'} el modelo`,
  inProcess: (n) => `${countText(n)} lo ${n === 1 ? 'tramita' : 'tramitan'}`,
  socialised: (n) => `${countText(n)} lo ${n === 1 ? 'conoce' : 'conocen'}`,
  unsocialised: (n) => `a ${countText(n)} no se le ha presentado`,
  unrecorded: (n) => `de ${countText(n)} no hay registro`,
};
/** What one should know first: how many adopted, how many are on their way, of how many nothing is known. */
export function boardTitle(place: string | undefined, plural: string, counts: AdoptionCounts, of: number): string {
  if (of === 0) return 'El modelo no dice todavía para qué territorios es';
  if (counts.unrecorded === of) return `Nadie registró todavía si alguno de ${countText(of)} ${plural}${place ? ` de ${place}` : ''} conoce o acogió el modelo`;
  const rest = (['inProcess', 'unrecorded'] as const).filter((state) => counts[state] > 0).map((state) => told[state](counts[state]));
  const known = counts.socialised > 0 && counts.unrecorded === 0 ? [told.socialised(counts.socialised)] : [];
  const head = `De ${countText(of)} ${plural}${place ? ` de ${place}` : ''}, ${counts.adopted === 0 ? (counts.unrecorded > 0 ? 'no consta que alguno haya acogido el modelo' : 'ninguno acogió el modelo') : told.adopted(counts.adopted)}`;
  return rest.length + known.length === 0 ? head : `${head}; ${inARow([...rest, ...known])}`;
}

export const words = {
  page: 'Modelos', onePage: 'Modelo', adoptionPage: 'Acogida de un modelo',
  failed: 'No se pudo leer.', notRead: 'Esto no se pudo leer', again: 'Volver a probar', all: 'Ver los modelos', loading: 'Leyendo…',
  cancel: 'Cancelar', save: 'Guardar', close: 'Cerrar', optional: 'optativo', noGrant: 'Su cuenta no tiene permiso para esto. Pídalo a quien administra las cuentas.',
  notAdvice: 'Ayuda, no asesoría.',
  listTitle(count: number, most: { title: string; adopted: number; of: number } | undefined): string {
    if (count === 0) return 'Todavía no hay modelos';
    const head = `Hay ${some(count, 'modelo', 'modelos')}`;
    return most && most.adopted > 0 ? `${head}; el más acogido rige en ${countText(most.adopted)} de ${countText(most.of)} territorios` : `${head}; ninguno consta como acogido todavía`;
  },
  listLead: 'Textos que otros territorios adoptan: cada uno elige, llena sus datos y edita; aquí se ve hasta dónde llegó cada modelo.',
  emptyModels: 'Todavía no hay modelos', emptyModelsBody: 'Abra un instrumento que pueda servir de modelo y diga para qué territorios es, o cargue el de un paquete.', emptyModelsAct: 'Ver los instrumentos',
  search: 'Buscar', searchModels: 'Buscar un modelo', searchHint: 'Nombre o código', clear: 'Quitar los filtros',
  nothing: 'Nada coincide', nothingBody: 'Quite algún filtro para ver más.',
  forLevels: (names: readonly string[]) => (names.length === 0 ? 'Sin nivel' : `Para ${inARow(names)}`),
  version: (n: number | null, on: string | null) => (n === null ? 'Sin publicar' : `Versión ${n}${on ? `, ${on}` : ''}`),
  adoptedBy: 'Lo acogieron', nobodyKnows: 's/d, nadie lo registró todavía', more: 'Ver más',
  today: 'Volver a hoy', past: (day: string) => `Está viendo cómo estaba al ${day}.`,
  wholeCountry: 'Todo el país', chooseTitle: 'Elegir territorio', choose: 'Territorio', see: 'Ver',
  views: 'Forma de ver', map: 'Mapa', table: 'Lista', mapMany: (n: number) => `Son ${countText(n)} territorios: el mapa se dibuja por partes. Elija una parte, o vea la lista.`,
  mapLabel: (title: string, place: string) => `Hasta dónde llegó «${title}»: ${place}`, mapHeads: ['Territorio', 'Pertenece a', 'Estado'] as [string, string, string],
  mapSource: (source: string, vintage: string) => `Límites: ${source}, ${vintage}.`, mapKept: (kept: number, total: number) => `Conserva ${countText(kept)} de ${countText(total)} vecindades reales.`,
  caption: (title: string) => `Hasta dónde llegó «${title}» en cada territorio`,
  columns: { place: 'Territorio', parent: 'Pertenece a', state: 'Estado', text: 'Su texto', deviation: 'Como en el modelo', pending: 'Cambios por decidir' },
  basis: { calculated: 'según su texto', declared: 'declarado' }, differs: 'Lo declarado va más lejos que su texto',
  filterState: (word: string) => `Estado: ${word}`, countOf: (n: number, of: number) => `${countText(n)} de ${countText(of)}`,
  articles: 'artículos',
  noLevels: 'El modelo no dice para qué territorios es', noLevelsBody: 'Diga para qué nivel es (cantones, provincias, distritos) y qué datos llena cada uno: así se sabrá hasta dónde llegó.',
  socialise: 'Registrar socialización', adopt: 'Adoptar en un territorio', readText: 'Leer el texto', compareText: 'Comparar versiones', settings: 'Para quién es y qué datos pide', publish: 'Publicar una versión', also: 'Más',
  missing: 'Qué falta', passed: 'Si un territorio ya tiene su texto aprobado, cárguelo: se alinea con el modelo, artículo por artículo.', passedTitle: 'Textos ya aprobados', nothingMissing: 'No falta nada.',
  draftWaits: (n: number) => `La versión ${n} está escrita y sin publicar`, draftWaitsBody: 'Quienes adoptaron el modelo no la verán hasta que se publique.',
  unpublished: 'Todavía no se publica ninguna versión', unpublishedBody: 'Sin una versión publicada nadie puede adoptarlo.',
  pendingAdopters: (n: number) => `${some(n, 'territorio tiene', 'territorios tienen')} cambios del modelo por tomar o dejar`,
  differing: (n: number) => `En ${some(n, 'territorio', 'territorios')} lo declarado va más lejos que su texto`,
  unknown: (n: number) => `De ${some(n, 'territorio', 'territorios')} nadie dijo nada`, unknownBody: 'Registre si se les presentó, o lo que se sepa.',
  publications: 'Versiones publicadas',
  publication: ({ changed, added, removed }: { changed: readonly string[]; added: readonly string[]; removed: readonly string[] }) => [changed.length > 0 ? `${some(changed.length, 'parte cambió', 'partes cambiaron')}` : '', added.length > 0 ? `${some(added.length, 'nueva', 'nuevas')}` : '', removed.length > 0 ? `${some(removed.length, 'quitada', 'quitadas')}` : ''].filter(Boolean).join(', '),
};

export const socialiseWords = {
  title: 'Registrar que se socializó el modelo', lead: 'Marque los territorios a los que se presentó. Cada uno guarda el día, el medio y quién lo hizo.',
  which: 'Territorios', filter: 'Buscar entre ellos', markShown: 'Marcar los que se ven', unmark: 'Desmarcar todos', chosen: (n: number) => some(n, 'elegido', 'elegidos'),
  on: 'Cuándo', onHint: 'Tan exacto como se sepa: 2019, 2019-05 o 2019-05-14.', onWrong: 'Escriba un año, un mes o una fecha: 2019, 2019-05 o 2019-05-14.', onNeed: 'Escriba cuándo fue.',
  means: 'Por qué medio', meansHint: 'Taller, reunión, correo, visita…', meansNeed: 'Escriba el medio.',
  who: 'Quién lo presentó', whoHint: 'Una institución o una función, no el nombre de una persona.',
  source: 'De dónde consta', sourceHint: 'Un acta, un oficio, un enlace.', note: 'Nota', noteHint: 'No escriba nombres de niñas, niños ni de personas atendidas.',
  send: 'Registrar', failed: 'No se registró la socialización.', kept: 'Lo que escribió sigue aquí.', need: 'Marque al menos un territorio.',
  done: (recorded: number, already: number) => `${recorded === 0 ? 'Ya constaba en todos' : `Quedó registrado en ${some(recorded, 'territorio', 'territorios')}`}${recorded > 0 && already > 0 ? `; en ${countText(already)} ya constaba` : ''}.`,
};

export const settingsWords = {
  title: 'Para quién es el modelo y qué datos pide', levels: 'Para qué territorios es', parameters: 'Datos que llena cada territorio', parametersHint: 'En el texto van entre corchetes dobles: [[canton]].',
  key: 'Clave', keyHint: 'canton', name: 'Cómo se llama', example: 'Ejemplo', kind: 'Qué es', kinds: { text: 'Texto', number: 'Número', day: 'Fecha' }, fill: 'Lo llena la casa con', fills: { '': 'Nada: lo escribe quien adopta', 'territory-name': 'El nombre del territorio', 'parent-name': 'El nombre del territorio de arriba', government: 'El nombre de su gobierno' } as Record<string, string>,
  add: 'Agregar un dato', remove: (name: string) => `Quitar ${name}`, failed: 'No se guardó.', saved: 'Quedó guardado.', problems: 'Antes de publicar',
};

export const publishWords = {
  title: 'Publicar una versión', lead: (n: number) => `Se publica la versión ${n} y se sella: ya no cambia. Sellar no es firmar. Quienes adoptaron el modelo verán qué cambió, artículo por artículo, para tomarlo o dejarlo.`,
  says: 'Qué cambia y por qué', saysHint: 'Lo leen quienes adoptaron el modelo.', send: 'Publicar', failed: 'No se publicó.', done: (n: number, adopters: number) => `La versión ${n} quedó publicada${adopters > 0 ? `; ${some(adopters, 'texto la verá', 'textos la verán')} por decidir` : ''}.`, nothing: 'No hay una versión nueva por publicar.',
};

export const adoptWords = {
  title: (name: string) => `${name} todavía no tiene un texto de este modelo`,
  titles: {
    unrecorded: (name: string) => `De ${name} no hay registro de que conozca este modelo`, unsocialised: (name: string) => `A ${name} no se le ha presentado este modelo`, socialised: (name: string) => `${name} conoce el modelo y todavía no lo tramita`,
    inProcess: (name: string) => `${name} tramita su texto del modelo`, adopted: (name: string) => `${name} acogió el modelo`,
  } as Record<AdoptionState, (name: string) => string>,
  likeness: (same: number, of: number) => `${countText(same)} de ${countText(of)} artículos como en el modelo`, blanks: (n: number) => (n === 0 ? '' : some(n, 'dato en blanco', 'datos en blanco')),
  since: (when: string, exact: boolean) => `desde ${exact ? 'el ' : ''}${when}`, pending: (n: number) => `${some(n, 'cambio', 'cambios')} del modelo por decidir`,
  form: 'Preparar el borrador', formLead: 'Llene sus datos, elija entre las redacciones que ofrece el modelo y deje fuera lo optativo que no necesite. El borrador se edita después, artículo por artículo.',
  data: 'Sus datos', dataHint: 'Lo que deje vacío se verá en el texto como dato que falta.', example: (text: string) => `Por ejemplo: ${text}`,
  choices: 'Redacciones para elegir', optional: 'Partes optativas', optionalHint: 'Desmarque las que no necesite.', noChoices: 'El modelo no ofrece otras redacciones ni partes optativas.',
  begun: 'Desde cuándo se trabaja', begunHint: 'Si no lo dice, desde hoy. Año, mes o fecha.',
  visibility: 'Quién ve el borrador', shared: 'También quien lleva el modelo', sharedNote: 'Así sabe que está en trámite y puede ayudar.', own: 'Solo su institución', make: 'Crear el borrador', made: 'El borrador quedó creado.', notMade: 'No se creó el borrador.', noModel: 'Este modelo todavía no se publica: nadie puede adoptarlo.',
  apply: 'Aplicar', applied: 'Quedó aplicado.', appliedKept: (n: number) => `Quedó aplicado. ${some(n, 'parte que ustedes escribieron con otras palabras sigue igual', 'partes que ustedes escribieron con otras palabras siguen igual')}.`, notApplied: 'No se aplicó.',
  openText: 'Abrir su texto', edit: 'Editar el texto', tabs: { desviacion: 'En qué se aparta', cambios: 'Cambios del modelo', opciones: 'Opciones y datos', historia: 'Historia' }, tabsLabel: 'Partes de la acogida', align: 'Ya tiene una ordenanza aprobada',
  missingParameters: (names: readonly string[]) => `Faltan datos en el texto: ${inARow(names)}`, noText: 'Ese día no tenía un texto de este modelo', noTextThen: 'Para empezar uno, vuelva a hoy.', elsewhere: 'Ver el tablero del modelo', sheet: 'Ver el territorio',
};

export const deviationStatesWords: Record<DeviationItem['state'], string> = { same: 'como en el modelo', choice: 'con otra redacción del modelo', reworded: 'con otras palabras', added: 'añadido', 'left-out': 'dejado fuera', merged: 'unido', split: 'dividido' };
const many: Record<DeviationItem['state'], string> = { same: 'como en el modelo', choice: 'con otra redacción del modelo', reworded: 'con otras palabras', added: 'añadidos', 'left-out': 'dejados fuera', merged: 'unidos', split: 'divididos' };
export const deviationWords = {
  blanks: (names: readonly string[]) => `${some(names.length, 'dato en blanco', 'datos en blanco')}: ${names.join('; ')}`,
  title: 'Artículo por artículo', against: (n: number) => `Frente a la versión ${n} del modelo`, share: 'Artículos como en el modelo', all: 'Todo', only: 'Solo lo que se aparta', view: 'Qué se muestra', nothing: 'El texto dice lo mismo que el modelo', nothingBody: 'Ninguna parte se aparta de lo que el modelo ofrece.',
  optionalOut: 'optativo: no cuenta', parameter: (key: string, value: string) => `${key}: ${value}`, choice: (title: string) => `Redacción: ${title}`, of: (numbers: readonly string[]) => `Del modelo: ${inARow(numbers)}`, left: (n: number, reason: string | null) => `Se dejó el cambio de la versión ${n}${reason ? `: ${reason}` : ''}`,
  counted: 'Cuentan los artículos y las disposiciones; lo optativo que se dejó fuera no cuenta.', noText: 'No tiene texto', noTextBody: 'Escriba o cargue su texto para ver en qué se aparta.', summary: (counts: Partial<Record<DeviationItem['state'], number>>) => inARow(Object.entries(counts).filter(([, n]) => n > 0).map(([state, n]) => `${countText(n)} ${(n === 1 ? deviationStatesWords : many)[state as DeviationItem['state']]}`)), // the keys are states
};

export const changeWords = {
  title: (n: number) => (n === 0 ? 'No hay cambios por decidir' : some(n, 'cambio por decidir', 'cambios por decidir')), lead: (from: number, to: number, says: string | null) => `El modelo va por la versión ${to}; este texto viene de la ${from}.${says ? ` ${says}` : ''}`, none: 'El texto está al día con su modelo', noneBody: 'Cuando el modelo cambie un artículo, aquí podrá tomarlo o dejarlo.',
  change: { reworded: 'El modelo lo redacta de otra manera', added: 'El modelo lo añade', removed: 'El modelo lo quita' } as Record<ModelChange['change'], string>,
  enters: 'Entra en el mismo lugar que en el modelo.', goes: 'Su texto decía lo mismo que el modelo: si lo toman, sale.',
  standing: { clean: 'Su texto decía lo mismo que el modelo: el cambio entra entero.', both: 'Ustedes también lo cambiaron, en otras palabras: se conservan los dos cambios.', conflict: 'Ustedes cambiaron las mismas palabras: si lo toman, queda la redacción del modelo y se pierde la suya.', 'not-here': 'Este artículo no está en su texto. No espera respuesta; si lo toman, entra.' } as Record<ModelChange['standing'], string>,
  conflict: 'en conflicto', both: 'los dos cambiaron', byHand: 'Este artículo se unió o se dividió en su texto: cámbielo a mano y deje el cambio con esa razón.', choiceGone: 'La redacción que eligieron ya no está en el modelo.', missing: (names: readonly string[]) => `Pide datos que faltan: ${inARow(names)}.`, optional: 'optativo',
  inModel: 'En el modelo', inYours: 'En su texto, si lo toman', yours: 'Hoy dice', take: 'Tomar', leave: 'Dejar', undecided: 'Decidir después', decide: (name: string) => `Qué hacer con ${name}`, reason: 'Por qué se deja', takeAll: 'Tomar todos los que entran enteros',
  send: (take: number, leave: number) => (take + leave === 0 ? 'Guardar lo decidido' : `Guardar: ${[take > 0 ? `tomar ${countText(take)}` : '', leave > 0 ? `dejar ${countText(leave)}` : ''].filter(Boolean).join(', ')}`), needOne: 'Decida al menos uno.', failed: 'No se guardó lo decidido.', kept: 'Lo que eligió sigue aquí.', done: (n: number) => (n === 0 ? 'Quedó decidido todo.' : `Quedó guardado; ${some(n, 'cambio espera', 'cambios esperan')}.`), citing: (n: number) => `${some(n, 'artículo cita', 'artículos citan')} números que se movieron: revíselos.`,
  stale: 'Otra persona cambió este texto mientras usted decidía.', reload: 'Ver cómo quedó', inForce: 'Este texto ya rige: lo que tome queda en una versión nueva, para tramitar su reforma.', leftTitle: 'Cambios que se dejaron', left: (n: number, reason: string | null) => `versión ${n}${reason ? `: ${reason}` : ', sin razón escrita'}`, notHere: 'En artículos que su texto no tiene',
};

export const historyWords = {
  title: 'Lo que consta', empty: 'Nadie dijo nada todavía', emptyBody: 'Registre si se presentó el modelo, o declare lo que se sabe con su fuente.', declare: 'Declarar lo que se sabe', socialise: 'Registrar socialización', withdraw: 'Retirar', withdrawn: (why: string) => `Retirado: ${why}`, why: 'Por qué se retira', withdrawTitle: 'Retirar este registro', notWithdrawn: 'No se retiró.', done: 'Quedó retirado.',
  noDay: 'sin fecha', recorded: (day: string) => `anotado el ${day}`, declared: 'Declarado', calculated: 'Según su texto', both: 'Declarado y calculado', differs: 'Lo declarado va más lejos que lo que muestra su texto. Se guardan los dos.', nobody: 'Nadie lo declaró', noText: 'No hay un texto registrado',
  declareTitle: 'Declarar hasta dónde llegó', declareLead: 'Para cuando no hay un texto registrado: se guarda como declarado, con su fuente, al lado de lo que muestren los textos.', state: 'Qué se sabe', source: 'De dónde consta', sourceNeed: 'Escriba la fuente: un oficio, una página, una gaceta.', send: 'Declarar', failed: 'No se declaró.', saved: 'Quedó declarado.',
};

export const blockWords = {
  thenBodies: 'El texto ya rige. El tablero cambia cuando conste el organismo que crea:', toBodies: 'registrarlo en la ficha del territorio', drawn: 'Del modelo', model: 'Es un modelo', open: 'Ver en qué se aparta', board: 'Ver el tablero', changes: (n: number) => `${some(n, 'cambio', 'cambios')} del modelo por tomar o dejar`, upToDate: 'Al día con su modelo', unpublished: 'Sin publicar', adopted: (n: number, of: number) => `${countText(n)} de ${countText(of)} territorios lo acogieron`, from: 'Viene de', define: 'Decir para quién es',
};
