import type { Context } from '../../../../platform/operation/context.ts';
import { institutionsNamedOn, packIdentity } from '../../../institutions/index.ts';
import { levelsOf } from '../../../territories/index.ts';
import type { Actor, FacultyMatrix } from '../../contract/law/faculty.ts';
import { facultyMatrix } from '../../rules/law/matrix.ts';
import { countMatters, listFaculties } from '../../store/law/read.ts';
import { normOf } from './save.ts';

/** An actor that the packs name by an id: the country before a dash. */
const isPackId = (actor: string): boolean => /^[a-z]{2}-[a-z0-9-]+$/.test(actor);

/** Who may do what, of a country: one matter, one norm, or everything, with institutions named as on that day. */
export async function matrixOf(ctx: Pick<Context, 'tx' | 'today'>, { country, norm, matter, at = ctx.today }: { country: string; norm?: string | undefined; matter?: string | undefined; at?: string | undefined }): Promise<FacultyMatrix> {
  const of = norm === undefined ? undefined : await normOf(ctx, norm);
  const entries = await listFaculties(ctx.tx, { country, norm: of?.code, matter });
  const ids = new Map([...new Set(entries.map(({ actor }) => actor))].filter(isPackId).map((actor) => [actor, packIdentity('institution', actor)]));
  const named = await institutionsNamedOn(ctx.tx, [...ids.values()], at);
  const actors = new Map(entries.map(({ actor, level }): [string, Actor] => {
    const who = named.get(ids.get(actor) ?? '');
    return [actor, { key: actor, name: who ? (who.acronym ? `${who.name} (${who.acronym})` : who.name) : actor, level, institutionId: who?.id ?? null, asked: who?.asked ?? null }];
  }));
  return { country, at, matters: await countMatters(ctx.tx, country), ...facultyMatrix(entries, actors, (await levelsOf(ctx.tx, country)).map(({ id }) => id)) };
}
