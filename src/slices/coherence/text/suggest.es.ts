export const suggestText = {
  failures: {},
  facts: {
    'suggestion-dismissed': 'Se dejó de lado una sugerencia de vínculo',
    'suggestion-recalled': 'Se volvió a tomar una sugerencia de vínculo',
    'vocabulary-loaded': 'Se cargó un vocabulario para comparar textos',
  },
  operations: {
    suggest: 'Ver con qué se puede vincular un elemento',
    suggestions: 'Listar las sugerencias de un territorio',
    dismiss: 'Dejar de lado una sugerencia',
    undismiss: 'Volver a tomar una sugerencia',
    similar: 'Ver los textos muy parecidos',
    loadVocabulary: 'Cargar un vocabulario para comparar textos',
  },
};
