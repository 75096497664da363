import { nobody } from '../../src/platform/access/actor.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

export const fixture: Fixture = {
  inputs: {
    'norms.verify': async ({ app }: SweepWorld) => {
      const { items } = await app.run<{ items: { id: string; version: number; verified: boolean }[] }>('norms.list', { country: 'XX' }, nobody);
      const first = items[0];
      return { kind: 'norm', id: first?.id ?? '00000000-0000-4000-8000-000000000000', version: first?.version ?? 1, verified: !(first?.verified ?? false), source: 'Texto leído' };
    },
  },
};
