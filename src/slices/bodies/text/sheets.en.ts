export const sheetsText = {
  failures: {
    'sheet-country': 'No kinds of body of {country} are loaded. Choose another country, or ask for them.',
    'sheet-level': 'No norm asks for a body at that level. Choose one of these: {levels}.',
  },
  facts: { 'rows-imported': 'A sheet of bodies was loaded', 'import-undone': 'The load of a sheet of bodies was undone' },
  operations: {
    previewImport: 'Read a sheet of bodies without saving it',
    import: 'Load a sheet of bodies',
    undoImport: 'Undo the load of a sheet of bodies',
    imports: 'See the sheets of bodies loaded',
    export: 'Save the bodies as a sheet',
    template: 'Download the template of a sheet of bodies',
  },
};
