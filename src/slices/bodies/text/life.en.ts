export const lifeText = {
  failures: { 'compare-later': 'The day to compare with ({compare}) is not before {asOf}. Choose an earlier one.' },
  facts: {},
  operations: {
    life: 'See how a body lives',
    stages: 'See how far each territory is with a body',
  },
};
