export const externalText = {
  failures: {
    'line-private': 'Those below cannot read that line of “{title}” yet. Share the plan, or approve the version that has it, and ask again.',
    'line-gone': 'That line is no longer in the version of “{title}” in force. Answers stay; none is asked for or changed any more.',
    'nobody-below': '{name} has no governments below that could validate the line.',
    'not-below': '{code} is not a government below {name}. Choose one of its own.',
    'why-needed': 'Write why: whoever proposes the line must be able to change it or to answer.',
    'government-missing': 'The catalogue lacks the government of {code}. Ask to have it registered under Institutions.',
  },
  facts: { 'validation-asked': 'Validation of a line was asked for', 'line-validated': 'A line was validated' },
  operations: {
    group: 'See the coherence of a group of governments',
    askValidation: 'Ask for the validation of a line',
    validate: 'Validate a line',
    validations: 'See who validated a line',
    validationLines: 'List the lines to validate',
    history: 'See the history of a link',
    analyse: 'Analyse the coherence of a territory',
    country: 'See the coherence of a country',
    exportCountry: 'Download the coherence of a country',
  },
};
