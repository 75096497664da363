/* Every word of these screens, in Spanish. */

const day = new Intl.DateTimeFormat('es-EC', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('es-EC', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A year, a month or a day, as exact as it was stated: «2019», «may 2019», «14 may 2019». */
export function moment(text: string): string {
  if (text.length === 4) return text;
  const written = (text.length === 7 ? month : day).format(new Date(`${text.padEnd(10, '-01')}T00:00:00Z`));
  return written.replaceAll('.', '').replaceAll(' de ', ' ');
}

/** «2014–2019», «desde 2019», «hasta 2019»; empty when neither end is known. */
export function span(from: string | null, to: string | null): string {
  if (from && to) return `${moment(from)} – ${moment(to)}`;
  return from ? `desde ${moment(from)}` : to ? `hasta ${moment(to)}` : '';
}

/** What an institution is, in words. */
export const kindWords: Record<string, string> = {
  gobierno: 'Gobierno', ministerio: 'Ministerio', 'autoridad-de-planificacion': 'Autoridad de planificación', secretaria: 'Secretaría', unidad: 'Unidad', 'entidad-nacional': 'Entidad nacional',
  'organismo-de-control': 'Organismo de control', consejo: 'Consejo', junta: 'Junta', instancia: 'Instancia de concertación', mesa: 'Mesa', comite: 'Comité', 'asociacion-de-gobiernos': 'Asociación de gobiernos',
  red: 'Red', servicio: 'Servicio', academia: 'Academia', cooperacion: 'Cooperación', aliado: 'Aliado', programa: 'Programa', observatorio: 'Observatorio',
};

export const kindWord = (kind: string): string => kindWords[kind] ?? kind;

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // «always» is newer than the library's types
export const counted = (n: number): string => grouped.format(n);

export const words = {
  page: 'Instituciones',
  people: 'Personas',
  sections: 'Directorio',
  imports: 'Cargar y guardar',
  title: (n: string, capped: boolean) => (capped ? `Más de ${n} instituciones en el directorio` : n === '1' ? 'Una institución en el directorio' : `${n} instituciones en el directorio`),
  titleFiltered: (n: string, capped: boolean) => (capped ? `Más de ${n} instituciones con estos filtros` : n === '0' ? 'Ninguna institución con estos filtros' : n === '1' ? 'Una institución con estos filtros' : `${n} instituciones con estos filtros`),
  lead: 'Gobiernos y otras entidades, con sus nombres de hoy y de antes.',
  search: 'Buscar una institución',
  searchHint: 'Nombre, sigla o código',
  country: 'País',
  anyCountry: 'Todos los países',
  kind: 'Clase',
  anyKind: 'Todas las clases',
  territory: (code: string) => `Territorio: ${code}`,
  name: 'Nombre',
  place: 'Territorio',
  life: 'Vigencia',
  ended: 'ya no existe',
  more: 'Ver más',
  failed: 'No se pudo leer el directorio.',
  retry: 'Volver a probar',
  nothing: 'Ninguna institución coincide',
  nothingBody: 'Pruebe con una parte del nombre, con su sigla, o quite algún filtro.',
  clear: 'Quitar los filtros',
  create: 'Crear institución',
  noGrant: 'Su cuenta no puede cambiar el directorio.',
  edit: 'Corregir',
  rename: 'Cambió de nombre',
  save: 'Guardar',
  cancel: 'Cancelar',
  notSaved: 'No se guardó la institución.',
  kept: 'Lo que escribió sigue aquí.',
  saved: 'Institución guardada.',
  short: 'Nombre corto',
  acronym: 'Sigla',
  aliases: 'Otros nombres en uso',
  aliasesHint: 'Separados por punto y coma.',
  founded: 'Existe desde',
  endedOn: 'Terminó en',
  momentHint: 'Un año (2019) o una fecha (2019-05-14).',
  note: 'Nota',
  territoryField: 'Territorio',
  newName: 'Nombre nuevo',
  since: 'Desde cuándo',
  nameHint: 'Como figura en su norma de creación.',

  example: 'Ejemplo',
  territoryOf: 'Territorio',
  country2: 'País',
  partOf: 'Depende de',
  successor: 'La sucede',
  predecessors: 'Sucede a',
  sourceOf: 'Fuente',
  namesBefore: 'Nombres que tuvo',
  parts: 'Dependen de ella',
  facts: 'Lo que es',
  posts: 'Cargos y quién los ocupa',
  noPosts: 'Todavía no hay cargos registrados',
  noPostsBody: 'Registre primero quién la dirige: los permisos y los avisos siguen al cargo, también cuando cambia la persona.',
  addPost: 'Crear cargo',
  postTitle: 'Nombre del cargo',
  postHead: 'Dirige la institución',
  postChannel: 'Canal del cargo',
  postChannelHint: 'Correo o teléfono de la oficina, quienquiera la ocupe. Es público: no escriba el de una persona.',
  seats: 'Puestos',
  appoint: 'Registrar quién asume',
  vacant: 'sin persona registrada',
  holderState: (n: number) => (n === 1 ? 'una persona' : `${n} personas`),
  head: 'dirige',
  substitute: 'suplente',
  reelected: 'reelección',
  endMandate: 'Terminar',
  endTitle: (title: string) => `Termina el período en «${title}»`,
  endOn: 'Último día',
  personField: 'Persona',
  personHint: 'Búsquela por su nombre, o escriba uno nuevo y elija «Registrar».',
  registerPerson: (name: string) => `Registrar a ${name}`,
  from: 'Desde',
  to: 'Hasta',
  role: 'Como',
  titular: 'Titular',
  reelectedField: 'Reelección',
  postFailed: 'No se guardó el cargo.',
  mandateFailed: 'No se registró el cambio.',
  done: 'Cambio registrado.',
  notFound: 'Esa institución no está, o no está a su alcance.',
  titleWhole: (name: string, posts: number, vacant: number) => (posts === 0 ? `${name} no tiene cargos registrados` : vacant === 0 ? `${name} tiene ${posts === 1 ? 'su cargo ocupado' : `sus ${posts} cargos ocupados`}` : `${name} tiene ${vacant === 1 ? 'un cargo' : `${vacant} cargos`} de ${posts} sin persona registrada`),
  titleEnded: (name: string, year: string) => `${name} existió hasta ${year}`,
  endedIn: (when: string) => `Terminó en ${when}.`,
  what: 'Qué hay y qué falta',
  headThere: (title: string) => title,
  postsFilled: (whole: number) => `de ${counted(whole)} ${whole === 1 ? 'cargo ocupado' : 'cargos ocupados'}`,
  headMissing: 'Nadie registrado al frente',
  headMissingBody: 'Sin esa persona nadie recibe los avisos de la institución.',
  contactNo: 'Nombre corto y sigla sin registrar',
  sourceNo: 'Nombre por verificar con su norma',
  sourceOk: 'Nombre verificado',
};

export const peopleWords = {
  title: (n: string, capped: boolean) => (capped ? `Más de ${n} personas a su alcance` : n === '0' ? 'Ninguna persona registrada a su alcance' : n === '1' ? 'Una persona registrada a su alcance' : `${n} personas registradas a su alcance`),
  titleFiltered: (n: string, q: string) => (n === '0' ? `Nadie se llama «${q}»` : n === '1' ? `Una persona responde a «${q}»` : `${n} personas responden a «${q}»`),
  lead: 'Por su función pública: qué cargo ocupan, desde cuándo y dónde.',
  search: 'Buscar una persona',
  searchHint: 'Una parte del nombre',
  create: 'Registrar persona',
  empty: 'Todavía no hay personas registradas',
  emptyBody: 'Regístrelas una a una, o cargue una hoja con sus cargos.',
  nothing: 'Nadie coincide',
  nothingBody: 'Pruebe con otra parte del nombre.',
  name: 'Nombre',
  posts: 'Cargos de hoy',
  none: 'sin cargo hoy',
  institution: 'Institución',
  mail: 'Correo de la oficina',
  phone: 'Teléfono de la oficina',
  visibility: 'Quién la ve',
  own: 'Solo su institución',
  shared: 'Su institución y quien atiende su territorio',
  public: 'Cualquiera',
  visibilityHint: 'El correo y el teléfono los ve solo quien alcanza a su institución.',
  hidden: 'Los datos de contacto los ve solo su institución.',
  noContact: 'Sin correo ni teléfono registrados',
  mandates: 'Cargos',
  noMandates: 'Sin cargos registrados',
  titlePerson: (name: string, posts: readonly string[]) => (posts.length === 0 ? `${name} no ocupa ningún cargo hoy` : `${name}: ${posts.join('; ')}`),
  notSaved: 'No se guardaron los datos.',
  saved: 'Datos guardados.',
  conflict: 'Otra persona cambió estos datos mientras usted escribía',
  keepMine: 'Guardar lo mío',
  keepTheirs: 'Quedarme con lo guardado',
  failed: 'No se pudo leer a las personas.',
  contact: 'Contacto',
};

export const panelWords = {
  none: 'Sin gobierno propio',
  noneBody: 'Ninguna institución gobierna este territorio.',
  noHead: 'Sin autoridad registrada',
  noHeadBody: 'Registre quién dirige y desde cuándo.',
  register: 'Registrar',
  some: (n: string) => `${n} instituciones en este territorio`,
  one: 'Una institución en este territorio',
};

export const sheetWords = {
  title: 'Cargar y guardar el directorio en hojas',
  titleSome: (n: number) => (n === 1 ? 'Una hoja cargada en el directorio' : `${n} hojas cargadas en el directorio`),
  lead: 'Lo que se guarda es lo que se carga: baje la hoja, corríjala en su programa y vuelva a subirla. Nada cambia hasta que usted lo confirme.',
  sheets: { directory: 'Instituciones', people: 'Personas', posts: 'Cargos' },
};
