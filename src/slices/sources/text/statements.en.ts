export const statementsText = {
  failures: {
    'statement-value': '“{property}” takes another kind of value. Correct the value or choose another property.',
    'statement-unit': '“{property}” is measured in {unit}, not in {given}. Correct the unit or choose another property.',
    'statement-bounds': '“{property}” cannot be {given}. Check the figure in the document.',
    'statement-page': '“{document}” has {pages} pages and the citation says {given}. Correct the page.',
    'statement-line': 'Line {given} is not in “{document}”. Correct the place.',
    'statement-day': '“{given}” is not a date. Write a year, a month or a day, such as 2019, 2019-08 or 2019-08-22.',
    'statement-original': 'A corrected reading carries the original text as the document has it. Write it.',
  },
  facts: {},
  operations: {},
};
