import type { Bound } from '../operation/runner.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const audienceWord = { account: 'con permiso', self: 'con cuenta', link: 'con enlace', public: 'abierta' } as const;

/** The operations as a page that a person reads, with no script: name, what it does, who may, an example. */
export function docsPage(bound: Iterable<Bound>): string {
  const bySlice = Map.groupBy([...bound], (b) => b.slice);
  const sections = [...bySlice].map(([slice, list]) => `<h2>${escape(slice.texts.es.title)}</h2>${list.map(entry).join('')}`);
  return `<!doctype html><html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Operaciones de Articula</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1E1A26;background:#FAF7F1}h1,h2{font-family:Georgia,serif}h2{border-top:2px solid;padding-top:.5rem;margin-top:2rem}details{background:#fff;border:1px solid #E2DCD0;border-radius:6px;padding:.5rem .8rem;margin:.4rem 0}summary{cursor:pointer}code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.9em}pre{overflow-x:auto;background:#F2EDE3;padding:.6rem;border-radius:3px}</style></head><body><main>
<h1>Operaciones de Articula</h1><p>Cada operación tiene un nombre, que es su dirección. El documento completo para programas está en <a href="/api/openapi.json">/api/openapi.json</a>.</p>${sections.join('')}</main></body></html>`;
}

function entry({ name, operation, slice }: Bound): string {
  const key = Object.entries(slice.contract.operations).find(([, o]) => o === operation)![0]; // bound from this very table
  const method = operation.kind === 'query' && !operation.post ? 'GET' : 'POST';
  return `<details><summary><code>${method} /api/${name}</code> — ${escape(slice.texts.es.operations[key] ?? '')} (${audienceWord[operation.audience]})</summary><pre>${escape(JSON.stringify(operation.example, null, 2))}</pre></details>`;
}
