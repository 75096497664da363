import { texts } from '../../kernel/text.ts';
import { sources } from './contract.ts';
import { statementsText } from './text/statements.en.ts';
import { packagesText } from './text/packages.en.ts';
import { findingsText } from './text/findings.en.ts';
import { figuresText } from './text/figures.en.ts';
import { glossaryText } from './text/glossary.en.ts';

export const en = texts(sources, {
  title: 'Sources',
  failures: {
    'document-twice': 'That document is already registered. Find it by its title and cite it from there.',
    'citation-twice': 'That place of the document is already cited here. Write another place, or leave the citation as it is.',
    ...statementsText.failures,
    ...packagesText.failures,
    ...findingsText.failures,
    ...figuresText.failures,
    ...glossaryText.failures,
  },
  facts: {
    'document-created': 'A document was registered',
    'document-edited': 'A document was corrected',
    'document-loaded': 'The base documents were loaded',
    'document-cited': 'A document was cited',
    'citation-withdrawn': 'A citation was withdrawn',
    ...statementsText.facts,
    ...packagesText.facts,
    ...findingsText.facts,
    ...figuresText.facts,
    ...glossaryText.facts,
  },
  operations: {
    list: 'See the documents',
    get: 'See a document',
    create: 'Register a document',
    edit: 'Correct a document',
    cite: 'Cite a document',
    attach: 'Attach a file as evidence',
    withdraw: 'Withdraw a citation',
    citations: 'See the citations',
    loadPack: 'Load the base documents',
    ...statementsText.operations,
    ...packagesText.operations,
    ...findingsText.operations,
    ...figuresText.operations,
    ...glossaryText.operations,
  },
});
