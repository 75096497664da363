import { openClient, quoteName } from './pg.ts';
import type { Client } from './pg.ts';

export type Heard = (payload: string) => void;

export interface Listener {
  /** Calls back for each notification on a channel until the returned function is called. */
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const retryMs = 1000;

/**
 * One connection that listens. It must go straight to the server, since a pooler in transaction mode loses LISTEN.
 * A broken connection is opened again and listens anew; what was notified meanwhile is lost, so readers re-read on
 * `reconnected`.
 */
export function createListener(url: string, name: string, reconnected: () => void = () => undefined): Listener {
  const channels = new Map<string, Set<Heard>>();
  let client: Promise<Client> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const open = async (): Promise<Client> => {
    const opened = await openClient(url, { name });
    opened.on('notification', ({ channel, payload }) => channels.get(channel)?.forEach((heard) => heard(payload ?? '')));
    opened.on('end', lost);
    for (const channel of channels.keys()) await opened.query(`listen ${quoteName(channel)}`);
    return opened;
  };
  const lost = (): void => {
    client = undefined;
    if (closed || retry || channels.size === 0) return;
    retry = setTimeout(() => {
      retry = undefined;
      current().then(reconnected, lost);
    }, retryMs);
  };
  const current = (): Promise<Client> => {
    client ??= open().catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    return client;
  };

  return {
    async listen(channel, heard) {
      const known = channels.get(channel);
      if (known) known.add(heard);
      else channels.set(channel, new Set([heard]));
      const listening = await current();
      if (!known) await listening.query(`listen ${quoteName(channel)}`);
      return async () => {
        const all = channels.get(channel);
        all?.delete(heard);
        if (all?.size !== 0) return;
        channels.delete(channel);
        await (await client)?.query(`unlisten ${quoteName(channel)}`);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await (await client)?.end();
    },
  };
}
