import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const luz = exampleId('account', 40);
const sol = exampleId('account', 41);

/** The newest fact that kept personal values: what can be erased. */
async function lastPersonal({ stage }: SweepWorld): Promise<object> {
  const { rows } = await stage.owner.query<{ id: string; at: Date }>('select fact_id as id, recorded_at as at from platform.fact_detail order by recorded_at desc limit 1');
  return { id: rows[0]?.id ?? exampleId('fact'), recordedAt: (rows[0]?.at ?? new Date(0)).toISOString(), why: 'Lo pidió la persona' };
}

const people = 'Cuenta;Nombre;Institución;Rol;Alcance tipo\nhoja.barrido;Hoja Ejemplo;;Lectura;Todo el sistema\n';

/** The newest preview that was not carried out, the newest import that was not undone. */
async function lastOf({ stage }: SweepWorld, text: string): Promise<string> {
  const { rows } = await stage.owner.query<{ id: string }>(text);
  return rows[0]?.id ?? exampleId('none');
}

export const fixture: Fixture = {
  async prepare({ app, keeper }) {
    await app.run('accounts.create', { id: sol, name: 'sol.barrido', fullName: 'Sol Ejemplo' }, keeper);
    await app.run('accounts.disable', { id: sol, version: 1 }, keeper);
  },
  inputs: {
    'accounts.create': { id: luz, name: 'luz.barrido', fullName: 'Luz Ejemplo', mail: 'luz@ejemplo.org', institution: places.ours },
    'accounts.get': { id: luz },
    'accounts.update': { id: luz, version: 1, fullName: 'Luz María Ejemplo' },
    'accounts.disable': { id: luz, version: 1 },
    'accounts.enable': { id: luz, version: 1 },
    'accounts.forget': { id: sol, version: 2, why: 'Lo pidió la persona' },
    'accounts.unlock': { id: luz },
    'accounts.reset-password': { id: luz },
    'accounts.create-link': { account: luz, purpose: 'sign-in' },
    'accounts.grant': { id: exampleId('grant'), role: 'lectura', holder: { kind: 'account', id: luz }, scope: { kind: 'institution', id: places.ours } },
    'accounts.end-grant': { id: exampleId('grant'), version: 1 },
    'accounts.redact': lastPersonal,
    'accounts.preview-import': async ({ upload }: SweepWorld) => ({ fileId: await upload('personas.csv', people) }),
    'accounts.import': async (world: SweepWorld) => ({ previewId: await lastOf(world, "select id from platform.preview where sheet = 'accounts.people' and import_id is null order by created_at desc limit 1") }),
    'accounts.undo-import': async (world: SweepWorld) => ({ importId: await lastOf(world, "select id from platform.import where sheet = 'accounts.people' and undone_at is null order by at desc limit 1") }),
    'accounts.create-links': { accounts: [luz] },
  },
  last: ['accounts.disable', 'accounts.enable'],
  otherAuthority: {
    'accounts.set-up': 'an empty house belongs to whoever comes first',
    'accounts.sign-in': 'its authority is the password',
    'accounts.use-link': 'its authority is the link',
  },
};
