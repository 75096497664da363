declare module 'autocannon' {
  interface Instance extends PromiseLike<{ requests: { average: number; total: number }; duration: number; errors: number; non2xx: number }> {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
  }
  export default function autocannon(options: { url: string; connections: number; duration: number; requests: { method: 'GET' | 'POST'; path: string; body?: string; headers: Record<string, string> }[] }): Instance;
}
