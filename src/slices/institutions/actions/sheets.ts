import { shelfOf } from '../../../platform/import/shelf.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import type { institutions } from '../contract.ts';
import { directorySheet } from '../sheets/directory.ts';
import { peopleSheet } from '../sheets/people.ts';
import { postsSheet } from '../sheets/posts.ts';

type Of = Pick<Actions<typeof institutions>, 'previewImport' | 'import' | 'undoImport' | 'imports' | 'export' | 'template'>;

const shelf = shelfOf({ directory: () => directorySheet, people: () => peopleSheet, posts: () => postsSheet }, { directory: 'Directorio de instituciones', people: 'Personas', posts: 'Cargos' });

export const sheetActions: Of = {
  previewImport: (ctx, { sheet, fileId, mapping }) => shelf.preview(ctx, sheet, {}, { fileId, mapping }),
  import: (ctx, input) => shelf.carry(ctx, input, (words, answer) => ctx.record({ fact: 'institutions.rows-imported', ...words }, answer)),
  undoImport: (ctx, { importId }) => shelf.undo(ctx, importId, (words, answer) => ctx.record({ fact: 'institutions.import-undone', ...words }, answer)),
  imports: (ctx) => shelf.history(ctx),
  export: (ctx, { sheet, format, territory, country }) => shelf.save(ctx, sheet, { territory: (territory ?? country ?? '').toUpperCase() }, format),
  template: (ctx, { sheet, format }) => shelf.template(ctx, sheet, {}, format),
};
