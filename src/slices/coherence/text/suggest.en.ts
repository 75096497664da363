export const suggestText = {
  failures: {},
  facts: {
    'suggestion-dismissed': 'A suggested link was put aside',
    'suggestion-recalled': 'A suggested link was taken back',
    'vocabulary-loaded': 'A vocabulary for comparing texts was loaded',
  },
  operations: {
    suggest: 'See what an element may be linked to',
    suggestions: 'List the suggestions of a territory',
    dismiss: 'Put a suggestion aside',
    undismiss: 'Take a suggestion back',
    similar: 'See very similar texts',
    loadVocabulary: 'Load a vocabulary for comparing texts',
  },
};
