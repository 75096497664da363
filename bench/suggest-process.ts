import { connect, type DatabaseAddress } from '../src/platform/db/database.ts';
import { median, peakMegabytes, timed } from './budget.ts';
import { appOn } from './ground.ts';

// A process of its own, whose memory is measured from its first byte: it reads a country's statements and compares them.
interface Order {
  address: DatabaseAddress;
  filesFolder: string;
  country: string;
  /** Cantons whose plans are asked for one after the other when all is read. */
  cantons: string[];
  /** An element that somebody changes in between. */
  elementId: string;
}

export interface Compared {
  readMs: number;
  alikeMs: number;
  warmMs: number;
  changedMs: number;
  busyMs: number;
  suggested: number;
  pairs: number;
  idleMegabytes: number;
  peakMegabytes: number;
}

const order = await new Promise<Order>((settle) => process.once('message', (words) => settle(words as Order))); // sent by `suggest.ts`
const database = connect(order.address);
const app = appOn(database, order.filesFolder);
const idleMegabytes = peakMegabytes();
interface Counted {
  count: { value: number };
}
const ask = (territory = ''): Promise<Counted> => app.run<Counted>('coherence.suggestions', { territory, limit: 100 });
const first = await timed(() => ask(order.cantons[0]));
const alike = await timed(() => app.run<Counted>('coherence.similar', { territory: order.country, limit: 500 }));
const warm: number[] = [];
let suggested = first.answer.count.value;
for (const canton of order.cantons.slice(1)) {
  const { ms, answer } = await timed(() => ask(canton));
  warm.push(ms);
  suggested += answer.count.value;
}
await app.run('plans.edit-element', { elementId: order.elementId, version: 1, text: 'Cuidar las riberas con las comunidades' });
const changed = await timed(() => ask(order.cantons[0]));
const compared: Compared = { readMs: first.ms, alikeMs: alike.ms, warmMs: median(warm), changedMs: changed.ms, busyMs: first.busyMs + alike.busyMs, suggested, pairs: alike.answer.count.value, idleMegabytes, peakMegabytes: peakMegabytes() };
process.send?.(compared);
await app.close();
await database.close();
process.disconnect();
