import { command, contract, failuresOf, query, z } from '../../kernel/contract.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { seriesFacts, seriesFailures, seriesOperations } from './contract/series.ts';

export const Band = z.object({
  id: z.string(),
  /** Included; null is open. */
  from: z.number().nullable(),
  /** Not included; null is open. */
  to: z.number().nullable(),
  word: z.object({ f: z.string(), m: z.string() }),
  tone: z.enum(['ok', 'run', 'risk', 'late']),
  shape: z.enum(['tick', 'half', 'triangle', 'diamond', 'knots-1', 'knots-2', 'knots-3', 'knots-4', 'knots-5']),
});
export type Band = z.infer<typeof Band>;

const said = {
  name: z.string(),
  use: z.string(),
  unit: z.enum(['percent', 'none']),
  /** `judgement`: no cut-offs are known, a person chooses the band and says why. */
  basis: z.enum(['number', 'judgement']),
  why: z.string(),
  source: z.string(),
  verified: z.boolean(),
  bands: z.array(Band).min(1).max(12),
};

export const Scheme = z.object({ id: z.uuid(), version: z.number().int(), code: z.string(), country: z.string().nullable(), ...said });
export type Scheme = z.infer<typeof Scheme>;

/** No indicator is further from zero than this: beyond it a number no longer prints as one. */
const furthest = 1e15;

export const indicators = contract({
  name: 'indicators',
  failures: { 'bands-broken': 'invalid', 'value-out-of-bands': 'refused', ...seriesFailures },
  facts: ['schemes-loaded', ...seriesFacts],
  operations: {
    ...seriesOperations,
    list: query({ audience: 'public', input: z.object({ ...pageInput, country: z.string().max(2).optional() }), output: pageOf(Scheme), example: { country: 'EC' } }),
    get: query({ audience: 'public', input: z.object({ id: z.uuid() }), output: Scheme, example: { id: exampleId('scheme') } }),
    name: query({
      audience: 'public',
      input: z.object({ scheme: z.string().max(80), value: z.coerce.number().min(-furthest).max(furthest) }),
      output: z.object({ band: Band, printed: z.number() }),
      example: { scheme: 'ec-stpe-2019-meta', value: 84.96 },
    }),
    loadPack: command({
      input: z.object({ schemes: z.array(z.object({ id: z.string().max(80), country: z.string().nullish(), ...said })).max(200) }),
      output: z.object({ created: z.number().int(), changed: z.number().int() }),
      example: {
        schemes: [
          {
            id: 'prueba', name: 'De prueba', use: 'prueba', unit: 'percent', basis: 'number', why: 'Para probar.', source: 'Escrito para probar', verified: false,
            bands: [
              { id: 'bajo', from: null, to: 50, word: { f: 'baja', m: 'bajo' }, tone: 'late', shape: 'diamond' },
              { id: 'alto', from: 50, to: null, word: { f: 'alta', m: 'alto' }, tone: 'ok', shape: 'tick' },
            ],
          },
        ],
      },
    }),
  },
});

export const no = failuresOf(indicators);
