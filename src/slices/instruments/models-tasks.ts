import type { Task, TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { adoptionIn, settingsOf } from './actions/models/followed.ts';
import { askedKeys } from './rules/models/changes.ts';
import { followedParts } from './rules/models/followed.ts';
import { listPublications, partsByNumber } from './store/models/definition.ts';
import { listAdopters, listDecisions, textsBy } from './store/models/linked.ts';

/** Texts that are looked at for one person: more than an institution draws from models. */
const most = 60;

/** Changes of a model that wait for who adopted it, to take or to leave: of the institutions whose texts one writes. */
export const modelTasks: TaskSource<Context>[] = [
  {
    name: 'instruments.model-changes',
    async list(ctx) {
      const institutions = reachOf(ctx.actor, 'instruments.take-changes', 'command')?.institutions ?? [];
      const adopters = institutions.length === 0 ? [] : await listAdopters(ctx.tx, { institutions, most });
      const newest = new Map((await listPublications(ctx.tx, [...new Set(adopters.map(({ model }) => model))])).map((publication) => [publication.model, publication]));
      const behind = adopters.filter(({ model, model_text }) => model_text !== null && (newest.get(model)?.text ?? 0) > model_text);
      if (behind.length === 0) return [];
      const [local, decisions] = [await textsBy(ctx.tx, behind.map(({ id }) => id), undefined, ctx.zone), Map.groupBy(await listDecisions(ctx.tx, behind.map(({ id }) => id)), ({ instrument }) => instrument)];
      const tasks: Task[] = [];
      for (const [model, texts] of Map.groupBy(behind, (text) => text.model)) {
        const last = newest.get(model)!; // those behind have a newer one
        const numbers = texts.flatMap(({ id, model_text }) => [model_text!, ...(decisions.get(id) ?? []).map(({ text }) => text)]);
        const versions = await partsByNumber(ctx.tx, model, [...new Set([last.text, ...numbers])]);
        for (const text of texts) {
          const [decided, adoption] = [decisions.get(text.id) ?? [], adoptionIn(text)];
          const followed = followedParts(text.model_text!, decided, (number) => versions.get(number) ?? []);
          const asked = askedKeys({ followed, next: versions.get(last.text) ?? [], local: local.get(text.id)?.parts ?? [], settings: settingsOf(adoption), lineage: adoption.lineage, left: new Set(decided.filter(({ taken }) => !taken).map(({ part }) => part)) });
          if (asked.length === 0) continue;
          tasks.push({
            name: 'instruments.model-changes', subject: { kind: 'instruments.instrument', id: text.id }, title: `El modelo cambió: ${text.title}`, detail: asked.length === 1 ? 'Un cambio por tomar o dejar' : `${asked.length} cambios por tomar o dejar`,
            dueOn: null, weight: 'open', href: `/modelos/${model}/adopcion/${text.territory}?vista=cambios`,
          });
        }
      }
      return tasks;
    },
  },
];
