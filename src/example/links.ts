import type { App } from '../app.ts';
import { exampleRows } from './table.ts';

const degrees: Record<string, string> = { directo: 'direct', parcial: 'partial' };
const states: Record<string, string> = { propuesto: 'proposed', aceptado: 'accepted', rechazado: 'rejected', impugnado: 'contested' };

/** The links between the example's plans, as their offices would propose and decide them. */
export async function loadLinks(app: App): Promise<void> {
  const links = exampleRows('links.csv').map((r) => ({
    lowerPlan: r['lower_plan'], lowerCode: r['lower_code'], upperPlan: r['upper_plan'], upperCode: r['upper_code'],
    relation: r['relation'], degree: degrees[r['degree'] ?? ''], state: states[r['state'] ?? ''], justification: r['justification'], example: r['example'] === 'true',
  }));
  await app.run('coherence.load-links', { pack: 'example', links });
}
