declare module 'autocannon' {
  interface Request {
    method: 'GET' | 'POST';
    path: string;
    body?: string;
    headers: Record<string, string>;
  }
  export interface Client {
    setRequests(requests: Request[]): void;
  }
  interface Instance extends PromiseLike<{ errors: number; non2xx: number }> {
    on(event: 'response', heard: (client: Client, status: number, bytes: number, milliseconds: number) => void): void;
  }
  /** It ends after `duration` seconds or `amount` answers, at the next sample; samples come each `sampleInt` milliseconds. */
  export default function autocannon(options: { url: string; connections: number; duration?: number; amount?: number; sampleInt: number; requests: Request[]; setupClient(client: Client): void }): Instance;
}
