export const figuresText = {
  failures: { 'figure-unknown': 'There is no calculation called “{name}”. Choose one from the list.' },
  facts: {},
  operations: { figure: 'Calculate a figure' },
};
