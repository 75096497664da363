import { missingFrom, ringOf, sealedIn } from '../start/keys.ts';
import { StartProblem } from '../platform/config/problem.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const usage = 'keys [--renew | --lost CLAVE]';

export const keys: Command = {
  name: 'keys',
  usage,
  what: 'Las claves que sellan los segundos factores: cuáles hay, cambiar la de hoy, dar una por perdida.',
  async run(terminal, words) {
    const { renew, lost } = readWords(usage, words, { renew: { type: 'boolean' }, lost: { type: 'string' } }, 0).values;
    if (renew && lost !== undefined) readWords(usage, [], {}, 1);
    if (lost !== undefined) await declareLost(terminal, lost);
    if (renew) await renewKey(terminal);
    await show(terminal);
    return 0;
  },
};

/** A new key where the folder keeps them; where a setting gives them, the first of the setting. Either way everything is sealed under it. */
async function renewKey(terminal: Terminal): Promise<void> {
  const { app, ring } = await terminal.product();
  if (terminal.config().keys.length === 0) ring.renew();
  terminal.say(`Se sellaron de nuevo ${await app.renewSeals()} cuentas con la clave ${ring.current().id}. Guarde una copia de las claves aparte de los respaldos.`);
}

async function declareLost(terminal: Terminal, id: string): Promise<void> {
  const { address, folder } = await terminal.store();
  const ring = ringOf(terminal.config(), folder);
  if (!missingFrom(ring, (await sealedIn(address)).keys()).includes(id)) throw new StartProblem(`La clave ${id} no falta: «npm run articula -- keys» dice cuáles faltan.`);
  ring.declareLost(id);
}

async function show(terminal: Terminal): Promise<void> {
  const { address, folder } = await terminal.store();
  const ring = ringOf(terminal.config(), folder);
  const sealed = await sealedIn(address);
  const count = (id: string): string => `sella ${sealed.get(id) ?? 0}`;
  const [today, ...earlier] = ring.ids();
  terminal.say(today === undefined ? 'Todavía no hay clave; el próximo inicio la crea.' : `Clave ${today}, de hoy: ${count(today)}.`);
  for (const id of earlier) terminal.say(`Clave ${id}, anterior: ${count(id)}; la piden los respaldos de su tiempo.`);
  for (const id of ring.lost()) terminal.say(`Clave ${id}, perdida: ${count(id)}; esas personas entran con un código de respaldo o sin su segundo factor.`);
  for (const id of missingFrom(ring, sealed.keys())) terminal.say(`Clave ${id}, falta: ${count(id)}.`);
  if (sealed.has(undefined)) terminal.say(`Sin sellar: ${sealed.get(undefined)}; el próximo inicio los sella.`);
}
