import { texts } from '../../kernel/text.ts';
import { sources } from './contract.ts';
import { statementsText } from './text/statements.es.ts';
import { packagesText } from './text/packages.es.ts';
import { findingsText } from './text/findings.es.ts';
import { figuresText } from './text/figures.es.ts';
import { glossaryText } from './text/glossary.es.ts';

export const es = texts(sources, {
  title: 'Fuentes',
  failures: {
    'document-twice': 'Ese documento ya está registrado. Búsquelo por su título y cítelo desde ahí.',
    'citation-twice': 'Ese lugar del documento ya está citado en este registro. Escriba otro lugar, o deje la cita como está.',
    ...statementsText.failures,
    ...packagesText.failures,
    ...findingsText.failures,
    ...figuresText.failures,
    ...glossaryText.failures,
  },
  facts: {
    'document-created': 'Se registró un documento',
    'document-edited': 'Se corrigió un documento',
    'document-loaded': 'Se cargaron los documentos de base',
    'document-cited': 'Se citó un documento',
    'citation-withdrawn': 'Se quitó una cita',
    ...statementsText.facts,
    ...packagesText.facts,
    ...findingsText.facts,
    ...figuresText.facts,
    ...glossaryText.facts,
  },
  operations: {
    list: 'Ver los documentos',
    get: 'Ver un documento',
    create: 'Registrar un documento',
    edit: 'Corregir un documento',
    cite: 'Citar un documento',
    attach: 'Adjuntar un archivo como evidencia',
    withdraw: 'Quitar una cita',
    citations: 'Ver las citas',
    loadPack: 'Cargar los documentos de base',
    ...statementsText.operations,
    ...packagesText.operations,
    ...findingsText.operations,
    ...figuresText.operations,
    ...glossaryText.operations,
  },
});
