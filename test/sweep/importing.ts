import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

/**
 * The inputs of a slice that imports sheets: a preview of a small sheet, its import, and the undoing of the last one.
 * @param asked what the preview takes beside the file
 */
export function importing(slice: string, sheet: string, asked: object): NonNullable<Fixture['inputs']> {
  const preview = async ({ upload }: SweepWorld): Promise<object> => ({ fileId: await upload(`${slice}.csv`, sheet), ...asked });
  const imported = new Set<string>();
  return {
    [`${slice}.preview-import`]: preview,
    [`${slice}.import`]: async (world: SweepWorld) => {
      const { previewId } = await world.app.run<{ previewId: string }>(`${slice}.preview-import`, await preview(world), world.keeper);
      imported.add(previewId);
      return { previewId };
    },
    [`${slice}.undo-import`]: async ({ stage }: SweepWorld) => {
      const { rows } = await stage.owner.query<{ id: string }>('select id from platform.import where undone_at is null and preview_id = any($1::uuid[]) order by at desc limit 1', [[...imported]]);
      return { importId: rows[0]?.id ?? exampleId('import') };
    },
  };
}
