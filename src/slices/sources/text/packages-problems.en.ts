import type { PackageList, PackageNotice, PackageProblem } from '../contract/packages-format.ts';

/** The same as in Spanish, for whoever reads in English. */
export const packageProblemsEn: Record<PackageProblem, string> = {
  shape: '{message}',
  'key-forbidden': 'The name “{key}” is not allowed in a package. Take it out of {way}.',
  'text-broken': 'There is a text with signs that cannot be stored ({way}). Write it again.',
  'too-deep': 'The content nests more than {depth} times. A package needs no such depth: check how it was made.',
  twice: '“{key}” already stands at position {first}. Leave only one.',
  'document-unknown': 'It names the document “{document}”, which the package does not list. Add it to the documents or correct the code.',
  'document-untitled': 'The document “{document}” is new and has no title. Write it.',
  'document-others': 'The document “{document}” belongs to another institution: you may state things of it, not change it. Leave its code only.',
  'document-out': 'The code “{document}” belongs to a document out of your reach. Use another code.',
  'topic-unknown': 'It names the topic “{topic}”, which is neither in the package nor in the house. Add it to the topics or correct the key.',
  'topic-others': 'The topic key “{topic}” is taken and out of your reach. Use another key.',
  'property-unknown': 'It names the property “{property}”, which is neither in the package nor in the house. Add it to the properties or correct the key.',
  'property-differs': 'The property “{property}” exists with another definition ({by}). Use that one, or give yours another key.',
  cycle: 'There is a circle: {way} ({arrow}). Take one of those arrows away.',
  'value-unread': 'The value “{value}” cannot be read as the property “{property}” asks. Write it in another way.',
  'statement-others': 'The statement “{statement}” of document “{document}” was brought by {by}. Nothing is overwritten: give it another id or correct that package.',
  'concept-others': 'The term “{term}” of that document was brought by {by} with another meaning. Nothing is overwritten: correct that package or leave the term out of this one.',
  'supersedes-unknown': 'It says that it replaces the document “{document}”, which is neither in the package nor in the house. Add it or correct the code.',
  'operation-unknown': 'There is no operation “{operation}”. The list is at /api/docs.',
  'operation-closed': 'The operation “{operation}” cannot be done from a package.',
  'record-differs': 'The record “{record}” was made before with other content. Correct it on its own screen, or give it another id.',
  'record-input': 'Something is missing or left over for the operation “{operation}”: {why}',
  'sheet-unknown': 'The workbook has no sheet “{sheet}”. Download the template and compare the names.',
  'column-missing': 'The sheet “{sheet}” lacks the column “{column}”. Download the template and compare the headings.',
};

export const packageNoticesEn: Record<PackageNotice, string> = {
  'says-otherwise': 'Of “{topic}”, {property}: this package says “{ours}” and {by} says “{theirs}” ({where}). Both stay, and the difference goes to the findings.',
  'topic-kept': 'The topic “{topic}” is no longer in the package, but others name it: it stays.',
  'topic-differs': 'The topic “{topic}” was brought by {by} and stays as it is: what this package says otherwise of it does not change it.',
  'territory-unknown': 'The house does not have the territory “{territory}”: the topic keeps that code until its country is loaded.',
  'value-topic-unknown': 'It refers to “{topic}”, which is no known topic: it stays as said.',
  'record-stays': 'The record “{record}” is no longer in the package: what was made with it stays in its place.',
};

export const packageListsEn: Record<PackageList, { one: string; sheet: string }> = {
  documents: { one: 'document', sheet: 'Documentos' },
  properties: { one: 'property', sheet: 'Propiedades' },
  topics: { one: 'topic', sheet: 'Asuntos' },
  statements: { one: 'statement', sheet: 'Afirmaciones' },
  concepts: { one: 'term', sheet: 'Conceptos' },
  records: { one: 'record', sheet: 'Registros' },
};

export const packagePersonEn = 'a person';
export const packageNamedEn = 'the package “{title}”';
export const packageWholeEn = 'the package';
