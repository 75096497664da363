import { PassThrough } from 'node:stream';
import type { Context } from '../../../../platform/operation/context.ts';
import { asDownload } from '../../../../platform/file/passing.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { writeWord, type Cell } from '../../../../platform/docx/index.ts';
import { writeCsv } from '../../../../platform/sheet/index.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { authoritiesAt, listInstitutionsById, listPeopleById, officesMeant, packIdentity } from '../../../institutions/index.ts';
import type { UnitRow } from '../../../territories/index.ts';
import type { bodies } from '../../contract.ts';
import type { ContactItem } from '../../contract/diagnosis.ts';
import { dayInWords } from '../../rules/board/letters.ts';
import { contactsOf, isCounterpart, type SeatedBody } from '../../rules/diagnosis/contacts.ts';
import { documentWords as words, momentWords } from '../../rules/diagnosis/words.ts';
import { listBodyRows, listMembers } from '../../store/composition.ts';
import { listKindsOfLife } from '../../store/life.ts';
import { readBoard, readLightOn, servingOn } from '../life/board-records.ts';
import { fileName, wordMedia } from './documents.ts';
import { diagnosisGround, shareable, type DiagnosisAsked } from './ground.ts';

type Ctx = Context<typeof bodies>;

interface Directory {
  asOf: string;
  place: UnitRow;
  levelPlural: string;
  example: boolean;
  items: ContactItem[];
}

/** Governments of a territory and of those below it, and who sits in their bodies, by public function. @throws bodies.board-territory-unknown, board-level-unknown */
async function directoryOf(ctx: Ctx, asked: DiagnosisAsked): Promise<Directory> {
  const reach = shareable(ctx.reach, asked.territory.slice(0, 2));
  const kinds = await listKindsOfLife(ctx.tx, asked.territory.slice(0, 2));
  const { place, level, units, day } = await diagnosisGround({ ...ctx, reach }, asked, kinds);
  const records = await readBoard({ ...ctx, reach }, kinds, place.code);
  const ids = records.bodies.map(({ id }) => id);
  const members = Map.groupBy(await listMembers(ctx.tx, ids), ({ body }) => body);
  const all = place.level === level.id ? units : [place, ...units];
  const governments = new Map((await listInstitutionsById(ctx.tx, all.map(({ code }) => packIdentity('institution', code)))).map((one) => [one.id, one]));
  const sitting = new Map((await listInstitutionsById(ctx.tx, [...new Set([...members.values()].flat().flatMap(({ institution }) => institution ?? []))])).map(({ id, name }) => [id, name]));
  const authorities = Map.groupBy((await Promise.all([all.slice(0, 1), all.slice(1)].map((some) => authoritiesAt({ tx: ctx.tx, reach }, some.filter(({ government }) => government !== null), day)))).flat(), (seat) => seat.territory);
  const offices = Map.groupBy(await officesMeant({ tx: ctx.tx, reach }, all, [...new Set(kinds.flatMap(({ seats }) => seats.flatMap(({ byPost }) => byPost ?? [])))], day), (seat) => seat.territory);
  const told = all.flatMap((unit) => {
    const government = governments.get(packIdentity('institution', unit.code));
    const there = kinds.map((kind) => ({ kind, bodies: servingOn(records, kind, unit.code, day).filter(({ facts }) => facts['exists']?.value === true) }));
    const serving = there.flatMap(({ kind, bodies: own }) => own.map(({ id, name }): SeatedBody => ({ name, kind, members: members.get(id) ?? [] })));
    const lacking = unit.government === null ? [] : there.filter(({ kind, bodies: own }) => own.length === 0 && isCounterpart(kind, unit.level)).map(({ kind }) => kind);
    return contactsOf({
      territory: unit.code, name: unit.name, government: government ? { name: government.name, source: government.source } : null, authorities: authorities.get(unit.code) ?? [], offices: new Map((offices.get(unit.code) ?? []).map((seat) => [seat.asked, seat])),
      expected: lacking.map((kind) => ({ title: kind.title, absent: readLightOn(records, kind, unit.code, day).light.state === 'missing' })),
    }, serving, sitting, day);
  });
  const items = await withContacts(ctx, told);
  const example = ctx.demo || (await listBodyRows(ctx.tx, reach, ids)).some((body) => body.example);
  return { asOf: day, place, levelPlural: level.plural, example, items };
}

/** Each with the mail and phone of its person, for whom may change that person's record: as on the person's own page. */
async function withContacts(ctx: Ctx, items: readonly ContactItem[]): Promise<ContactItem[]> {
  const people = new Map((await listPeopleById(ctx.tx, [...new Set(items.flatMap(({ person }) => person ?? []))])).map((row) => [row.id, row]));
  return items.map((item) => {
    const row = item.person === null ? undefined : people.get(item.person);
    if (!row) return item;
    const seen = mayWrite(ctx.reach, row);
    return { ...item, mail: seen ? row.mail : null, phone: seen ? row.phone : null, contactHidden: !seen && (row.mail ?? row.phone) !== null };
  });
}

const states: Record<ContactItem['state'], string> = { held: 'en ejercicio', vacant: 'vacante', unknown: 'no consta', register: 'cargos en su página' };
const whenOf = ({ on, to }: ContactItem): string => [on ? `desde ${momentWords(on)}` : '', to ? `hasta ${momentWords(to)}` : ''].filter(Boolean).join(', ');

/** A post a line; where nobody said anything of any, all in one. */
function postRows(posts: readonly ContactItem[]): (string | Cell)[][] {
  if (posts.length > 1 && posts.every(({ state }) => state === 'unknown')) return [[{ says: posts.map(({ post }) => post).join('; '), across: 2 }, states.unknown]];
  return posts.map((one) => [one.post, [one.says ?? '', whenOf(one), one.channel ?? ''].filter(Boolean).join('\n') || '—', states[one.state]]);
}

async function asWord({ asOf, place, levelPlural, example, items }: Directory): Promise<Uint8Array> {
  return writeWord({
    title: `${words.directory} en ${place.name}`,
    subtitle: `Directorio por función: ${place.name} y sus ${levelPlural.toLowerCase()}`,
    context: [`Registros al ${dayInWords(asOf)}. Vacante: consta que nadie lo ocupa. No consta: nadie lo ha dicho.`],
    blocks: [...Map.groupBy(items, ({ territory }) => territory).values()].flatMap((own) => [
      { kind: 'heading', level: 2, text: own[0]!.name } as const, // a group has at least one
      { kind: 'table', widths: [40, 40, 20], head: ['Función', 'Quién la ejerce', 'Estado'], rows: [...Map.groupBy(own, ({ institution }) => institution)].flatMap(([institution, posts]) => [[{ says: [{ text: institution, bold: true }], across: 3 }], ...postRows(posts)]) } as const,
    ]),
    footer: [`${words.directory} en ${place.name} · ${dayInWords(asOf)}`, 'Las autoridades se nombran con su cargo, que es público; las demás personas, por su función.'],
    mark: example ? words.mark : null,
    language: `es-${place.country}`,
  });
}

async function asCsv({ items }: Directory): Promise<Uint8Array> {
  const [through, pieces] = [new PassThrough(), [] as Buffer[]];
  through.on('data', (piece: Buffer) => pieces.push(piece));
  await writeCsv({ columns: [{ title: 'Código', kind: 'code' }, { title: 'Territorio' }, { title: 'Institución' }, { title: 'Función' }, { title: 'Quién la ejerce' }, { title: 'Estado' }, { title: 'Desde' }, { title: 'Hasta' }, { title: 'Canal del cargo' }, { title: 'Correo' }, { title: 'Teléfono' }, { title: 'Contacto fuera de su alcance' }, { title: 'Fuente' }], rows: items.map((one) => [one.territory, one.name, one.institution, one.post, one.says, states[one.state], one.on, one.to, one.channel, one.mail, one.phone, one.contactHidden ? 'sí' : 'no', one.source]) }, through);
  return Buffer.concat(pieces);
}

export const directoryActions: Pick<Actions<typeof bodies>, 'directory' | 'exportDirectory'> = {
  async directory(ctx, asked) {
    const { asOf, place, levelPlural, items } = await directoryOf(ctx, asked);
    return { asOf, territoryName: place.name, levelPlural, items };
  },
  async exportDirectory(ctx, { format, ...asked }) {
    const found = await directoryOf(ctx, asked);
    const name = fileName(found.example, [words.directory, found.place.name, found.asOf], format);
    return asDownload(format === 'csv' ? { name, media: 'text/csv; charset=utf-8', bytes: await asCsv(found) } : { name, media: wordMedia, bytes: await asWord(found) });
  },
};
