export const glossaryText = {
  failures: { 'concept-twice': 'That document already says what “{term}” is. Correct what is there, or choose another document.' },
  facts: { 'concept-saved': 'A term of the glossary was saved', 'concept-removed': 'A term of the glossary was removed', 'glossary-loaded': 'The glossary of the house was loaded', 'acronyms-read': 'The acronyms of a document were read' },
  operations: {
    concepts: 'See the glossary',
    acronyms: 'See the acronyms in use',
    glossary: 'Read the glossary on screen',
    saveConcept: 'Save a term of the glossary',
    removeConcept: 'Remove a term of the glossary',
    loadGlossary: 'Load the glossary of the house',
  },
};
