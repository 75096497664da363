import { newId } from '../../../../kernel/id.ts';
import type { Visibility } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findInstitution, governmentOf, listInstitutionsById } from '../../../institutions/index.ts';
import { findUnit, listUnits, type UnitRow } from '../../../territories/index.ts';
import { no } from '../../contract.ts';
import { crossedDates } from '../../rules/register/dates.ts';
import { firstState } from '../../rules/register/entry.ts';
import { comesTooLate, isAbolished } from '../../rules/register/place.ts';
import { findKind, listInstrumentsById, type InstrumentRow, type KindRow, type PartyRow } from '../../store/register.ts';

/** Who takes part: an institution of the directory, or a name that it does not know. */
export interface Holding {
  institution?: string | null | undefined;
  name?: string | null | undefined;
  role: string;
}

/** What is said of an instrument about to be registered. Moments are as exact as their source. */
export interface InstrumentWords {
  id?: string | undefined;
  /** That of its territory when it is not said. */
  country?: string | undefined;
  kind: string;
  title: string;
  number?: string | null | undefined;
  /** The government of its territory when it is not said. */
  owner?: string | null | undefined;
  territory: string;
  parties?: readonly Holding[] | undefined;
  visibility?: Visibility | undefined;
  signedOn?: string | null | undefined;
  publishedOn?: string | null | undefined;
  publication?: string | null | undefined;
  forceFrom?: string | null | undefined;
  forceTo?: string | null | undefined;
  matters?: readonly string[] | undefined;
  groups?: readonly string[] | undefined;
  summary?: string | null | undefined;
  isModel?: boolean | undefined;
  model?: string | null | undefined;
  modelText?: number | null | undefined;
  amends?: string | null | undefined;
  budgetLine?: string | null | undefined;
  amount?: number | null | undefined;
  currency?: string | null | undefined;
  fiscalYear?: number | null | undefined;
  example?: boolean | undefined;
  note?: string | null | undefined;
  source?: string | null | undefined;
}

type Making = Pick<Context, 'tx' | 'now' | 'today' | 'reach' | 'permitNew'>;

/** The row of an instrument about to exist, in the first state of its kind, checked and permitted; with its kind and parties. `passed`: an act that has already passed, public unless told otherwise; a draft is private. */
export async function newInstrument(ctx: Making, words: InstrumentWords, passed: boolean): Promise<{ row: Permitted<InstrumentRow>; kind: KindRow; parties: Omit<PartyRow, 'place'>[] }> {
  const unit = await findUnit(ctx.tx, words.territory);
  if (!unit) throw no('territory-unknown', { code: words.territory });
  if (comesTooLate(unit, passed, words.signedOn ?? words.publishedOn ?? words.forceFrom ?? null, ctx.today)) throw no('territory-abolished', { name: unit.name, on: unit.valid_to, successors: await successorsOf(ctx, unit) });
  const country = words.country ?? unit.country;
  const kind = await findKind(ctx.tx, country, words.kind);
  if (!kind) throw no('kind-unknown', { kind: words.kind });
  const owner = await ownerOf(ctx, words);
  if (words.amends) await checkAmended(ctx, words.amends);
  const parties = await namedParties(ctx, words.parties ?? []);
  const row = ctx.permitNew<InstrumentRow>({ ...said(words), id: words.id ?? newId(ctx.now.getTime()), owner, territory: unit.code, country, parties: sharedWith(parties), visibility: words.visibility ?? (passed ? 'public' : 'own'), version: 1, state: firstState(kind.cycle).key });
  checkDates(row);
  return { row, kind, parties };
}

/** The fields that need no question. */
const said = (words: InstrumentWords): Omit<InstrumentRow, 'id' | 'owner' | 'territory' | 'country' | 'parties' | 'visibility' | 'version' | 'state'> => ({
  kind: words.kind, title: words.title, number: words.number ?? null, state_on: null, signed_on: words.signedOn ?? null, published_on: words.publishedOn ?? null, publication: words.publication ?? null, force_from: words.forceFrom ?? null,
  force_to: words.forceTo ?? null, matters: [...(words.matters ?? [])], groups: [...(words.groups ?? [])], summary: words.summary ?? null, is_model: words.isModel ?? false, model: words.model ?? null, model_text: words.modelText ?? null,
  amends: words.amends ?? null, text_number: 0, original_file: null, signed_file: null, budget_line: words.budgetLine ?? null, amount: words.amount ?? null, currency: words.currency ?? null, fiscal_year: words.fiscalYear ?? null,
  example: words.example ?? false, note: words.note ?? null, source: words.source ?? null,
});

/** What took the place of a territory, as far as it is there today. */
async function successorsOf(ctx: Pick<Context, 'tx' | 'today'>, { successors }: UnitRow): Promise<string> {
  const units = await listUnits(ctx.tx, successors);
  return units.filter((unit) => !isAbolished(unit, ctx.today)).map(({ name, code }) => `${name} (${code})`).join(', ') || 'no consta';
}

async function ownerOf(ctx: Making, { owner, territory }: InstrumentWords): Promise<string> {
  const id = owner ?? (await governmentOf(ctx.tx, territory))?.id;
  if (!id || !(await findInstitution(ctx.tx, id))) throw no('holder-unknown', { code: territory });
  return id;
}

/** @throws instruments.force-backwards, published-before-signed */
export function checkDates(row: InstrumentRow): void {
  const crossed = crossedDates(row);
  if (crossed) throw no(crossed.failure, { from: crossed.from, to: crossed.to });
}

/** @throws instruments.amended-unknown */
export async function checkAmended(ctx: Pick<Context, 'tx' | 'reach'>, id: string): Promise<void> {
  if ((await listInstrumentsById(ctx.tx, ctx.reach, [id])).length === 0) throw no('amended-unknown');
}

/** Those who take part as they are kept: by their name, and by their institution where the directory knows it. @throws instruments.institution-unknown */
export async function namedParties(ctx: Pick<Context, 'tx'>, parties: readonly Holding[]): Promise<Omit<PartyRow, 'place'>[]> {
  const known = new Map((await listInstitutionsById(ctx.tx, parties.flatMap(({ institution }) => institution ?? []))).map((one) => [one.id, one.name]));
  return parties.map(({ institution, name, role }) => {
    const called = name ?? (institution ? known.get(institution) : undefined);
    if (called === undefined || (institution && !known.has(institution))) throw no('institution-unknown');
    return { institution: institution ?? null, name: called, role };
  });
}

/** Whom a shared instrument is shared with: the institutions that take part. */
export const sharedWith = (parties: readonly Omit<PartyRow, 'place'>[]): string[] => [...new Set(parties.flatMap(({ institution }) => institution ?? []))];
