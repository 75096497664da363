export const diagnosisText = {
  failures: {
    'diagnosis-empty': 'In {name} there are no {level} on that day: there is nothing to write a diagnosis of. Choose another territory, level or date.',
    'diagnosis-later': 'The cut-off date lies in the future. Choose one up to {today}.',
    'diagnosis-elsewhere': 'That instrument is of another country. Choose one of the country of the diagnosis.',
  },
  facts: { 'diagnosis-issued': 'Diagnosis issued', 'diagnosis-attached': 'Diagnosis attached to an instrument' },
  operations: {
    previewDiagnosis: 'Preview a diagnosis',
    issueDiagnosis: 'Issue a diagnosis',
    diagnoses: 'See the diagnoses issued',
    diagnosis: 'See a diagnosis issued',
    compareDiagnosis: 'Compare a diagnosis with today',
    attachDiagnosis: 'Attach a diagnosis to an instrument',
    exportSheet: 'Download the sheet of a territory',
    directory: 'See whom to coordinate with',
    exportDirectory: 'Download the directory of whom to coordinate with',
  },
};
