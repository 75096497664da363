import type { Column } from '../../../engine/table/index.ts';
import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import { mayRead, mayWrite } from '../../../kernel/reach.ts';
import type { Change, Comparison, RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import { problem, textAt } from '../../../platform/import/row.ts';
import { institutionsMeant, listInstitutionsById, listPeopleById, peopleNamed, type InstitutionRow, type PersonRow } from '../../institutions/index.ts';
import { crossed } from '../rules/composition/moment.ts';
import { whoFills } from '../rules/composition/seating.ts';
import { listMembers, type BodyRow, type KindRow, type MemberRow } from '../store/composition.ts';
import { listBodiesUnder, listBodiesAt } from '../store/sheets.ts';
import { meantAmong, placeKey } from './compare-bodies.ts';
import { kindChoices, kindsOf, readGround, type Ctx, type Ground, type SheetParams } from './ground.ts';
import { fault, isFault, levelsUnder, placeCells, placeColumns, type Fault } from './places.ts';
import { registerSheet } from './register-sheet.ts';
import { seatNamed } from './seat-named.ts';
import { words } from './words.ts';
import { nothing, writesOf } from './writes.ts';

const roles = [{ id: 'titular', label: 'titular', aliases: ['principal', 'T'] }, { id: 'substitute', label: 'suplente', aliases: ['alterno', 'alterna', 'S'] }];

async function columns(ctx: Ctx, { country }: SheetParams): Promise<Column[]> {
  return [
    ...placeColumns(await levelsUnder(ctx, country), undefined),
    { id: 'kind', title: 'Clase', aliases: ['Clase de organismo', 'Tipo', 'Tipo de organismo', 'Organismo', 'Instancia'], kind: 'choice', choices: kindChoices(await kindsOf(ctx, country)), required: true },
    { id: 'body', title: 'Nombre del organismo', aliases: ['Organismo (nombre)'], kind: 'text', maxLength: 200 },
    { id: 'seat', title: 'Puesto', aliases: ['Cargo', 'Dignidad', 'Representación', 'Función en el organismo'], kind: 'text', maxLength: 120 },
    { id: 'person', title: 'Persona', aliases: ['Nombre', 'Nombres', 'Nombres y apellidos', 'Apellidos y nombres', 'Integrante', 'Miembro', 'Nombre completo'], kind: 'text', maxLength: 200 },
    { id: 'institution', title: 'Institución', aliases: ['Entidad', 'Organización', 'A quién representa'], kind: 'text', maxLength: 200 },
    { id: 'sector', title: 'Sector', kind: 'text', maxLength: 80 },
    { id: 'role', title: 'Como', aliases: ['Calidad', 'Condición', 'Titular o suplente', 'Titular/Suplente'], kind: 'choice', choices: roles },
    { id: 'from', title: 'Desde', aliases: ['Inicio', 'Fecha de inicio', 'Fecha de posesión', 'Posesión'], kind: 'moment' },
    { id: 'to', title: 'Hasta', aliases: ['Fin', 'Fecha de fin', 'Vence', 'Termina'], kind: 'moment' },
    { id: 'act', title: 'Acto', aliases: ['Acto de designación', 'Nombramiento', 'Resolución'], kind: 'text', maxLength: 300 },
    { id: 'source', title: 'Fuente', aliases: ['Medio de verificación'], kind: 'text', maxLength: 300 },
  ];
}

const nameless = /^(?:sin nombre|s\/?n|s\/?d|n\/?d|por verificar|no consta|no se sabe|-+)$/iu;
const vacantWords = /^(?:vacante|vac[ií]o|vac[ií]a|sin titular|por designar|por elegir)$/iu;

/** What the rows of a sheet ask of the registers, read once. */
interface Seating {
  ground: Ground;
  bodies: Map<string, BodyRow[]>;
  /** By body, as the rows above leave them. */
  members: Map<string, (MemberRow & { atRow?: number })[]>;
  institutions: Map<string, InstitutionRow>;
  people: Map<string, PersonRow[]>;
  /** People that the rows above register. */
  made: Map<string, string>;
  seen: Map<string, number>;
  /** Members whose person this reader may not name: their export says «sin nombre». */
  hidden: Set<string>;
}

const personKey = (institution: string, name: string): string => `${institution} ${fold(name)}`;
const textsOf = (rows: readonly SheetRow[], column: string): string[] => rows.flatMap((row) => textAt(row, column) ?? []);

async function readSeating(ground: Ground, rows: readonly SheetRow[], where: readonly { kind: string; territory: string }[]): Promise<Seating> {
  const { ctx, country } = ground;
  const bodies = where.length === 0 ? [] : await listBodiesAt(ctx.tx, ctx.reach, country, [...new Set(where.map(({ kind }) => kind))], [...new Set(where.map(({ territory }) => territory))]);
  const institutions = await institutionsMeant(ctx.tx, textsOf(rows, 'institution'));
  const offices = [...new Set([...[...institutions.values()].map(({ id }) => id), ...bodies.flatMap(({ institution, owner }) => institution ?? owner ?? [])])];
  const known = await peopleNamed(ctx.tx, offices, textsOf(rows, 'person'));
  const members = await listMembers(ctx.tx, bodies.map(({ id }) => id));
  const named = new Set((await listPeopleById(ctx.tx, members.flatMap(({ person }) => person ?? []))).filter((one) => mayRead(ctx.reach, one)).map(({ id }) => id));
  return {
    ground, institutions, bodies: Map.groupBy(bodies, (row) => placeKey(row.kind, row.territory)), made: new Map(), seen: new Map(),
    hidden: new Set(members.filter(({ person }) => person !== null && !named.has(person)).map(({ id }) => id)),
    members: Map.groupBy(members, ({ body }) => body), people: Map.groupBy(known.filter((one) => mayRead(ctx.reach, one)), (one) => personKey(one.owner ?? '', one.name)),
  };
}

/** Who sits where: a row each, in bodies that are on record. */
export const membersSheet = (_tell: (note: string) => void) => registerSheet({
  name: 'bodies.members',
  columns,
  async compare(ctx, params, rows) {
    const ground = await readGround(ctx, params, rows);
    const placed = rows.map((row) => ({ row, kind: ground.kinds.get(textAt(row, 'kind') ?? ''), unit: ground.places.find(row) }));
    const seating = await readSeating(ground, rows, placed.flatMap(({ kind, unit }) => (kind && !isFault(unit) ? [{ kind: kind.code, territory: unit.code }] : [])));
    const comparison: Comparison = { changes: [], problems: [] };
    for (const { row, kind, unit } of placed) {
      const answer = isFault(unit) ? unit : kind ? seatOf(seating, row, kind, unit) : fault(words.needsKind, 'kind');
      if (isFault(answer)) comparison.problems.push(toldFault(row, answer));
      else comparison.changes.push(answer);
    }
    return comparison;
  },
  /** Members whose seat somebody took since the preview. */
  async forestalled(ctx, changes) {
    const made = changes.flatMap((change) => writesOf(change).members.map((member) => ({ change, member })));
    const there = Map.groupBy(await listMembers(ctx.tx, [...new Set(made.map(({ member }) => member.body))]), ({ body }) => body);
    return made.filter(({ member }) => (there.get(member.body) ?? []).some((one) => one.recorded_on >= member.recorded_on && samePerson(one, member) && one.from_on === member.from_on)).map(({ change }) => change);
  },
  async *rows(ctx, params) {
    const ground = await readGround(ctx, params, []);
    const bodies = await listBodiesUnder(ctx.tx, ctx.reach, ground.country, params.territory ?? ground.country);
    const members = Map.groupBy(await listMembers(ctx.tx, bodies.map(({ id }) => id)), ({ body }) => body);
    const all = [...members.values()].flat();
    const people = new Map((await listPeopleById(ctx.tx, all.flatMap(({ person }) => person ?? []))).filter((one) => mayRead(ctx.reach, one)).map((one) => [one.id, one]));
    const institutions = new Map((await listInstitutionsById(ctx.tx, [...all.flatMap(({ institution }) => institution ?? []), ...[...people.values()].flatMap(({ owner }) => owner ?? [])])).map((one) => [one.id, one]));
    for (const body of bodies.toSorted((a, b) => (`${a.territory} ${a.kind}` < `${b.territory} ${b.kind}` ? -1 : 1))) {
      const unit = ground.places.get(body.territory ?? '');
      const kind = ground.kinds.get(body.kind);
      for (const member of members.get(body.id) ?? []) {
        const person = member.person ? people.get(member.person) : undefined;
        const office = institutions.get(member.institution ?? person?.owner ?? '');
        yield {
          ...(unit ? placeCells(unit, ground.places) : { code: body.territory }), kind: kind?.title ?? body.kind, body: body.name, seat: kind?.seats.find(({ key }) => key === member.seat)?.title ?? member.seat,
          person: member.vacant ? 'vacante' : (person?.name ?? 'sin nombre'), institution: office ? (office.pack_id ?? office.name) : member.says, sector: member.sector, role: roles.find(({ id }) => id === member.role)?.label ?? null,
          from: member.from_on, to: member.to_on, act: member.act_says, source: member.source,
        };
      }
    }
  },
});

const toldFault = (row: SheetRow, { fault: says, column }: Fault): RowProblem => problem(row.row, 'row', says, column);

/** One row: the member that it brings, or the one on record that it tells more of. */
function seatOf(seating: Seating, row: SheetRow, kind: KindRow, unit: Parameters<typeof meantAmong>[0]['unit']): Change | Fault {
  const { ground } = seating;
  const name = textAt(row, 'body') ?? null;
  const standing = meantAmong({ kind, unit, name }, (seating.bodies.get(placeKey(kind.code, unit.code)) ?? []).map((body) => ({ row: body, proofs: [] })));
  if (isFault(standing)) return standing;
  if (!standing) return name ? fault(words.noBodyNamed(name, unit.name), 'body') : fault(words.noBody(kind.short ?? kind.title, unit.name), 'kind');
  const body = standing.row;
  if (!mayWrite(ground.ctx.reach, body)) return fault(words.outOfReach);
  const seatText = textAt(row, 'seat');
  if (!seatText) return fault(words.needsSeat, 'seat');
  const seat = seatNamed(kind, seatText);
  if (!seat) return fault(words.unknownSeat(seatText, kind.short ?? kind.title, kind.seats.map(({ title }) => title).join(', ')), 'seat');
  const role = textAt(row, 'role') === 'substitute' ? ('substitute' as const) : ('titular' as const);
  if (role === 'substitute' && !seat.substitutes) return fault(words.noSubstitutes(seat.title), 'role');
  const [from, to] = [textAt(row, 'from') ?? null, textAt(row, 'to') ?? null];
  if (crossed(from, to)) return fault(words.crossed, 'to');
  const who = whoOf(seating, row, body, seat.sector ?? null);
  if (isFault(who)) return who;
  if (who.vacant && role === 'substitute') return fault(words.vacantHeld, 'role');
  const said = { seat: seat.key, sector: textAt(row, 'sector') ?? null, role, from_on: from, to_on: to, act_says: textAt(row, 'act') ?? null, source: textAt(row, 'source') ?? null, person: who.person, institution: who.institution, says: who.says, vacant: who.vacant };
  return memberChange(seating, row, body, seat, said, who);
}

type Who = Pick<MemberRow, 'person' | 'institution' | 'says' | 'vacant'> & { made: { id: string; name: string; institution: string } | null };

function whoOf(seating: Seating, row: SheetRow, body: BodyRow, sector: string | null): Who | Fault {
  const person = textAt(row, 'person') ?? null;
  const office = textAt(row, 'institution') ?? null;
  const institution = office ? seating.institutions.get(office) : undefined;
  if (person && vacantWords.test(person)) return office ? fault(words.vacantHeld, 'person') : { person: null, institution: null, says: null, vacant: true, made: null };
  if (!person || nameless.test(person)) {
    if (!person && !office) return fault(words.whoIs, 'person');
    // An institution that the directory does not have stays as the sheet says it.
    return { person: null, institution: institution?.id ?? null, says: institution ? null : (office ?? person), vacant: false, made: null };
  }
  if (office && !institution) return fault(words.unknownInstitution(office), 'institution');
  // Whoever sits for the State or for nobody else is of the house of the body; whoever represents others is of theirs.
  const home = institution?.id ?? (sector === null || sector === 'estado' ? (body.institution ?? body.owner) : null);
  if (!home) return fault(words.personWithout, 'institution');
  const same = seating.people.get(personKey(home, person)) ?? [];
  if (same.length > 1) return fault(words.severalPeople(person), 'person');
  const above = seating.made.get(personKey(home, person));
  const id = same[0]?.id ?? above ?? newId(seating.ground.ctx.now.getTime());
  const fresh = same[0] === undefined && above === undefined;
  if (fresh && !mayWrite(seating.ground.ctx.reach, { owner: home, territory: institution?.territory ?? body.territory, visibility: 'shared' })) return fault(words.outOfReach, 'institution');
  if (fresh) seating.made.set(personKey(home, person), id);
  return { person: id, institution: institution?.id ?? null, says: null, vacant: false, made: fresh ? { id, name: person, institution: home } : null };
}

type SaidMember = Pick<MemberRow, 'seat' | 'sector' | 'role' | 'from_on' | 'to_on' | 'act_says' | 'source' | 'person' | 'institution' | 'says' | 'vacant'>;
const titles = { from_on: 'Desde', to_on: 'Hasta', act_says: 'Acto', source: 'Fuente', sector: 'Sector' } as const;

const samePerson = (one: MemberRow, said: SaidMember): boolean => one.seat === said.seat && one.role === said.role && one.vacant === said.vacant && one.person === said.person && (said.person !== null || (one.institution === said.institution && fold(one.says ?? '') === fold(said.says ?? '')));

function memberChange(seating: Seating, row: SheetRow, body: BodyRow, seat: { title: string; count: number }, said: SaidMember, who: Who): Change | Fault {
  const { ctx } = seating.ground;
  const there = seating.members.get(body.id) ?? [];
  const taken = new Set(seating.seen.keys());
  const alike = there.filter((one) => one.atRow === undefined && !taken.has(one.id) && (samePerson(one, said) || (seating.hidden.has(one.id) && said.person === null && one.seat === said.seat && one.role === said.role && !said.vacant && one.institution === said.institution)));
  const known = alike.find(({ from_on }) => from_on === said.from_on) ?? (said.person !== null || said.from_on === null ? alike.find(({ from_on }) => from_on === null || said.from_on === null || from_on.startsWith(said.from_on) || said.from_on.startsWith(from_on)) : undefined);
  const record = { row: row.row, label: `${body.name}: ${seat.title}` };
  if (known) {
    seating.seen.set(known.id, row.row);
    const given = Object.fromEntries((Object.keys(titles) as (keyof typeof titles)[]).filter((field) => said[field] !== null && said[field] !== known[field]).map((field) => [field, said[field]]));
    const next = { ...known, ...given };
    if (crossed(next.from_on, next.to_on)) return fault(words.crossed, 'to');
    const full = fullBy(seat, there, next);
    if (full) return full;
    const diff = Object.entries(given).map(([field, after]) => ({ field: titles[field as keyof typeof titles], before: String(Reflect.get(known, field) ?? ''), after: String(after) })); // fields of the table above
    Object.assign(known, given);
    return { ...record, id: known.id, version: known.version, action: diff.length > 0 ? 'change' : 'unchanged', values: { ...nothing(), uses: [body.id], memberChanges: diff.length > 0 ? [{ id: known.id, version: known.version, fields: { ...given, body: body.id } }] : [] }, diff };
  }
  const twice = there.find((one) => one.atRow !== undefined && said.person !== null && samePerson(one, said) && one.from_on === said.from_on);
  if (twice) return fault(words.twice(twice.atRow!), 'person'); // it was just seen
  const member: MemberRow = { id: newId(ctx.now.getTime()), body: body.id, discipline: null, act: null, signs: false, publishes: false, recorded_on: ctx.today, replaces: null, version: 1, ...said, source: said.source ?? words.source(ctx.today) };
  const full = fullBy(seat, there, member);
  if (full) return full;
  seating.members.set(body.id, [...there, { ...member, atRow: row.row }]);
  return { ...record, id: member.id, action: 'create', values: { ...nothing(), uses: [body.id], people: who.made ? [who.made] : [], members: [member] }, diff: [] };
}

/** More titulars than places, on a day on which all surely sit there. */
function fullBy(seat: { title: string; count: number }, there: readonly (MemberRow & { atRow?: number })[], wanted: MemberRow): Fault | undefined {
  if (wanted.role === 'substitute' || wanted.vacant) return undefined;
  const full = whoFills(seat.count, there.filter((one) => one.seat === wanted.seat && one.id !== wanted.id), wanted);
  return full.length > 0 ? fault(words.taken(seat.title, seat.count, full.map(({ atRow }) => (atRow === undefined ? words.inRegister : words.inRow(atRow))).join(', ')), 'seat') : undefined;
}
