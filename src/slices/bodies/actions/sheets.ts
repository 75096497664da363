import type { CellValue } from '../../../engine/table/index.ts';
import { shelfOf } from '../../../platform/import/shelf.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import type { bodies } from '../contract.ts';
import { actsSheet } from '../sheets/acts.ts';
import { bodiesSheet } from '../sheets/bodies.ts';
import { membersSheet } from '../sheets/members.ts';
import { placesToFill, wideSheet } from '../sheets/wide.ts';

type Of = Pick<Actions<typeof bodies>, 'previewImport' | 'import' | 'undoImport' | 'imports' | 'export' | 'template'>;

const shelf = shelfOf({ places: wideSheet, bodies: bodiesSheet, members: membersSheet, acts: actsSheet }, { places: 'Conformación', bodies: 'Organismos', members: 'Integrantes', acts: 'Actos' });

export const sheetsActions: Of = {
  previewImport: (ctx, { sheet, fileId, mapping, ...params }) => shelf.preview(ctx, sheet, { ...params, on: params.on ?? null }, { fileId, mapping }),
  import: (ctx, input) => shelf.carry(ctx, input, (words, answer) => ctx.record({ fact: 'bodies.rows-imported', ...words }, answer)),
  undoImport: (ctx, { importId }) => shelf.undo(ctx, importId, (words, answer) => ctx.record({ fact: 'bodies.import-undone', ...words }, answer)),
  imports: (ctx) => shelf.history(ctx),
  export: (ctx, { sheet, format, ...params }) => shelf.save(ctx, sheet, params, format),
  async template(ctx, { sheet, format, ...params }) {
    const rows: Record<string, CellValue>[] = [];
    if (sheet === 'places') for await (const row of placesToFill(ctx, params)) rows.push(row);
    return shelf.template(ctx, sheet, params, format, rows);
  },
};
