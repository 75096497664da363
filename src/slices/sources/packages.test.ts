import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { exampleId } from '../../kernel/id.ts';
import { sourcesSlice } from './index.ts';

let own: Stage;
let run: TrialRunner['run'];
const clerk = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.ours], account: exampleId('account', 921) });

beforeAll(async () => {
  own = await stage();
  ({ run } = trialRunner(own, [sourcesSlice]));
});
beforeEach(() => own.owner.query('truncate sources.package_record, sources.package_row, sources.package_load, sources.package, sources.statement, sources.concept, sources.topic, sources.property, sources.citation, sources.document cascade; delete from platform.fact'));
afterAll(() => own.close());

const small = {
  format: 'articula-package',
  version: 1,
  id: 'riego-2022',
  title: 'Informe de la junta de riego',
  documents: [{ code: 'JR-1', title: 'Informe de la junta de riego', kind: 'informe', issuedOn: '2022-06', lines: 80 }],
  properties: [{ key: 'usuarios', name: 'usuarios', value: 'number', unit: 'familias' }],
  topics: [{ key: 'canal:alto', kind: 'canal', name: 'Canal alto' }, { key: 'canal:bajo', kind: 'canal', name: 'Canal bajo' }],
  statements: [
    { id: 'u1', document: 'JR-1', topic: 'canal:alto', property: 'usuarios', value: 41, line: 12 },
    { id: 'u2', document: 'JR-1', topic: 'canal:bajo', property: 'usuarios', value: 's/d', line: 13 },
  ],
};

describe('a package', () => {
  test('enters whole', async () => {
    const answer = await run('sources.import-package', { package: small }, clerk);
    expect(answer).toMatchObject({ counts: { documents: { created: 1 }, topics: { created: 2 }, statements: { created: 2 } } });
  });
  test('loaded again changes nothing', async () => {
    await run('sources.import-package', { package: small }, clerk);
    expect(await run('sources.import-package', { package: small }, clerk)).toMatchObject({ importId: null, counts: { statements: { created: 0, changed: 0, unchanged: 2, gone: 0 } } });
  });
  test('undone leaves nothing', async () => {
    const { importId } = await run('sources.import-package', { package: small }, clerk);
    await run('sources.undo-package', { importId }, clerk);
    expect((await own.owner.query('select (select count(*) from sources.statement)::int as s, (select count(*) from sources.topic)::int as t, (select count(*) from sources.document)::int as d')).rows).toEqual([{ s: 0, t: 0, d: 0 }]);
  });
});
void cast;
