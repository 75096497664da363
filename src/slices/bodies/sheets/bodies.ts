import type { Column } from '../../../engine/table/index.ts';
import { textAt, problem } from '../../../platform/import/row.ts';
import { listKinds as listActKinds } from '../../instruments/index.ts';
import { untoldNotes } from './untold.ts';
import { compareSaid, forestalledBodies } from './compare-bodies.ts';
import { readOnRecord, toldAbsence, toldBody } from './exported-bodies.ts';
import { kindChoices, kindsOf, known, readGround, type Ctx, type SheetParams } from './ground.ts';
import { isFault, levelsUnder, placeCells, placeColumns } from './places.ts';
import { registerSheet, titlesOf } from './register-sheet.ts';
import { saidOf } from './said.ts';
import { words } from './words.ts';

export const initiativeChoices = [{ id: 'own', label: 'propia', aliases: ['propio', 'del gobierno local', 'del gad'] }, { id: 'promoted', label: 'promovida', aliases: ['promovido', 'impulsada', 'impulsado', 'acompañada'] }, { id: 'unknown', label: 's/d', aliases: ['sin dato', 'se desconoce'] }];

async function columns(ctx: Ctx, { country }: SheetParams): Promise<Column[]> {
  const kinds = await kindsOf(ctx, country);
  const actKinds = await listActKinds(ctx.tx, country);
  return [
    ...placeColumns(await levelsUnder(ctx, country), undefined),
    { id: 'kind', title: 'Clase', aliases: ['Clase de organismo', 'Tipo', 'Tipo de organismo', 'Organismo', 'Instancia'], kind: 'choice', choices: kindChoices(kinds), required: true },
    known('exists', 'Existe', ['Conformado', 'Conformada', 'Está conformado', '¿Existe?', 'Tiene', 'Cuenta con']),
    // A bare «Fecha» may be of the datum or of the act: neither has it by name, so that it is asked; until then it is of the datum, which comes first and makes no act.
    { id: 'on', title: 'Fecha del dato', aliases: ['Al', 'Constatado el', 'Fecha de constatación', 'Fecha de corte', 'Actualizado al'], kind: 'moment' },
    { id: 'name', title: 'Nombre', aliases: ['Nombre del organismo', 'Denominación'], kind: 'text', maxLength: 200 },
    { id: 'actKind', title: 'Acto', aliases: ['Clase de acto', 'Tipo de acto', 'Instrumento', 'Tipo de instrumento'], kind: 'choice', choices: actKinds.map(({ code, title, plural }) => ({ id: code, label: title, aliases: [plural] })) },
    { id: 'actNumber', title: 'Número del acto', aliases: ['Número', 'N.º', 'Nro.', 'No.', 'Ordenanza', 'Número de ordenanza', 'N.º de ordenanza', 'Nro. de ordenanza', 'Resolución'], kind: 'text', maxLength: 60 },
    { id: 'actOn', title: 'Fecha del acto', aliases: ['Fecha de ordenanza', 'Fecha de la ordenanza', 'Fecha ordenanza', 'Fecha de creación', 'Fecha de conformación'], kind: 'moment' },
    { id: 'publishedOn', title: 'Fecha de publicación', aliases: ['Publicada el', 'Fecha del registro oficial'], kind: 'moment' },
    { id: 'publication', title: 'Publicación', aliases: ['Registro Oficial', 'Gaceta', 'R.O.', 'Publicado en'], kind: 'text', maxLength: 200 },
    { id: 'initiative', title: 'Iniciativa', aliases: ['Por iniciativa de', 'Quién lo impulsó'], kind: 'choice', choices: initiativeChoices },
    { id: 'installedOn', title: 'Instalación', aliases: ['Fecha de instalación', 'Instalado el', 'Instalada el', 'Posesión'], kind: 'moment' },
    { id: 'year', title: 'Año', aliases: ['Año de las sesiones', 'Año del dato', 'Período'], kind: 'year' },
    { id: 'sessions', title: 'Sesiones', aliases: ['Sesiones en el año', 'Número de sesiones', 'N.º de sesiones'], kind: 'integer' },
    known('budget', 'Presupuesto', ['Tiene presupuesto', 'Presupuesto asignado', 'Cuenta con presupuesto']),
    known('regulation', 'Reglamento', ['Tiene reglamento', 'Reglamento interno', 'Reglamento aprobado']),
    { id: 'source', title: 'Fuente', aliases: ['Fuente de información', 'Quién lo dice', 'Medio de verificación'], kind: 'text', maxLength: 300 },
    { id: 'note', title: 'Nota', aliases: ['Observaciones', 'Observación', 'Comentario'], kind: 'text', maxLength: 1000 },
  ];
}

/** Bodies, a row each: what exists, what made it, how it works. */
export const bodiesSheet = (tell: (note: string) => void) => registerSheet({
  name: 'bodies.bodies',
  columns,
  async compare(ctx, params, rows) {
    const ground = await readGround(ctx, params, rows);
    const titles = await titlesOf(columns, ctx, params);
    const said = rows.map((row) => {
      const kind = ground.kinds.get(textAt(row, 'kind') ?? '');
      const unit = ground.places.find(row);
      if (isFault(unit)) return problem(row.row, 'row', unit.fault, unit.column);
      return kind ? saidOf(ground, row, unit, kind, (field) => field, titles) : problem(row.row, 'row', words.needsKind, 'kind');
    });
    return compareSaid(ground, said, (untold) => untoldNotes(untold, ctx.today).forEach(tell));
  },
  forestalled: forestalledBodies,
  async *rows(ctx, params) {
    const ground = await readGround(ctx, params, []);
    const record = await readOnRecord(ground, params.territory ?? ground.country);
    const actTitle = (kind: string): string => ground.actKinds.get(kind)?.title ?? kind;
    const all = [...record.bodies.map((one) => ({ kind: one.row.kind, territory: one.row.territory, cells: toldBody(one, record.acts, actTitle) })), ...record.absences.map((one) => ({ kind: one.kind, territory: one.territory, cells: toldAbsence(one) }))];
    for (const { kind, territory, cells } of all.toSorted((a, b) => (`${a.territory} ${a.kind}` < `${b.territory} ${b.kind}` ? -1 : 1))) {
      const unit = ground.places.get(territory ?? '');
      yield { ...(unit ? placeCells(unit, ground.places) : { code: territory }), kind: ground.kinds.get(kind)?.title ?? kind, ...cells };
    }
  },
});
