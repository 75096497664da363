export const findingsText = {
  failures: {
    'check-unknown': 'There is no check called “{name}”. Choose one of the list.',
    'finding-gone': 'This finding has closed by itself: the data no longer differ and there is nothing left to decide. It comes back if they differ again.',
  },
  facts: {
    'finding-explained': 'Explained a finding',
    'finding-accepted': 'Accepted a finding and put it on record',
    'finding-reopened': 'Opened a finding again',
    'findings-settled': 'The comparison brought the register of findings up to date',
    'judgement-asked': 'Comparing what the documents say was left for right after',
    'rule-broken': 'A rule of the comparison failed and was set aside',
    'vocabulary-loaded': 'Loaded the words that rules ask about',
  },
  operations: {
    check: 'Check the records',
    findings: 'See the findings',
    finding: 'Open a finding',
    findingCounts: 'Count the findings',
    exportFindings: 'Download the findings as a sheet',
    explainFinding: 'Explain a finding',
    acceptFinding: 'Accept a finding and put it on record',
    reopenFinding: 'Open a finding again',
    judge: 'Compare the documents again',
    rules: 'See the rules of the comparison',
    loadVocabulary: 'Load the vocabulary of the rules',
  },
};
