import { readWords } from './command.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const usage = 'import HOJA --plan ID | --scheme ESQUEMA --territory CÓDIGO [--title TÍTULO] [--preview] [--only-valid]';
const options = {
  plan: { type: 'string' },
  scheme: { type: 'string', default: 'pdot' },
  territory: { type: 'string' },
  title: { type: 'string' },
  preview: { type: 'boolean', default: false },
  'only-valid': { type: 'boolean', default: false },
} as const;

interface Preview {
  previewId: string;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  rows: { row: number; column: string; message: string }[];
  missing: string[];
}

export const importPlan: Command = {
  name: 'import',
  usage,
  what: 'Importa un plan de una hoja (.xlsx, .csv, .ods): todo o nada, o solo las filas válidas.',
  async run(terminal, words) {
    const { values, positionals } = readWords(usage, words, options, 1);
    const { plan, scheme, territory, title } = values;
    if (!plan && !territory) readWords(usage, [], {}, 1);
    const fileId = await terminal.upload(positionals[0] ?? '');
    const place = plan ? { planId: plan } : { newPlan: { territory, ...(title ? { title } : {}) } };
    const preview = await terminal.run<Preview>('plans.preview-import', { fileId, scheme, ...place });
    show(terminal, preview);
    if (values.preview) return preview.refused > 0 ? 1 : 0;
    if (preview.missing.length > 0 || (preview.refused > 0 && !values['only-valid'])) {
      terminal.say('No se importó nada: corrija la hoja, o agregue --only-valid para importar solo las filas válidas.');
      return 1;
    }
    const done = await terminal.run<{ importId: string; planId: string; created: number; changed: number }>('plans.import', { previewId: preview.previewId, onlyValid: values['only-valid'] });
    terminal.say(`Importado: ${done.created} elementos creados y ${done.changed} cambiados en el plan ${done.planId} (importación ${done.importId}).`);
    return 0;
  },
};

function show(terminal: Terminal, { created, changed, unchanged, refused, rows, missing }: Preview): void {
  terminal.say(`Se crean ${created} · cambian ${changed} · quedan igual ${unchanged} · no entran ${refused}`);
  if (missing.length > 0) terminal.say(`Faltan columnas: ${missing.join(', ')}.`);
  for (const { row, column, message } of rows) terminal.say(`Fila ${row}, columna ${column}: ${message}`);
}
