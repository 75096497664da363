import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type instruments } from '../../contract.ts';
import { contradicts } from '../../rules/models/state.ts';
import { insertSteps, knownSteps, listSteps, lockStep, withdrawStep, type StepRow } from '../../store/models/step.ts';
import { adoptersNamed, assertPast, readableModel, type Ctx, type ReadModel } from './model.ts';

/** A step about to be kept: of who holds the model, as visible as the model. */
const newStep = (ctx: Ctx, { row }: ReadModel, said: Pick<StepRow, 'territory' | 'state' | 'on' | 'means' | 'who' | 'source' | 'note'> & { id?: string | undefined }): Permitted<StepRow> =>
  ctx.permitNew<StepRow>({
    ...said, id: said.id ?? newId(ctx.now.getTime()), owner: row.owner, parties: row.parties, visibility: row.visibility === 'own' ? 'shared' : row.visibility, version: 1, model: row.id, recordedOn: ctx.today, withdrawnAt: null, withdrawnWhy: null,
  });

/** What people say of a model in territories: presented, not presented, on its way, adopted. */
export const socialisingActions: Pick<Actions<typeof instruments>, 'socialise' | 'declareAdoption' | 'withdrawAdoption'> = {
  async socialise(ctx, { model: id, territories, on, means, who, source, note }) {
    const model = await readableModel(ctx, id);
    assertPast(ctx, on);
    const units = await adoptersNamed(ctx, model, [...new Set(territories)], on);
    const said = await listSteps(ctx.tx, ctx.reach, { models: [id], prefixes: units.map(({ code }) => code) });
    const already = new Set(said.filter((step) => step.state === 'socialised' && step.on === on).map(({ territory }) => territory));
    const steps = units.filter(({ code }) => !already.has(code)).map(({ code }) => newStep(ctx, model, { territory: code, state: 'socialised', on, means, who, source, note }));
    const done = { recorded: steps.length, already: units.length - steps.length };
    if (steps.length === 0) return ctx.unchanged(done);
    await insertSteps(ctx.tx, steps, ctx.now);
    return ctx.record({ fact: 'instruments.model-socialised', kind: 'instrument', on: model.row, data: { on, territories: steps.map(({ territory }) => territory) } }, done);
  },

  async declareAdoption(ctx, { id, model: modelId, territory, state, on, source, note }) {
    const model = await readableModel(ctx, modelId);
    assertPast(ctx, on);
    const [unit] = await adoptersNamed(ctx, model, [territory], on);
    const said = (await listSteps(ctx.tx, ctx.reach, { models: [modelId], prefixes: [territory] })).filter((step) => step.territory === territory);
    const before = contradicts(said, { state, on: on ?? ctx.today });
    if (before) throw no('adoption-said-before', { name: unit!.name, on: before.on ?? before.recordedOn }); // one was asked for and found
    const step = newStep(ctx, model, { id, territory, state, on, means: null, who: null, source, note });
    if ((await knownSteps(ctx.tx, [step.id])).length > 0) throw houseNo('id-taken');
    await insertSteps(ctx.tx, [step], ctx.now);
    return ctx.record({ fact: 'instruments.adoption-declared', kind: 'adoption-step', on: step, data: { model: modelId, territory, state, on } }, { id: step.id, version: 1 });
  },

  async withdrawAdoption(ctx, { id, version, why }) {
    const step = ctx.permit(await lockStep(ctx.tx, id));
    if (step.version !== version) throw houseNo('version-changed', { current: { id, version: step.version, state: step.state, withdrawnWhy: step.withdrawnWhy } });
    if (step.withdrawnAt !== null) throw no('adoption-step-withdrawn', { on: step.withdrawnAt.slice(0, 10) });
    await withdrawStep(ctx.tx, step, why, ctx.now);
    return ctx.record({ fact: 'instruments.adoption-withdrawn', kind: 'adoption-step', on: step, data: { model: step.model, territory: step.territory, state: step.state }, why }, { id, version: version + 1 });
  },
};
