export const checksText = {
  failures: {
    'review-internal': 'The review of “{title}” belongs to its government and its technical team until it has answered. Ask whoever plans in that government.',
    'nothing-to-tell': 'There are no new findings of “{title}” to tell: those there are were told, or are notices to verify.',
    'reply-term-needed': 'It is not known how many days there are to answer. Ask an administrator to load the base pack, and tell again.',
    'answers-holder': 'The government that holds the plan answers. Your permission lets you tell findings, not answer in its name.',
    'answer-needed': 'Write the answer: why it is so, or why it does not apply.',
    'nothing-to-settle': 'That element carries no competence, or is not in the plan. Choose one of the list of competences.',
  },
  facts: {
    'findings-told': 'Findings of the review of a plan were told',
    'finding-answered': 'A finding of the review of a plan was answered',
    'competence-settled': 'The act that backs a competence was noted',
    'settlement-withdrawn': 'The act that backed a competence was withdrawn',
    'reply-term-loaded': 'The term to answer a review was loaded',
    'reply-term-changed': 'The term to answer a review was changed',
  },
  operations: {
    internal: 'Review a plan from inside',
    actionTypes: 'See the catalogue of level and type of action',
    tell: 'Tell the findings of a review',
    answer: 'Answer a finding',
    settleCompetence: 'Note the agreement or delegation of a competence',
    unsettleCompetence: 'Withdraw the agreement or delegation of a competence',
    replyTerm: 'See the term to answer a review',
    loadReplyTerm: 'Load the term to answer a review',
    saveReplyTerm: 'Change the term to answer a review',
  },
};
