export const registerText = {
  failures: {
    'kind-unknown': 'No instrument of this country is called “{kind}”. Choose one from the list.',
    'state-unknown': 'An instrument of this kind has no state “{state}”.',
    'territory-unknown': 'There is no territory with the code “{code}”. Look for it by its name.',
    'holder-unknown': 'Say which institution holds the instrument: the territory “{code}” has no government on record.',
    'institution-unknown': 'One of the institutions is not in the directory, or not within your reach. Look for it again or write only its name.',
    'amended-unknown': 'The instrument that this one amends is not there, or not within your reach. Look for it by its name.',
    'published-before-signed': 'It would have been published ({to}) before it was signed ({from}). Correct one of the two dates.',
    'force-backwards': 'It would cease to be in force ({to}) before it began ({from}). Correct one of the two dates.',
    'part-twice': 'Two parts of the text have the same key “{key}”. Open the text again and save it once more.',
    'text-unknown': 'This instrument has no version {number} of its text. Choose another from the list of versions.',
    'text-older': 'Version {number} is no longer the latest: what is sealed is the one in work, {latest}.',
  },
  facts: {
    'kinds-loaded': 'Kinds of instrument were loaded',
    'instrument-created': 'An instrument was registered',
    'instrument-changed': 'An instrument changed',
    'text-saved': 'A version of the text was saved',
    'text-sealed': 'A version of the text was sealed',
  },
  operations: {},
};
