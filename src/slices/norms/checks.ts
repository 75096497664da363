import type { Check } from '../../kernel/extension.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Subject } from '../../kernel/subject.ts';
import type { Context } from '../../platform/operation/context.ts';
import { endedNorm, laterNorm, olderThanBasis, withoutArticle } from './rules/law/rests.ts';
import { listOlderThanBasis, listResting } from './store/law/citation.ts';
import { listRelations } from './store/law/read.ts';

const after = ['norms.norm-cited', 'norms.norm-uncited', 'norms.citing-retold', 'norms.norms-loaded', 'norms.norm-saved', 'norms.article-saved', 'norms.norms-related', 'norms.relation-removed', 'norms.entry-verified', 'norms.entry-doubted'];

/** One record (`{ kind, id }`), or everything. */
const subjectOf = ({ kind, id }: Record<string, string>): Subject | undefined => (kind && id ? { kind, id } : undefined);
const found = (list: readonly (Finding | undefined)[]): Finding[] => list.filter((one): one is Finding => one !== undefined);

/** Rules on what records rest on. One that stands on a value nobody verified yields a notice. */
export const checks: Check<Context>[] = [
  {
    name: 'norms.later-norm',
    register: true,
    after,
    title: 'Una norma posterior a lo que se apoya en ella',
    reason: 'Nada puede fundarse en una norma que todavía no se publicaba: o la fecha está mal, o se cita otra norma.',
    async find({ tx }, about) {
      const subject = subjectOf(about);
      const older = subject === undefined || subject.kind === 'norms.norm' ? (await listOlderThanBasis(tx)).filter(({ id }) => subject === undefined || id === subject.id) : [];
      return found([...(await listResting(tx, 'later', subject)).map((one) => laterNorm('norms.later-norm', one)), ...older.map((one) => olderThanBasis('norms.later-norm', one))]);
    },
  },
  {
    name: 'norms.ended-norm',
    register: true,
    after,
    title: 'Una norma que ya no regía el día de lo que la cita',
    reason: 'Lo que se apoya en una norma derogada o sustituida necesita la que la reemplazó.',
    async find({ tx }, about) {
      const resting = await listResting(tx, 'ended', subjectOf(about));
      const relations = new Map<string, Awaited<ReturnType<typeof listRelations>>>();
      for (const country of new Set(resting.map(({ norm }) => norm.country))) relations.set(country, await listRelations(tx, country));
      return found(resting.map((one) => endedNorm('norms.ended-norm', one, (relations.get(one.norm.country) ?? []).filter(({ to }) => to.id === one.norm.id))));
    },
  },
  {
    name: 'norms.citation-without-article',
    register: true,
    after,
    title: 'Una cita sin artículo',
    reason: 'La norma tiene artículos registrados: decir cuál permite leer qué manda y si cambió.',
    async find({ tx }, about) {
      return (await listResting(tx, 'no-article', subjectOf(about))).map((one) => withoutArticle('norms.citation-without-article', one));
    },
  },
];
