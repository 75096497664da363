import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { failureStatus } from '../../kernel/failure.ts';
import { say } from '../../kernel/text.ts';
import { houseTexts, no } from '../operation/words.ts';

/** Bytes of address and headers that Node takes; beyond it nothing of the request is known. */
const headerLimit = '16 KB';

/** Answers, in the house's form, a request that could not even be read: headers or address too long, no HTTP at all. */
export function answerUnread(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const failure = error.code === 'HPE_HEADER_OVERFLOW' ? no('too-large', { limit: headerLimit }) : no('input-wrong', { where: 'el pedido no está bien formado.' });
  const status = failureStatus[failure.kind];
  const code = failure.code.split('.')[1] as keyof typeof houseTexts.es.failures; // made just above from the house's own codes
  const body = JSON.stringify({ type: 'about:blank', title: say(houseTexts.es.failures[code], failure.details), status, code: failure.code, details: failure.details, requestId: randomUUID() });
  socket.end(`HTTP/1.1 ${status} No\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}
