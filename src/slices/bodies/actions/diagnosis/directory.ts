import { PassThrough } from 'node:stream';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { writeWord, type Cell } from '../../../../platform/docx/index.ts';
import { writeCsv } from '../../../../platform/sheet/index.ts';
import { authoritiesAt, listInstitutionsById, packIdentity } from '../../../institutions/index.ts';
import type { UnitRow } from '../../../territories/index.ts';
import type { bodies } from '../../contract.ts';
import type { ContactItem } from '../../contract/diagnosis.ts';
import { dayInWords } from '../../rules/board/letters.ts';
import { contactsOf, type SeatedBody } from '../../rules/diagnosis/contacts.ts';
import { documentWords as words, momentWords } from '../../rules/diagnosis/words.ts';
import { listBodyRows, listMembers } from '../../store/composition.ts';
import { listKindsOfLife } from '../../store/life.ts';
import { readBoard, servingOn } from '../life/board-records.ts';
import { asDownload, fileName, wordMedia } from './documents.ts';
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
  const items = all.flatMap((unit) => {
    const government = governments.get(packIdentity('institution', unit.code));
    const serving = kinds.flatMap((kind): SeatedBody[] => servingOn(records, kind, unit.code, day).filter(({ facts }) => facts['exists']?.value === true).map(({ id, name }) => ({ name, kind, members: members.get(id) ?? [] })));
    return contactsOf({ territory: unit.code, name: unit.name, government: government ? { name: government.name, source: government.source } : null, authorities: authorities.get(unit.code) ?? [] }, serving, sitting, day);
  });
  const example = ctx.demo || (await listBodyRows(ctx.tx, reach, ids)).some((body) => body.example);
  return { asOf: day, place, levelPlural: level.plural, example, items };
}

const states: Record<ContactItem['state'], string> = { held: 'en ejercicio', vacant: 'vacante', unknown: 'sin registro', register: 'cargos en su página' };
const whenOf = ({ on, to }: ContactItem): string => [on ? `desde ${momentWords(on)}` : '', to ? `hasta ${momentWords(to)}` : ''].filter(Boolean).join(', ');

/** A post a line; where nobody said anything of any, all in one. */
function postRows(posts: readonly ContactItem[]): (string | Cell)[][] {
  if (posts.length > 1 && posts.every(({ state }) => state === 'unknown')) return [[{ says: posts.map(({ post }) => post).join('; '), across: 2 }, states.unknown]];
  return posts.map((one) => [one.post, [one.says ?? '', whenOf(one)].filter(Boolean).join('\n') || '—', states[one.state]]);
}

async function asWord({ asOf, place, levelPlural, example, items }: Directory): Promise<Uint8Array> {
  return writeWord({
    title: `${words.directory} en ${place.name}`,
    subtitle: `Directorio por función: ${place.name} y sus ${levelPlural.toLowerCase()}`,
    context: [`Registros al ${dayInWords(asOf)}. Vacante: consta que nadie lo ocupa. Sin registro: nadie lo ha dicho.`],
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
  await writeCsv({ columns: [{ title: 'Código', kind: 'code' }, { title: 'Territorio' }, { title: 'Institución' }, { title: 'Función' }, { title: 'Quién la ejerce' }, { title: 'Estado' }, { title: 'Desde' }, { title: 'Hasta' }, { title: 'Fuente' }], rows: items.map((one) => [one.territory, one.name, one.institution, one.post, one.says, states[one.state], one.on, one.to, one.source]) }, through);
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
