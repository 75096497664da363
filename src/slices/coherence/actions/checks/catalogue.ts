import type { Actions } from '../../../../platform/operation/slice.ts';
import { competencesOf } from '../../../norms/index.ts';
import { competenceUses } from '../../../plans/index.ts';
import { findUnit, levelsOf } from '../../../territories/index.ts';
import { no, type coherence } from '../../contract.ts';
import { catalogueOf } from '../../rules/checks/catalogue.ts';
import { normOf, reachFor } from './read.ts';

/** Codes of one field, as written: `M-f | P-c`. */
const codes = (written: string): string[] => written.split(/[|,;]/).map((code) => code.trim()).filter(Boolean);

interface Cited {
  level: string;
  code: string;
  elements: number;
}

const citedOf = (uses: Awaited<ReturnType<typeof competenceUses>>): Cited[] => uses.flatMap(({ level, competence, elements }) => (competence === null ? [] : codes(competence).map((code) => ({ level, code, elements }))));
const count = (cited: readonly Cited[], code: string, here: (level: string) => boolean): number => cited.filter((one) => one.code === code && here(one.level)).reduce((sum, { elements }) => sum + elements, 0);

export const catalogueActions: Pick<Actions<typeof coherence>, 'actionTypes'> = {
  async actionTypes(ctx, { territory }) {
    const unit = await findUnit(ctx.tx, territory);
    if (!unit) throw no('territory-unknown', { code: territory });
    const known = await competencesOf(ctx, unit.country);
    const uses = await competenceUses(ctx.tx, ctx.reach, territory);
    const cited = citedOf(uses);
    // Outside its level is a finding: it is counted only over the plans that the reader answers for or may tell of it.
    const told = citedOf(await competenceUses(ctx.tx, reachFor(ctx, 'coherence.tell', 'command'), territory, 'held'));
    const levels = (await levelsOf(ctx.tx, unit.country)).filter(({ id }) => known.some(({ level }) => level === id));
    const types = catalogueOf(known, levels.map(({ id }) => id)).map(({ type, cells }) => ({
      type,
      cells: cells.map(({ level, competences }) => ({ level, competences: competences.map((one) => ({ code: one.code, title: one.title, level, type: one.type, verified: one.verified, norm: normOf(one), elements: count(cited, one.code, (at) => at === level), elsewhere: count(told, one.code, (at) => at !== level) })) })),
    }));
    const unknown = [...new Set(cited.map(({ code }) => code))].filter((code) => !known.some((one) => one.code === code)).map((code) => ({ code, elements: count(cited, code, () => true) }));
    const sum = (list: readonly { elements: number }[]): number => list.reduce((total, { elements }) => total + elements, 0);
    return { territory: unit.code, name: unit.name, levels: levels.map(({ id, name, rank }) => ({ level: id, name, rank })), types, unknown, carrying: sum(uses.filter(({ competence }) => competence !== null)), elements: sum(uses) };
  },
};
