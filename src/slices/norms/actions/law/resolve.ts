import type { Context } from '../../../../platform/operation/context.ts';
import { fold } from '../../../../kernel/text.ts';
import { listInstitutionsById, resolveInstitution } from '../../../institutions/index.ts';
import type { Resolved } from '../../contract/law/resolve.ts';
import { nameWords, readCitation } from '../../rules/law/citation.ts';
import { meant, resolveCitation, type KnownLaw } from '../../rules/law/resolve.ts';
import { listCalled, listCountryNames, listRelations, listTexts, listVersions } from '../../store/law/read.ts';

type Ctx = Pick<Context, 'tx' | 'today'>;

/** Which norm and articles a text cites, as far as the registered norms say; where there is doubt, every reading. */
export async function resolveText(ctx: Ctx, { text, country, at }: { text: string; country?: string | undefined; at?: string | undefined }): Promise<Resolved> {
  const said = readCitation(text);
  const named = country ?? (await countrySaid(ctx, said.name));
  const norms = await listCalled(ctx.tx, telling(said.name), named);
  const versions = await each(norms, (one, codes) => listVersions(ctx.tx, one, codes));
  const chosen = meant(said, { norms, versions }).map(({ norm }) => norm);
  const law: KnownLaw = { norms, versions, articles: await each(chosen, (one, codes) => listTexts(ctx.tx, one, codes)), relations: await each(chosen, (one) => listRelations(ctx.tx, one)) };
  return { ...resolveCitation(said, law, ctx.today, at), issuer: said.former === null ? null : await issuerOf(ctx, said.former) };
}

/** Words by which a norm is looked for: every word but those that half the norms have; all of them when no other is left. */
function telling(name: string): string[] {
  const words = nameWords(name).map(fold).filter((word) => word.length > 1);
  const own = words.filter((word) => !/^(ley|organica|organico|codigo|reglamento|decreto|acuerdo|resolucion|nacional)$/.test(word));
  return own.length > 0 ? own : words;
}

/** A country that the citation names: «Constitución del Ecuador». */
async function countrySaid(ctx: Ctx, name: string): Promise<string | undefined> {
  const words = new Set(name.split(' '));
  const named = (await listCountryNames(ctx.tx)).filter(({ name: country }) => nameWords(country).every((word) => words.has(word)));
  return named.length === 1 ? named[0]!.code : undefined; // just counted
}

/** Asks country by country, since a code is of one country. */
async function each<T>(norms: readonly { country: string; code: string }[], ask: (country: string, codes: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (const [country, list] of Map.groupBy(norms, (norm) => norm.country)) found.push(...(await ask(country, list.map(({ code }) => code))));
  return found;
}

/** Who issued it, under the name of then, and who took its place. */
async function issuerOf(ctx: Ctx, said: string): Promise<Resolved['issuer']> {
  const first = await resolveInstitution(ctx.tx, said);
  let last = first;
  for (const seen = new Set<string>(); last?.successor && !seen.has(last.id); ) {
    seen.add(last.id);
    const [next] = await listInstitutionsById(ctx.tx, [last.successor]);
    if (!next) break;
    last = next;
  }
  return { said, name: first?.name ?? null, today: last && last !== first ? last.name : null, ended: first?.ended ?? null };
}
