export const glossaryText = {
  failures: { 'concept-twice': 'Ese documento ya dice qué es «{term}». Corrija lo que hay, o elija otro documento.' },
  facts: {
    'concept-saved': 'Se guardó un término del glosario',
    'concept-removed': 'Se quitó un término del glosario',
    'glossary-loaded': 'Se cargó el glosario de la casa',
    'acronyms-read': 'Se actualizó la lista de siglas de un documento',
  },
  operations: {
    concepts: 'Ver el glosario',
    acronyms: 'Ver las siglas que se usan',
    glossary: 'Leer el glosario en pantalla',
    saveConcept: 'Guardar un término del glosario',
    removeConcept: 'Quitar un término del glosario',
    loadGlossary: 'Cargar el glosario de la casa',
  },
};
