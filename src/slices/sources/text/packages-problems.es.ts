import type { PackageList, PackageNotice, PackageProblem } from '../contract/packages-format.ts';

/** What is wrong with a package and what to do, by code. `{words}` are filled with the details of each. */
export const packageProblemsEs: Record<PackageProblem, string> = {
  shape: '{message}',
  'key-forbidden': 'El nombre «{key}» no se permite en un paquete. Quítelo de {way}.',
  'text-broken': 'Hay un texto con signos que no se pueden guardar ({way}). Escríbalo de nuevo.',
  'too-deep': 'El contenido se anida más de {depth} veces. Un paquete no lo necesita: revise cómo se hizo.',
  twice: '«{key}» ya estaba en la posición {first}. Deje una sola.',
  'document-unknown': 'Nombra el documento «{document}», que el paquete no trae en su lista. Agréguelo a los documentos o corrija la clave.',
  'document-untitled': 'El documento «{document}» es nuevo y no tiene título. Escríbalo.',
  'document-others': 'El documento «{document}» es de otra institución: puede afirmar sobre él, pero no cambiar sus datos. Deje solo su clave.',
  'document-out': 'La clave «{document}» es de un documento que no está a su alcance. Use otra clave.',
  'topic-unknown': 'Nombra el asunto «{topic}», que no está en el paquete ni en la casa. Agréguelo a los asuntos o corrija la clave.',
  'topic-others': 'La clave de asunto «{topic}» ya está tomada y no está a su alcance. Use otra clave.',
  'property-unknown': 'Nombra la propiedad «{property}», que no está en el paquete ni en la casa. Agréguela a las propiedades o corrija la clave.',
  'property-differs': 'La propiedad «{property}» ya existe con otra definición ({by}). Use la que hay, o dé otra clave a la suya.',
  cycle: 'Hay un círculo: {way} (cada una {arrow} la siguiente). Quite una de esas flechas.',
  'value-unread': 'El valor «{value}» no se lee como pide la propiedad «{property}». Escríbalo de otra forma.',
  'statement-others': 'La afirmación «{statement}» del documento «{document}» ya la trajo {by}. Nada se sobrescribe: dele otra identificación o corrija aquel paquete.',
  'concept-others': 'El término «{term}» de ese documento ya lo trajo {by} con otro significado. Nada se sobrescribe: corrija aquel paquete o quite el término de este.',
  'supersedes-unknown': 'Dice que reemplaza al documento «{document}», que no está en el paquete ni en la casa. Agréguelo o corrija la clave.',
  'operation-unknown': 'La operación «{operation}» no existe. La lista está en /api/docs.',
  'operation-closed': 'La operación «{operation}» no se puede hacer desde un paquete.',
  'record-differs': 'El registro «{record}» ya se hizo antes con otro contenido. Corríjalo en su pantalla, o dele otra identificación.',
  'record-input': 'A la operación «{operation}» le falta o le sobra algo: {why}',
  'sheet-unknown': 'El libro no tiene la hoja «{sheet}». Baje la plantilla y compare los nombres de las hojas.',
  'column-missing': 'A la hoja «{sheet}» le falta la columna «{column}». Baje la plantilla y compare los encabezados.',
};

export const packageNoticesEs: Record<PackageNotice, string> = {
  'says-otherwise': 'De «{topic}», {property}: este paquete dice «{ours}» y {by} dice «{theirs}» ({where}). Los dos quedan, y la diferencia pasa a los hallazgos.',
  'topic-kept': 'El asunto «{topic}» ya no está en el paquete, pero otros lo nombran: se queda.',
  'topic-differs': 'El asunto «{topic}» ya lo trajo {by} y se deja como está: lo que este paquete dice de él de otra forma no lo cambia.',
  'territory-unknown': 'La casa no tiene el territorio «{territory}»: el asunto queda con esa clave hasta que se cargue su país.',
  'value-topic-unknown': 'Remite a «{topic}», que no es un asunto conocido: queda dicho así.',
  'record-stays': 'El registro «{record}» ya no está en el paquete: lo que se hizo con él sigue en su lugar.',
};

/** One thing of each list, as it is counted in a sentence; and what the sheets of a workbook are called. */
export const packageListsEs: Record<PackageList, { one: string; sheet: string }> = {
  documents: { one: 'documento', sheet: 'Documentos' },
  properties: { one: 'propiedad', sheet: 'Propiedades' },
  topics: { one: 'asunto', sheet: 'Asuntos' },
  statements: { one: 'afirmación', sheet: 'Afirmaciones' },
  concepts: { one: 'término', sheet: 'Conceptos' },
  records: { one: 'registro', sheet: 'Registros' },
};

export const packagePersonEs = 'una persona';
export const packageNamedEs = 'el paquete «{title}»';
export const packageWholeEs = 'el paquete';
