import type { MechanismForm, MechanismSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { livesOf } from './actions/life/records.ts';
import { holdsOn } from './rules/composition/moment.ts';
import { knownOn } from './rules/life/known.ts';
import { listKindsOfLife } from './store/life.ts';
import { listJoined, listLivingById } from './store/mechanisms.ts';

/**
 * Which bodies are a way to coordinate with others, by the directory's word for their kind. A council or a board that the
 * law makes each government have is one of its own organs, not something between governments.
 */
const forms: Readonly<Record<string, MechanismForm>> = { red: 'network', aliado: 'network', mesa: 'meeting', instancia: 'meeting' };

/** Networks, alliances and tables in which institutions sit, while they live. */
const networks: MechanismSource<Context> = {
  name: 'bodies.networks',
  async list(ctx, institutions, day) {
    const joined = await listJoined(ctx.tx, ctx.reach, institutions, Object.keys(forms));
    if (joined.length === 0) return [];
    const bodies = new Map((await listLivingById(ctx.tx, ctx.reach, [...new Set(joined.map(({ body }) => body))])).map((body) => [body.id, body]));
    const lives = new Map<string, boolean>();
    const kindOf = new Map<string, string>();
    for (const [country, own] of Map.groupBy(bodies.values(), (body) => body.country)) {
      const kinds = new Map((await listKindsOfLife(ctx.tx, country)).map((kind) => [kind.code, kind]));
      for (const [id, signs] of await livesOf(ctx, kinds, own)) {
        const facts = knownOn(signs, day);
        lives.set(id, facts['exists']?.value !== false && facts['inactive']?.value !== true);
      }
      for (const { id, kind } of own) kindOf.set(id, kinds.get(kind)?.institutionKind ?? '');
    }
    return joined.map((seat) => ({ id: seat.body, form: forms[kindOf.get(seat.body) ?? ''] ?? null, title: bodies.get(seat.body)?.name ?? '', href: `/organismos/${seat.body}`, institution: seat.institution, active: holdsOn(seat, day) === true && lives.get(seat.body) === true }));
  },
};

export const mechanisms: MechanismSource<Context>[] = [networks];
