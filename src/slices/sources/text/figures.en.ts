export const figuresText = {
  failures: {
    'figure-unknown': 'There is no calculation called “{name}”. Choose one from the list.',
    'figure-subject': 'Say whose figures they are: the kind of record and its identity, both together.',
  },
  facts: {},
  operations: { figure: 'Calculate a figure', figures: 'See figures, declared and calculated', figureRecords: 'See the records behind a figure', exportFigures: 'Save the figures as a sheet' },
};
