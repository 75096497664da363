export const findingsText = {
  failures: { 'check-unknown': 'There is no check called “{name}”. Choose one of the list.' },
  facts: {},
  operations: { check: 'Check the records' },
};
