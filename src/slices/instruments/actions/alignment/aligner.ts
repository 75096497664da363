import { parentPort, workerData } from 'node:worker_threads';
import { align } from '../../../../engine/alignment/index.ts';
import type { Order } from './apart.ts';

// Only alignApart starts this file, with an Order.
const { text, model } = workerData as Order;
parentPort?.postMessage(align(text, model));
