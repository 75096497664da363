import type { Subject } from '../../../../kernel/subject.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { FigureItem } from '../../contract/figures.ts';
import { byState, isOther, stateOf } from '../../rules/figures/compare.ts';
import { keyOfCase, recordsHref } from '../../rules/figures/key.ts';
import { aboutOfTopic } from '../../rules/register/asked.ts';
import { findingsOfStatements, listDeclared, type DeclaredRow } from '../../store/figures.ts';
import { aboutOf, caseOf, casesOf, makersOf, type AskedCase, type Maker } from './cases.ts';
import { readers } from './reader.ts';

type Reader = ReturnType<typeof readers<Context>>;
type Finding = Awaited<ReturnType<typeof findingsOfStatements>>[number];

/** What is declared of one thing, and the calculation that says the same, when there is one. */
interface Beside {
  asked: AskedCase | undefined;
  title: string;
  parameters: Record<string, string>;
  declared: DeclaredRow[];
}

/** A declared number with the calculation that its property names. */
function namedBy(row: DeclaredRow, makers: ReadonlyMap<string, Maker>): { maker: Maker; about: Record<string, string> } | undefined {
  const figure = row.definition?.figure;
  const maker = figure && makers.get(figure.name);
  const record = row.recordKind !== null && row.recordId !== null ? { kind: row.recordKind, id: row.recordId } : null;
  const about = figure && aboutOfTopic(figure.about ?? {}, { record, territory: row.territory });
  return maker && about ? { maker, about } : undefined;
}

/** Whether a declared number says something of the subject: it is its topic, or its topic stands for it, or what its property counts is counted by it. */
function isOf(row: DeclaredRow, subject: Subject, named: ReturnType<typeof namedBy>): boolean {
  if (subject.kind === 'sources.topic' || (row.recordKind === subject.kind && row.recordId === subject.id)) return true;
  return named !== undefined && named.maker.about.some((one) => one.subject === subject.kind && named.about[one.as] === subject.id);
}

/** Puts what is declared beside what is calculated; a declared number that no case answers gets one of its own. */
async function besides(subject: Subject, cases: readonly AskedCase[], rows: readonly DeclaredRow[], makers: readonly Maker[], reader: Reader, asOf: string): Promise<Beside[]> {
  const byName = new Map(makers.map((maker) => [maker.name, maker]));
  const found = new Map<string, Beside>(cases.map((asked) => [keyOfCase(asked.maker.name, asked.about), { asked, title: asked.title, parameters: asked.about, declared: [] }]));
  for (const row of rows) {
    const named = namedBy(row, byName);
    if (!isOf(row, subject, named)) continue;
    const key = named ? keyOfCase(named.maker.name, named.about) : `${row.property} ${row.topicId}`;
    const known = found.get(key) ?? (await newBeside(row, named, reader, asOf));
    known.declared.push(row);
    found.set(key, known);
  }
  return [...found.values()];
}

async function newBeside(row: DeclaredRow, named: ReturnType<typeof namedBy>, reader: Reader, asOf: string): Promise<Beside> {
  const title = row.definition?.name ?? row.property;
  const ctx = named && reader(named.maker.operation);
  return { title, parameters: named?.about ?? {}, declared: [], asked: named && ctx ? await caseOf(ctx, named.maker, named.about, asOf, title) : undefined };
}

const nothingSays = 'Ningún cálculo de la casa dice lo mismo.';

function itemOf({ asked, title, parameters, declared }: Beside, findings: ReadonlyMap<string, Finding[]>, day: string, past: boolean): FigureItem {
  const value = asked?.figure?.value ?? null;
  const told = declared.map((row) => ({ ...numberOf(row), asOf: row.asOf }));
  const found = declared.flatMap(({ id }) => findings.get(id) ?? []).toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
  return {
    name: asked?.maker.name ?? null, title, counts: asked?.maker.counts ?? null, over: asked?.maker.over ?? null, parameters,
    calculated: asked?.figure ?? null, why: asked ? asked.why : nothingSays,
    declared: declared.map((row, at) => ({ ...numberOf(row), ...placeOf(row), asOf: row.asOf, differs: isOther(told[at]!, value, day) })), // as many as declared
    state: stateOf(value, told, day, found.some(({ state }) => state === 'open')),
    finding: found[0]?.id ?? null,
    href: asked?.figure ? recordsHref(asked.maker.name, asked.about, past ? day : undefined) : null,
    asks: null,
  };
}

const numberOf = ({ value, definition }: DeclaredRow) => (value.kind === 'number' ? { value: value.number, missing: null, unit: value.unit ?? definition?.unit ?? null } : { value: null, missing: value.why, unit: definition?.unit ?? null });
const placeOf = ({ id, documentId, document, place, mark, line }: DeclaredRow) => ({ mark, source: document, place, statementId: id, documentId, href: `/fuentes/${documentId}${line === null ? '' : `?linea=${line}`}` });

/** The figures of a subject: calculated for this reader, declared where they may read it; those that differ first. */
export async function figuresOf(ctx: Context, subject: Subject, asOf: string, name: string | undefined): Promise<FigureItem[]> {
  const reader = readers(ctx);
  const makers = makersOf(ctx);
  const cases: AskedCase[] = [];
  for (const maker of makers) {
    const about = name === undefined || name === maker.name ? aboutOf(maker, subject) : undefined;
    const asking = about && reader(maker.operation);
    if (about && asking) cases.push(...(await casesOf(asking, maker, about, asOf)));
  }
  const telling = reader('sources.statements');
  const rows = telling ? await listDeclared(ctx.tx, telling.reach, subject.kind, subject.id) : [];
  const found = await besides(subject, cases, rows, makers, reader, asOf);
  const finding = reader('sources.findings');
  const findings = finding ? await findingsOfStatements(ctx.tx, finding.reach, rows.map(({ id }) => id)) : [];
  const byStatement = Map.groupBy(findings, ({ statement }) => statement);
  const items = found.map((one) => itemOf(one, byStatement, asOf, asOf !== ctx.today));
  return items.filter((one) => name === undefined || one.name === name).toSorted(byState);
}

/** The figures of the house, each with what it may be asked of; those of the house as a whole are calculated. */
export async function catalogueOf(ctx: Context, asOf: string, name: string | undefined): Promise<FigureItem[]> {
  const reader = readers(ctx);
  const items: FigureItem[] = [];
  for (const maker of makersOf(ctx).filter((one) => name === undefined || one.name === name)) {
    const about = aboutOf(maker, null);
    const asking = reader(maker.operation);
    const cases = about && asking ? await casesOf(asking, maker, about, asOf) : [];
    const asks = { subjects: maker.about.map(({ subject }) => subject), parameters: [...(maker.parameters ?? [])], past: maker.past === true ? null : maker.past };
    if (cases.length > 0) items.push(...cases.map((asked) => ({ ...itemOf({ asked, title: asked.title, parameters: asked.about, declared: [] }, new Map(), asOf, asOf !== ctx.today), asks })));
    else items.push({ name: maker.name, title: maker.title, counts: maker.counts, over: maker.over, parameters: {}, calculated: null, why: asking ? 'Se calcula de un registro: elija de cuál.' : 'Su cuenta no ve los registros que cuenta.', declared: [], state: 'none', finding: null, href: null, asks });
  }
  return items;
}
