import type { Client } from '../pg.ts';

/** The parts of the driver's connection that COPY speaks with; its own types do not declare them. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  stream: { pause(): void; resume(): void; writableNeedDrain: boolean } & Record<'on' | 'off', (event: 'drain' | 'close', then: () => void) => void>;
}

/** Runs `COPY … TO STDOUT`; `take` gets each piece in order, and the server waits while it is busy. */
export function copyOut(client: Client, text: string, take: (piece: Buffer) => Promise<void>): Promise<void> {
  return submit(client, text, (settle) => {
    let taking = Promise.resolve();
    let waiting = 0;
    return {
      handleCopyData({ chunk }, wire) {
        const piece = Buffer.from(chunk); // the driver uses its buffer again
        waiting += 1;
        if (waiting === 1) wire.stream.pause();
        taking = taking.then(() => take(piece)).catch(settle.fail).finally(() => {
          waiting -= 1;
          if (waiting === 0) wire.stream.resume();
        });
      },
      handleReadyForQuery: () => void taking.then(settle.done),
    };
  });
}

/** Runs `COPY … FROM STDIN` with the given pieces. When they fail, the server is told and keeps nothing. */
export function copyIn(client: Client, text: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  return submit(client, text, (settle) => ({
    handleCopyInResponse(wire) {
      send(wire, pieces).then(
        () => wire.endCopyFrom(),
        (error: unknown) => {
          settle.fail(error);
          wire.sendCopyFail('the sender stopped');
        },
      );
    },
    handleReadyForQuery: settle.done,
  }));
}

async function send(wire: Wire, pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of pieces) {
    wire.sendCopyFromChunk(piece);
    if (wire.stream.writableNeedDrain) await drained(wire.stream);
  }
}

/** Waits until more can be sent, or the connection is gone (its query fails by itself then). */
function drained(stream: Wire['stream']): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      stream.off('drain', go);
      stream.off('close', go);
      resolve();
    };
    stream.on('drain', go);
    stream.on('close', go);
  });
}

interface Settle {
  done(): void;
  fail(error: unknown): void;
}

interface Handlers {
  handleCopyData?(message: { chunk: Buffer }, wire: Wire): void;
  handleCopyInResponse?(wire: Wire): void;
  handleReadyForQuery(): void;
}

function submit(client: Client, text: string, make: (settle: Settle) => Handlers): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const settle: Settle = {
      done: () => (failure === undefined ? resolve() : reject(failure)),
      fail: (error) => (failure ??= error),
    };
    const query = {
      submit: (wire: Wire) => wire.query(text),
      handleError: (error: unknown) => {
        settle.fail(error);
        if (!isServers(error)) reject(error); // the connection broke: no ReadyForQuery will come
      },
      handleCommandComplete: () => undefined,
      handleCopyData: () => undefined,
      ...make(settle),
    };
    client.query(query as never); // the driver takes any object that submits itself; its type of the wire is narrower
  });
}

const isServers = (error: unknown): boolean => error instanceof Error && 'severity' in error;
