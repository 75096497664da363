/* Every word of the screens of actors, in Spanish. */
import type { ActorEdge, Addressee, ExpectedSeat, Duty, JointItem, Power, Way, WayCounts } from '../../contract.ts';

export const edgeWords: Record<ActorEdge['kind'], string> = { joint: 'acción conjunta', mapped: 'mapeo', programme: 'programa', 'part-of': 'depende de', 'speaks-for': 'habla por' };
export const jointKinds: Record<JointItem['kind'], string> = { action: 'Acción conjunta', mechanism: 'Mecanismo de coordinación' };
export const jointForms: Record<NonNullable<JointItem['form']>, string> = { meeting: 'reunión o mesa', agreement: 'acuerdo o convenio', network: 'red', other: 'otro' };
export const dutyWords: Record<Duty['state'], string> = { open: 'no consta', done: 'cumplido', failed: 'no se cumplió' };
export const jointStates: Record<JointItem['state'], string> = { planned: 'prevista', active: 'vigente', ended: 'terminada', cancelled: 'cancelada' };
export const seatWords: Record<ExpectedSeat['state'], string> = { held: 'con titular', vacant: 'vacante', unknown: 'no consta' };
export const wayWords: Record<Way, string> = { direct: 'directamente', association: 'por su asociación', none: 'sin cómo escribirle' };
export const powerWords: Record<Power, string> = { signs: 'firma solicitudes', publishes: 'publica resultados' };

const number = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // «always» is newer than the library's types
export const countText = (n: number): string => number.format(n);
export const some = (n: number, one: string, many: string): string => `${countText(n)} ${n === 1 ? one : many}`;

export const words = {
  page: 'Actores', sections: 'Partes del mapa de actores', tabMap: 'Mapa', tabTable: 'Tabla', tabJoint: 'Acciones y mecanismos', tabSeats: 'Autoridades', tabWrite: 'Comunicaciones', tabKnowledge: 'Conocimiento',
  place: 'Territorio', again: 'Volver a probar', failed: 'No se pudo leer.', choose: 'Elegir territorio', see: 'Ver', cancel: 'Cancelar', save: 'Guardar', more: 'Ver más', wholeCountry: 'Todo el país', chooseHint: 'Escriba su nombre o su código.',
  noGrant: 'Su cuenta no puede hacer esto. Pida el permiso a quien administra.', saved: 'Guardado.', level: 'Nivel', nowhere: 'Elija un territorio para empezar', nowhereBody: 'Todo lo de esta página se mira desde un territorio y hacia abajo.',

  mapTitle: (actors: number, sectors: number, ties: number, place: string) => `${place}: ${some(actors, 'actor', 'actores')} de ${some(sectors, 'sector', 'sectores')}, con ${some(ties, 'lazo', 'lazos')}`,
  mapNone: (place: string) => `${place} no tiene lazos registrados entre actores`,
  mapNoneBody: 'Un lazo nace de un programa, de un mapeo de instituciones o de una acción conjunta. Registre el primero.',
  mapLead: 'Quién articula con quién, por sector. Un hilo entero es algo que está vigente; uno cortado, algo previsto o pendiente.',
  capped: 'Hay más lazos de los que se dibujan. Elija un territorio menor o una sola clase de lazo.',
  workTies: 'Lazos de trabajo', everyTie: 'Todos los lazos', onlyStructure: 'Solo constan dependencias y representaciones: nadie ha registrado todavía qué hacen juntos.', moreTies: (n: number) => `Ver ${some(n, 'lazo más', 'lazos más')}`, onParent: 'de quien depende', onChild: 'depende de este actor', onSpoken: 'por quien habla', onSpeaker: 'habla por este actor', coverageUnknown: 'No consta: nadie ha registrado mecanismos en que participen estos gobiernos.', tie: 'Clase de lazo', anySector: 'Todos los sectores', sector: 'Sector', noSector: 'Ningún actor de este sector',
  privateNone: 'Ningún actor privado en el mapa', privateNoneBody: 'La articulación pedida es entre lo público y lo privado: registre con quién se trabaja.',
  unclassified: (n: number) => some(n, 'actor sin sector', 'actores sin sector'), unclassifiedBody: 'Su clase no lo dice. Dígalo en la página de cada uno.',
  weak: (n: number) => some(n, 'lazo previsto o pendiente', 'lazos previstos o pendientes'), weakBody: 'Todavía no hubo nada que los confirme.', allThere: 'Hay actores públicos y de otros sectores', missing: 'Qué hay y qué falta',
  actor: 'Actor', kind: 'Clase', ties: 'Lazos', tiesOf: (name: string) => `Lazos de ${name}`, pickActor: 'Qué actor mirar', hint: 'Elija un actor para ver sus lazos en palabras.', moreActors: (n: number) => `y ${countText(n)} más en la tabla`, weakWord: 'previsto o pendiente', openActor: 'Abrir su página', unlisted: 'fuera del directorio', unlistedBody: 'No está en el directorio: se dibuja por el nombre con que consta.',

  jointTitle: (n: number, more: boolean) => `${more ? 'Más de ' : ''}${some(n, 'acción o mecanismo', 'acciones y mecanismos')} entre actores`,
  jointNone: 'Todavía no hay acciones conjuntas ni mecanismos', jointNoneBody: 'Registre una mesa, un convenio, una red, o una acción que varias instituciones hacen juntas.',
  coverageTitle: (part: number, whole: number, plural: string) => `${countText(part)} de ${countText(whole)} ${plural} con mecanismo de coordinación`, coverage: 'Cobertura de mecanismos', coverageNone: 'Aquí no hay gobiernos de ese nivel.', uncovered: (n: number) => `Sin mecanismo: ${countText(n)}`, uncoveredNone: 'Ninguno queda sin mecanismo.', covered: 'gobiernos con mecanismo',
  title: 'Título', state: 'En qué está', period: 'Período', participants: 'Quiénes', duties: 'Deberes', mixed: 'público y otros sectores', create: 'Registrar', createTitle: 'Registrar una acción o un mecanismo', editTitle: 'Corregir', edit: 'Corregir', owner: 'Quién la lleva', from: 'Desde', to: 'Hasta', momentHint: 'Un año (2021), un mes (2021-02) o un día (2021-02-10).', sayTitle: 'Escriba un título de al menos tres letras.', sayMoment: 'Escriba un año, un mes o un día: 2021, 2021-02 o 2021-02-10.', sayOwner: 'Elija una institución de la lista.', sayWho: 'Elija una institución, o escriba el nombre de quien no está en el directorio.',
  source: 'Fuente y lugar en ella', role: 'Papel', duty: 'Deberes, uno en cada línea', dutyHint: 'Por ejemplo: convoca; pone la sala; sistematiza.', who: 'Participante', whoHint: 'Una institución del directorio.', orName: 'O el nombre, si no está en el directorio', orSector: 'Su sector', add: 'Añadir participante', remove: 'Quitar', kindField: 'Qué es', note: 'Nota', noteHint: 'No escriba aquí datos que permitan reconocer a una víctima.', notSaved: 'No se guardó.', kept: 'Lo que escribió sigue aquí.', changed: 'Otra persona lo cambió mientras usted escribía. Cierre, mire cómo quedó y vuelva a hacerlo.',

  seatsTitle: (vacant: number, unknown: number, expected: number) => {
    if (vacant + unknown === 0) return expected === 1 ? 'La autoridad esperada tiene titular' : `Las ${countText(expected)} autoridades esperadas tienen titular`;
    if (unknown === expected) return expected === 1 ? 'No consta quién ejerce la autoridad esperada' : `No consta quién ejerce ninguna de las ${countText(expected)} autoridades esperadas`;
    const said = [expected - vacant - unknown > 0 ? `${countText(expected - vacant - unknown)} con titular` : '', vacant > 0 ? some(vacant, 'vacante', 'vacantes') : '', unknown > 0 ? `de ${countText(unknown)} no consta` : ''].filter(Boolean);
    return `${some(expected, 'autoridad esperada', 'autoridades esperadas')}: ${said.length > 1 ? `${said.slice(0, -1).join(', ')} y ${said.at(-1) ?? ''}` : said.join('')}`;
  },
  seatsNone: 'Aquí no se espera ninguna autoridad de ese nivel', seatsNoneBody: 'Elija otro nivel o un territorio mayor.', seatsLead: 'Vacante: el cargo está registrado y nadie lo ocupa. No consta: no hay registro, y eso no dice que falte.', allSeats: 'Todas', onlyVacant: 'Vacantes', onlyUnknown: 'No consta', show: 'Cuáles ver', csv: 'Guardar como CSV', csvFailed: 'No se pudo guardar la hoja.',
  seat: 'Cargo', holder: 'Quién', government: 'Gobierno', reelected: (n: number, held: number) => `${countText(n)} de ${countText(held)} con reelección registrada`, reelection: 'reelección', substitute: 'suplente', hidden: 'persona registrada', expectedBy: 'Lo espera', toVerify: 'por verificar',
  speaks: 'Habla por ellos', speaksInferred: 'nivel inferido, por verificar', speaksNone: 'No consta qué asociación habla por este nivel.',

  writeTitle: ({ direct, association, none, governments, plural, place }: WayCounts & { plural: string; place: string }) => {
    const whole = `${countText(governments)} ${governments === 1 ? 'gobierno' : 'gobiernos'} (${plural})`;
    if (none === governments) return `${place}: no consta cómo escribir a ${governments === 1 ? 'su' : 'sus'} ${whole}`;
    if (direct === governments) return `${place}: se puede escribir directamente a ${governments === 1 ? 'su' : 'sus'} ${whole}`;
    if (association === governments) return `${place}: a ${governments === 1 ? 'su' : 'sus'} ${whole} se escribe por su asociación`;
    const said = [direct > 0 ? `a ${countText(direct)} se escribe directamente` : '', association > 0 ? `a ${countText(association)}${direct > 0 ? '' : ' se escribe'} por su asociación` : '', none > 0 ? `de ${countText(none)} no consta cómo` : ''].filter(Boolean);
    return `${place}: de ${whole}, ${said.join(' y ')}`;
  },
  writeLead: 'Primero quien habla por ellos; después cada gobierno, por quien lo dirige. El correo y el teléfono de una persona solo los ve quien alcanza su institución; el canal del cargo es público. s/d: no consta.',
  writeNone: 'Aquí no hay gobiernos de ese nivel', writeHeld: (held: number, posts: number) => `${countText(held)} de ${some(posts, 'cargo', 'cargos')} de la asociación con titular`, writeWho: 'A quién', channel: 'Canal', way: 'Cómo se le escribe', allWays: 'Todos', contactHidden: 'hay un contacto fuera de su alcance',
  partWords: { association: 'habla por ellos', branch: 'sede de la asociación', government: 'gobierno' } satisfies Record<Addressee['part'], string>,
  writeTo: (n: number, plural: string) => `Para escribir a los gobiernos de sus ${plural} (${countText(n)})`, speaksHere: (plural: string) => `Habla por ${plural}`, thisLevel: 'los gobiernos de este nivel', writeList: 'Ver la lista de comunicaciones', writeLevel: (plural: string) => `Habla por los gobiernos de nivel «${plural}»`, associationTitle: 'Como asociación de gobiernos', strategyOf: 'estrategia que cuenta con ella',

  knowledgeTitle: (topics: number, unmatched: number) => (unmatched === 0 ? `${some(topics, 'tema', 'temas')}: quien pide encuentra quien ofrece` : `${countText(unmatched)} de ${some(topics, 'tema', 'temas')} sin encuentro entre quien pide y quien ofrece`),
  knowledgeNone: 'Nadie ha dicho qué conocimiento pide u ofrece', knowledgeNoneBody: 'Dígalo al mapear una institución, con su tema.', topic: 'Tema', noTopic: 'sin tema dicho', demand: 'Pide', offer: 'Ofrece', mediates: 'Acerca', matched: 'se encuentran', noOffer: 'nadie ofrece', noDemand: 'nadie pide', noTopicState: 'falta el tema',

  contactsTitle: 'Con quién coordinar', identityTitle: 'Identidad legal y sector', identityNone: 'Sin acto de constitución registrado', identityNoneBody: 'Registre el acto, su número y la autoridad que lo dio.', act: 'Acto', actHint: 'Por ejemplo: acta de constitución ciudadana.', number: 'Número', authority: 'Autoridad que lo dio', on: 'Fecha', identityEdit: 'Registrar la identidad legal', identityCorrect: 'Corregir la identidad legal', sayAct: 'Escriba qué acto es.', sectorEdit: 'Decir su sector', sectorByKind: 'según su clase', noSectorSaid: 'Sin clasificar', asKind: 'Según su clase', inferred: 'por inferencia',
  teamTitle: 'Quién firma y quién publica', teamNone: 'Ningún cargo puede firmar ni publicar todavía.', powersEdit: 'Cambiar', powersTitle: (title: string) => `Canal y poderes de «${title}»`, nobody: 'sin persona registrada',
  jointPanel: 'Acciones conjuntas y mecanismos',
  form: 'Tipo de mecanismo', formUnsaid: 'no se ha dicho', noSector1: 'Sin clasificar', coveredBy: (n: number) => `Con mecanismo: ${countText(n)}`,
  dutiesDone: (done: number, of: number) => (of === 0 ? 'nadie ha dicho qué le toca a cada parte' : done === of ? (of === 1 ? 'su deber está cumplido' : `sus ${countText(of)} deberes están cumplidos`) : `${countText(done)} de ${some(of, 'deber cumplido', 'deberes cumplidos')}`),
  whoOwes: 'Quién debe qué', owes: (n: number) => (n === 1 ? 'le queda un deber del que no consta que se cumpliera' : `le quedan ${countText(n)} deberes de los que no consta que se cumplieran`), failedDuties: (n: number) => some(n, 'deber que no se cumplió', 'deberes que no se cumplieron'), owesNone: 'Nadie debe nada', owesUnknown: 'Escriba el deber de cada parte para poder seguirlo.',
  dutiesTitle: 'Deberes de cada parte', noDuty: 'sin deber escrito', settle: 'Anotar', settleTitle: (who: string) => `Cómo quedó el deber de ${who}`, dutyState: 'En qué quedó', dutyOn: 'Cuándo', dutyNote: 'Con qué consta, o por qué no', dutyOpen: 'No consta', dutyDone: 'Se cumplió', dutyFailed: 'No se cumplió', jointFacts: 'Esta acción', jointGone: 'Esa acción conjunta no está, o no está a su alcance.', example: 'Datos de ejemplo',
} as const;
