import { readCursor, toPage } from '../../../../kernel/page.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import type { CellValue, Column } from '../../../../engine/table/index.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { institutions } from '../../contract.ts';
import type { Addressee, Way } from '../../contract/actors/communication.ts';
import { addressees, countWays, type Contact } from '../../rules/actors/communication.ts';
import { listPersonRows } from '../../store/person.ts';
import { associationsAt, aboveAndSelf } from './association.ts';
import { governedUnits, seatsAt } from './authority.ts';

type Of = Pick<Actions<typeof institutions>, 'communications' | 'exportCommunications'>;
type Ctx = Pick<Context, 'tx' | 'reach'>;
interface Asked {
  territory: string;
  level: string;
  zone?: string | undefined;
  day: string;
}

/** Whom to write to for the governments of a level: as many queries for one canton as for a country. */
async function linesOf(ctx: Ctx, { territory, level, zone, day }: Asked): Promise<Addressee[]> {
  const units = await governedUnits(ctx, territory.toUpperCase(), level, day, zone);
  const [first] = units;
  if (!first) return [];
  const speaking = await associationsAt(ctx, { country: first.country, levels: [level] }, await aboveAndSelf(ctx, units), day);
  const posts = speaking.flatMap(({ seats }) => seats);
  const governments = await seatsAt(ctx, units, day);
  const people = [...new Set([...posts, ...governments].flatMap(({ holders }) => holders[0]?.person ?? []))];
  const contacts = new Map((await listPersonRows(ctx.tx, people)).map((row): [string, Contact] => {
    const seen = mayWrite(ctx.reach, row); // as on a person's own page: contacts are for whom their institution reaches
    return [row.id, { mail: seen ? row.mail : null, phone: seen ? row.phone : null, hidden: !seen && (row.mail ?? row.phone) !== null }];
  }));
  const home = posts.filter(({ territory: at }) => at === first.country);
  return addressees(home, posts.filter((seat) => !home.includes(seat)), governments, (person) => contacts.get(person));
}

const keyOf = ({ part, territory, institution, key }: Addressee): string => [part, territory, institution ?? '', key].join(' ');

const parts: Record<Addressee['part'], string> = { association: 'Asociación', branch: 'Sede de la asociación', government: 'Gobierno' };
const states: Record<Addressee['state'], string> = { held: 'Con titular', vacant: 'Vacante', unknown: 's/d' };
const ways: Record<Way, string> = { direct: 'Directamente', association: 'Por su asociación', none: 'Sin cómo escribirle' };
const columns: Column[] = [
  ['part', 'A quién'], ['territory', 'Código'], ['territoryName', 'Territorio'], ['institutionName', 'Institución'], ['title', 'Cargo'], ['state', 'Estado'], ['holder', 'Persona'], ['from', 'Desde'], ['to', 'Hasta'],
  ['channel', 'Canal del cargo'], ['mail', 'Correo'], ['phone', 'Teléfono'], ['contactHidden', 'Contacto fuera de su alcance'], ['way', 'Cómo se le escribe'], ['source', 'Lo espera'],
].map(([id, title]) => ({ id: id!, title: title!, kind: 'text' as const })); // pairs, as just written

const cells = (line: Addressee): Record<string, CellValue> => ({
  part: parts[line.part], territory: line.territory, territoryName: line.territoryName, institutionName: line.institutionName ?? 's/d', title: line.title, state: states[line.state], holder: line.holder ?? (line.state === 'held' ? 'Persona registrada' : 's/d'), from: line.from, to: line.to,
  channel: line.channel ?? 's/d', mail: line.mail, phone: line.phone, contactHidden: line.contactHidden ? 'sí' : 'no', way: ways[line.way], source: [line.source, line.verified ? '' : 'por verificar'].filter(Boolean).join(', '),
});

export const communicationActions: Of = {
  async communications(ctx, { territory, level, zone, way, at = ctx.today, after, limit }) {
    const lines = await linesOf(ctx, { territory, level, zone, day: at });
    const wanted = lines.filter((line) => line.part !== 'government' || !way || way.length === 0 || way.includes(line.way));
    const [last] = (readCursor(after) ?? []).map(String);
    const from = last === undefined ? 0 : wanted.findIndex((line) => keyOf(line) === last) + 1;
    return { ...toPage(wanted.slice(from, from + limit + 1), limit, (line) => [keyOf(line)]), count: { value: wanted.length, capped: false }, counts: countWays(lines) };
  },
  async exportCommunications(ctx, { territory, level, zone, at = ctx.today, format }) {
    const lines = await linesOf(ctx, { territory, level, zone, day: at });
    return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}Comunicaciones ${territory.toUpperCase()}`, format, columns, lines.map(cells));
  },
};
