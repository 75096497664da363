export const boardText = {
  failures: {
    'board-level-unknown': 'That level is not in that territory. Choose one of these: {levels}.',
    'board-kind-unknown': 'There is no kind of body “{kind}” in that country. Choose it from the list.',
    'board-territory-unknown': 'There is no territory with code “{code}”. Search it by name.',
  },
  facts: {},
  operations: {
    conformation: 'See which bodies each territory has and lacks',
    coverage: 'See how many territories have a body',
  },
};
