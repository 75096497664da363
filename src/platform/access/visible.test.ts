import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { exampleId } from '../../kernel/id.ts';
import { mayRead, mayWrite, type Owned, type Reach, type Visibility } from '../../kernel/reach.ts';
import { rows, sql, type Sql } from '../db/sql.ts';
import { visible, writable } from './visible.ts';

let own: Stage;
const institutions = [0, 1, 2, 3].map((n) => exampleId('institution', n));
const parties = [...institutions, exampleId('group', 1), 'programa de prueba'];
const territories = ['EC-08', 'EC-0807', 'EC-080750', 'EC-10', 'EC-1001', 'PE-10', 'PE-1006', 'CO-05001', 'CO-05', 'EC-80'];

const row = fc.record({
  owner: fc.option(fc.constantFrom(...institutions), { nil: null }),
  territory: fc.option(fc.constantFrom(...territories), { nil: null }),
  parties: fc.subarray(parties),
  visibility: fc.constantFrom<Visibility>('own', 'shared', 'public'),
});
const reach = fc.record({
  everything: fc.boolean(),
  institutions: fc.subarray(institutions),
  territories: fc.subarray(territories),
  memberships: fc.subarray(parties),
});

/** The ids that a condition in SQL keeps of some rows given as a list of values. */
async function kept(condition: (reach: Reach, alias: string) => Sql, given: Reach, list: Owned[]): Promise<string[]> {
  const values = JSON.stringify(list);
  const found = await own.db.kysely.transaction().execute((tx) =>
    rows<{ id: string }>(tx, sql`select o.id from (
      select r ->> 'id' as id, (r ->> 'owner')::uuid as owner, r ->> 'territory' as territory,
        array(select jsonb_array_elements_text(r -> 'parties')) as parties, r ->> 'visibility' as visibility
      from jsonb_array_elements(${values}::jsonb) r) o where ${condition(given, 'o')} order by o.id`),
  );
  return found.map(({ id }) => id);
}

beforeAll(async () => {
  own = await stage();
});
afterAll(() => own.close());

test.each([
  ['look at', visible, mayRead],
  ['change', writable, mayWrite],
] as const)('what a reach may %s is the same in SQL and in the rule', async (_verb, inSql, inRule) => {
  await fc.assert(
    fc.asyncProperty(reach, fc.array(row, { minLength: 20, maxLength: 60 }), async (given, list) => {
      const whole: Owned[] = list.map((one, at) => ({ ...one, id: String(at).padStart(4, '0'), version: 1 }));
      expect(await kept(inSql, given, whole)).toEqual(whole.filter((one) => inRule(given, one)).map(({ id }) => id));
    }),
    { numRuns: 150 },
  );
});

test('a reach of nothing changes nothing and sees only the public', async () => {
  const nothing: Reach = { everything: false, institutions: [], territories: [], memberships: [] };
  const list = fc.sample(row, 80).map((one, at) => ({ ...one, id: String(at).padStart(4, '0'), version: 1 }));
  expect(await kept(writable, nothing, list)).toEqual([]);
  expect(await kept(visible, nothing, list)).toEqual(list.filter((one) => one.visibility === 'public').map(({ id }) => id));
});
