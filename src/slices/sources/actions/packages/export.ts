import { z, type Download } from '../../../../kernel/contract.ts';
import { asDownload } from '../../../../platform/file/passing.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { sources } from '../../contract.ts';
import { Package } from '../../contract/packages-format.ts';
import { writeWorkbook } from '../../package-sheets.ts';
import { packageOf } from '../../rules/packages/written.ts';
import { findPackage } from '../../store/packages.ts';
import { keptOf } from '../../store/packages-rows.ts';

export const exportActions: Pick<Actions<typeof sources>, 'exportPackage' | 'packageTemplate'> = {
  async exportPackage(ctx, { id, format }) {
    const row = ctx.permit(await findPackage(ctx.tx, id));
    const given = packageOf(row, await keptOf(ctx.tx, row.id));
    const name = ctx.demo ? `EJEMPLO ${row.code}` : row.code;
    return format === 'xlsx' ? writeWorkbook(name, given) : writeJson(name, given);
  },

  async packageTemplate(_ctx, { format }) {
    return format === 'xlsx' ? writeWorkbook('Plantilla de paquete', undefined) : writeJson('paquete.schema', z.toJSONSchema(Package, { io: 'input' }));
  },
};

const writeJson = (name: string, value: unknown): Promise<Download> => asDownload({ name: `${name}.json`, media: 'application/json', bytes: `${JSON.stringify(value, null, 2)}\n` });
