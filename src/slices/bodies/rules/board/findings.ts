import type { Finding } from '../../../../kernel/finding.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Binding } from '../../contract/board/binding.ts';
import type { Light } from '../../contract/board/light.ts';
import { lackWords } from './draft.ts';
import { dayInWords } from './letters.ts';

type Whose = Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'>;

interface Owing {
  territory: string;
  name: string;
  kind: { code: string; title: string; norm: string | null; verified: boolean };
  light: Light;
  whose: Whose;
}

const sheet = (territory: string): string => `/organismos/territorio/${territory}`;

/**
 * A territory of which somebody says that it has none of what its law asks for. Where nobody verified that law it is a
 * notice; where nobody says anything there is nothing to tell.
 */
export function withoutBody(rule: string, { territory, name, kind, light, whose }: Owing): Finding | undefined {
  if (light.state !== 'missing') return undefined;
  const said = light.evidence.map(({ says, source }) => ({ says: source ? `${says} (${source})` : says, at: sheet(territory) }));
  const basis = kind.norm === null ? [] : [{ says: `Lo pide: ${kind.norm}${kind.verified || /por verificar/u.test(kind.norm) ? '' : ' (por verificar)'}` }];
  return { rule, subject: { kind: 'territories.unit', id: territory }, weight: kind.verified ? 'finding' : 'notice', says: `${name}: consta que no existe ${kind.title}${kind.verified ? '' : ', y la norma que lo pediría está por verificar'}.`, evidence: [...said, ...basis], mark: kind.code, name, whose };
}

interface Bound {
  binding: Binding;
  kind: { title: string; verified: boolean };
  act: Whose & { id: string; title: string; inForce: boolean | null };
  light: Light;
}

/**
 * What an instrument in force bound a territory to, whose day passed. That nobody has it is a difference; that it lacks
 * something is one where its law was verified, else a notice. An instrument of which nobody can tell whether it binds tells nothing.
 */
export function lateBinding(rule: string, { binding, kind, act, light }: Bound): Finding | undefined {
  if (!binding.late || act.inForce !== true || binding.dueOn === null) return undefined;
  const { owner, territory, parties, visibility } = act;
  return {
    rule, subject: { kind: 'territories.unit', id: binding.territory }, weight: light.state === 'missing' || kind.verified ? 'finding' : 'notice',
    says: `${binding.name} tenía hasta el ${dayInWords(binding.dueOn)} para tener ${kind.title}: ${lackWords(light)}.`,
    evidence: [{ says: `«${act.title}», plazo hasta el ${dayInWords(binding.dueOn)}`, at: `/instrumentos/${act.id}` }, { says: lackWords(light), at: sheet(binding.territory) }],
    mark: binding.id, name: binding.name, whose: { owner, territory, parties, visibility },
  };
}
