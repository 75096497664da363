import { connect, type DatabaseAddress } from '../src/platform/db/database.ts';
import { peakMegabytes, timed } from './budget.ts';
import { appOn } from './ground.ts';

// A process of its own, whose memory is measured from its first byte: the product reads, previews and stores one sheet.
interface Order {
  address: DatabaseAddress;
  filesFolder: string;
  sheet: string;
  planId: string;
}

export interface Imported {
  previewMs: number;
  storeMs: number;
  /** Of processor, without the database's. */
  busyMs: number;
  created: number;
  refused: number;
  /** Before the sheet, after its preview, and the most there ever was. */
  idleMegabytes: number;
  previewedMegabytes: number;
  peakMegabytes: number;
}

const order = await new Promise<Order>((settle) => process.once('message', (words) => settle(words as Order))); // sent by `import.ts`
const database = connect(order.address);
const app = appOn(database, order.filesFolder);
const fileId = await app.upload(order.sheet);
const idleMegabytes = peakMegabytes();
const preview = await timed(() => app.run<{ previewId: string; created: number; refused: number }>('plans.preview-import', { fileId, planId: order.planId, scheme: 'pdot' }));
const previewedMegabytes = peakMegabytes();
const stored = await timed(() => app.run<{ created: number }>('plans.import', { previewId: preview.answer.previewId }));
const imported: Imported = { previewMs: preview.ms, storeMs: stored.ms, busyMs: preview.busyMs + stored.busyMs, created: stored.answer.created, refused: preview.answer.refused, idleMegabytes, previewedMegabytes, peakMegabytes: peakMegabytes() };
process.send?.(imported);
await app.close();
await database.close();
process.disconnect();
