import { mayRead } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { listInstitutionsById, listPeopleById, postsOf } from '../../../institutions/index.ts';
import { no } from '../../contract.ts';
import type { StepPerson, TookPart } from '../../contract/life.ts';
import type { StepPersonRow } from '../../store/life.ts';
import type { Ctx } from './cycle.ts';

/** Who took part, as it is kept. @throws instruments.part-unknown when one is nobody, or not in the directory */
export async function namedPeople({ tx }: Pick<Ctx, 'tx'>, parts: readonly TookPart[]): Promise<{ person: string | null; institution: string | null; role: string }[]> {
  const people = new Set((await listPeopleById(tx, parts.flatMap(({ person }) => person ?? []))).map(({ id }) => id));
  const institutions = new Set((await listInstitutionsById(tx, parts.flatMap(({ institution }) => institution ?? []))).map(({ id }) => id));
  return parts.map(({ person = null, institution = null, role }) => {
    const nobody = person === null && institution === null;
    if (nobody || (person !== null && !people.has(person)) || (institution !== null && !institutions.has(institution))) throw no('part-unknown');
    return { person, institution, role };
  });
}

/** Who took part in the steps of an instrument, told to who reads: the name of a person where the directory shows it to them, else the posts held that day. */
export async function toldPeople(ctx: Pick<Ctx, 'tx' | 'actor' | 'today'>, rows: readonly StepPersonRow[], dayOf: (step: string) => string): Promise<(step: string) => StepPerson[]> {
  const people = new Map((await listPeopleById(ctx.tx, [...new Set(rows.flatMap(({ person }) => person ?? []))])).map((one) => [one.id, one]));
  const institutions = new Map((await listInstitutionsById(ctx.tx, [...new Set(rows.flatMap(({ institution }) => institution ?? []))])).map((one) => [one.id, one.name]));
  const reach = reachOf(ctx.actor, 'institutions.get-person', 'query');
  const told: (StepPerson & { step: string })[] = [];
  for (const { step, person, institution, role } of rows) {
    const known = person === null ? undefined : people.get(person);
    const shown = known !== undefined && (known.visibility === 'public' || (reach !== undefined && mayRead(reach, known)));
    const posts = person === null ? [] : (await postsOf(ctx.tx, person, dayOf(step))).map(({ title }) => title);
    told.push({ step, person: shown ? person : null, name: shown ? known.name : null, posts, institution, institutionName: institution === null ? null : (institutions.get(institution) ?? null), role });
  }
  return (step) => told.filter((one) => one.step === step).map(({ step: _, ...one }) => one);
}
