import { texts } from '../../kernel/text.ts';
import { sources } from './contract.ts';

export const es = texts(sources, {
  title: 'Fuentes',
  failures: {
    'document-twice': 'Ese documento ya está registrado. Búsquelo por su título y cítelo desde ahí.',
    'citation-twice': 'Ese lugar del documento ya está citado en este registro. Escriba otro lugar, o deje la cita como está.',
    'figure-unknown': 'No hay un cálculo con el nombre «{name}». Elija uno de la lista.',
  },
  facts: {
    'document-created': 'Se registró un documento',
    'document-edited': 'Se corrigió un documento',
    'document-loaded': 'Se cargaron los documentos de base',
    'document-cited': 'Se citó un documento',
    'citation-withdrawn': 'Se quitó una cita',
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
    figures: 'Ver los cálculos disponibles',
    figure: 'Calcular una cifra',
    check: 'Contrastar los registros',
  },
});
