import type { CellValue, Column } from '../../../engine/table/index.ts';
import { problem } from '../../../platform/import/row.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import type { KindRow } from '../store/composition.ts';
import { actKindOf } from './body-plan.ts';
import { compareSaid, forestalledBodies } from './compare-bodies.ts';
import { readOnRecord, toldAt } from './exported-bodies.ts';
import { kindsOf, known, owedAt, readGround, type Ctx, type SheetParams } from './ground.ts';
import { isFault, levelsUnder, placeCells, placeColumns } from './places.ts';
import { registerSheet, titlesOf } from './register-sheet.ts';
import { saidOf, type Said, type SaidField } from './said.ts';
import { untoldNotes } from './untold.ts';
import { words } from './words.ts';
import { listKinds as listActKinds } from '../../instruments/index.ts';

/** How a kind is called in a heading: by its short name, as offices do. */
const short = (kind: KindRow): string => kind.short ?? kind.title;
const id = (kind: KindRow, field: SaidField): string => `${kind.code}-${field}`;

/** A heading for each way in which an office writes it: «Ordenanza CCPD», «CCPD ordenanza», «Ordenanza del CCPD». */
function named(kind: KindRow, heads: readonly string[]): { title: string; aliases: string[] } {
  const names = [...new Set([short(kind), kind.title])];
  const all = heads.flatMap((head) => names.flatMap((name) => [`${head} ${name}`, `${name} ${head}`, `${head} del ${name}`, `${head} de la ${name}`]));
  return { title: all[0]!, aliases: all.slice(1) }; // a head at least
}

/** «Fecha» and no more, written so that a heading which names its column in full goes before it. */
const bareDate = 'De fecha';

function kindColumns(kind: KindRow, act: string): Column[] {
  const of = (field: SaidField, heads: readonly string[]): { id: string; title: string; aliases: string[] } => ({ id: id(kind, field), ...named(kind, heads) });
  const there = named(kind, ['Existe', 'Tiene', 'Cuenta con', 'Conformado', 'Conformada', 'Estado', 'Existencia']);
  return [
    known(id(kind, 'exists'), short(kind), [kind.title, there.title, ...there.aliases]),
    // «Fecha CCPD» may be of the datum or of the act: both claim it, so that it is asked; until then it is of the datum, which comes first and makes no act.
    { ...of('on', ['Fecha del dato', 'Constatado', bareDate]), kind: 'moment' },
    { ...of('actNumber', [act, `Número de ${act}`, `N.º de ${act}`, `N.º ${act}`, `Nro. ${act}`, `No. ${act}`, 'Acto', 'Número del acto']), kind: 'text', maxLength: 60 },
    { ...of('actOn', [`Fecha ${act}`, `Fecha de ${act}`, `Fecha de la ${act}`, bareDate, 'Fecha de creación', 'Fecha de conformación']), kind: 'moment' },
    { ...of('publishedOn', ['Fecha de publicación', 'Publicada']), kind: 'moment' },
    { ...of('publication', ['Publicación', 'Registro Oficial', 'R.O.', 'Gaceta']), kind: 'text', maxLength: 200 },
    { ...of('installedOn', ['Instalación', 'Fecha de instalación', 'Posesión']), kind: 'moment' },
    { ...of('sessions', ['Sesiones', 'Número de sesiones', 'Sesiones en el año']), kind: 'integer' },
    { ...of('year', ['Año']), kind: 'year' },
    known(id(kind, 'budget'), named(kind, ['Presupuesto']).title, named(kind, ['Presupuesto', 'Tiene presupuesto']).aliases),
    known(id(kind, 'regulation'), named(kind, ['Reglamento']).title, named(kind, ['Reglamento', 'Tiene reglamento']).aliases),
    { ...of('source', ['Fuente']), kind: 'text', maxLength: 300 },
    { ...of('note', ['Nota', 'Observaciones']), kind: 'text', maxLength: 1000 },
  ];
}

async function columns(ctx: Ctx, { country, level }: SheetParams): Promise<Column[]> {
  const own = owedAt(await kindsOf(ctx, country), level);
  const actKinds = new Map((await listActKinds(ctx.tx, country)).map((kind) => [kind.code, kind]));
  return [
    ...placeColumns(await levelsUnder(ctx, country), own.level),
    ...own.kinds.flatMap((kind) => kindColumns(kind, actKinds.get(actKindOf({ actKinds }, { kind }) ?? '')?.title ?? 'Acto')),
    { id: 'on', title: 'Fecha del dato', aliases: [bareDate, 'Al', 'Constatado el', 'Fecha de constatación', 'Fecha de corte', 'Actualizado al'], kind: 'moment' },
    { id: 'year', title: 'Año', aliases: ['Año del dato', 'Período'], kind: 'text', pattern: '\\d{4}' },
    { id: 'source', title: 'Fuente', aliases: ['Fuente de información', 'Medio de verificación'], kind: 'text', maxLength: 300 },
    { id: 'note', title: 'Nota', aliases: ['Observaciones', 'Observación', 'Comentario'], kind: 'text', maxLength: 1000 },
  ];
}

/** Of a row, the columns of one kind: those that say something of it. */
const speaksOf = (row: SheetRow, kind: KindRow): boolean => Object.entries(row.values).some(([column, value]) => column.startsWith(`${kind.code}-`) && value !== null);

/** A row for each territory of a level with columns for each kind owed there: the sheet that technicians already keep. */
export const wideSheet = (tell: (note: string) => void) => registerSheet({
  name: 'bodies.places',
  columns,
  needs: (mapped) => (mapped.some((column) => column.includes('-') && !column.startsWith('at-')) ? [] : ['Organismos']),
  async compare(ctx, params, rows) {
    const ground = await readGround(ctx, params, rows);
    const { level, kinds } = owedAt([...ground.kinds.values()], params.level);
    const titles = await titlesOf(columns, ctx, params);
    let silent = 0;
    const said = rows.flatMap((row): (Said | RowProblem)[] => {
      const unit = ground.places.find(row);
      if (isFault(unit)) return [problem(row.row, 'row', unit.fault, unit.column)];
      if (unit.level !== level) return [problem(row.row, 'row', words.levelOf(unit.name, unit.level_name, ground.places.levels.find((one) => one.id === level)?.name ?? level), 'code')];
      const speaking = kinds.filter((kind) => speaksOf(row, kind));
      silent += kinds.length - speaking.length;
      return speaking.map((kind) => saidOf(ground, row, unit, kind, (field) => id(kind, field), titles));
    });
    return compareSaid(ground, said, (untold) => untoldNotes({ ...untold, silent: untold.silent + silent }, ctx.today).forEach(tell));
  },
  forestalled: forestalledBodies,
  async *rows(ctx, params) {
    const ground = await readGround(ctx, params, []);
    const { level, kinds } = owedAt([...ground.kinds.values()], params.level);
    const record = await readOnRecord(ground, params.territory ?? ground.country);
    const actTitle = (kind: string): string => ground.actKinds.get(kind)?.title ?? kind;
    for (const unit of ground.places.all(level, params.territory ?? '')) {
      const told = kinds.flatMap((kind) => Object.entries(toldAt(record, kind, unit, actTitle)).map(([field, value]): [string, CellValue] => [id(kind, field as SaidField), value])); // the fields of a saying
      yield { ...placeCells(unit, ground.places), ...Object.fromEntries(told) };
    }
  },
});

/** The rows of an empty sheet: every territory of the level, for whoever fills it in. */
export async function* placesToFill(ctx: Ctx, params: SheetParams): AsyncIterable<Record<string, CellValue>> {
  const ground = await readGround(ctx, params, []);
  const { level } = owedAt([...ground.kinds.values()], params.level);
  for (const unit of ground.places.all(level, params.territory ?? '')) yield placeCells(unit, ground.places);
}

