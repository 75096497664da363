import type { Context } from '../../../../platform/operation/context.ts';
import { asDownload } from '../../../../platform/file/passing.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { readCursor, toPage } from '../../../../kernel/page.ts';
import { findUnit } from '../../../territories/index.ts';
import { instrumentsById } from '../../../instruments/index.ts';
import { no, type bodies } from '../../contract.ts';
import type { DiagnosisItem } from '../../contract/diagnosis.ts';
import { changesBetween } from '../../rules/diagnosis/compare.ts';
import { diagnosisContent, findDiagnosis, listAnnexes, listDiagnoses, type ListedDiagnosis } from '../../store/diagnosis.ts';
import { contentOf } from './content.ts';
import { sheetDocument } from './documents.ts';

type Ctx = Context<typeof bodies>;

/** Diagnoses with the instruments of which they are an annex, those within reach. */
async function shown(ctx: Ctx, list: readonly ListedDiagnosis[]): Promise<DiagnosisItem[]> {
  const annexes = await listAnnexes(ctx.tx, list.map(({ id }) => id));
  const acts = await instrumentsById(ctx.tx, ctx.reach, [...new Set(annexes.map(({ instrument }) => instrument))]);
  return list.map(({ parties: _parties, at: _at, ...row }) => ({ ...row, annexOf: annexes.flatMap(({ diagnosis, instrument }) => { const act = acts.get(instrument); return diagnosis === row.id && act ? [{ instrument, title: act.title }] : []; }) }));
}

export const readingActions: Pick<Actions<typeof bodies>, 'previewDiagnosis' | 'diagnoses' | 'diagnosis' | 'compareDiagnosis' | 'exportSheet'> = {
  previewDiagnosis: contentOf,

  async diagnoses(ctx, { territory, after, limit }) {
    const found = await listDiagnoses(ctx.tx, ctx.reach, territory, readCursor(after), limit);
    const { items, next } = toPage(found, limit, ({ at, number, id }) => [at, number, id]);
    return { items: await shown(ctx, items), next };
  },

  async diagnosis(ctx, { id }) {
    const row = ctx.permitRead(await findDiagnosis(ctx.tx, id));
    const [item] = await shown(ctx, [row]);
    return { ...item!, content: await diagnosisContent(ctx.tx, row) }; // one was given
  },

  async compareDiagnosis(ctx, { id, asOf = ctx.today }) {
    const row = ctx.permitRead(await findDiagnosis(ctx.tx, id));
    if (asOf > ctx.today) throw no('diagnosis-later', { today: ctx.today });
    const before = await diagnosisContent(ctx.tx, row);
    const now = await contentOf(ctx, { territory: row.territory, level: row.level, asOf });
    return { id, territory: row.territory, territoryName: row.territoryName, levelName: before.levelName, levelPlural: before.levelPlural, number: row.number, before: before.asOf, now: asOf, ...changesBetween(before, now) };
  },

  async exportSheet(ctx, { territory, asOf }) {
    const unit = await findUnit(ctx.tx, territory);
    const content = await contentOf(ctx, { territory, asOf, level: unit?.level });
    return asDownload(await sheetDocument(content, ctx.today));
  },
};
