import { inherited } from '../../../../engine/articles/index.ts';
import { redline } from '../../../../engine/redline/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { FileRow } from '../../../../platform/file/files.ts';
import { no, type instruments } from '../../contract.ts';
import { findInstrument, findText } from '../../store/register.ts';
import { subjectKind } from '../register/citing.ts';
import { textsSeen } from '../register/seen.ts';
import { addText, hashOf } from '../register/texts.ts';
import { changeable } from '../register/write.ts';
import { keepSource, placeFile } from './attaching.ts';
import { readTextFile, usableFile, type FileReading } from './reading.ts';

/** Parts that one text holds (`kernel/part`). */
const mostParts = 3000;
/** Above it, telling two texts apart takes too long for a preview: it is told once the version is kept. */
const mostCompared = 1200;

/** The parts of a file as the next version of a text: parts that go on keep their keys, so that versions can be told apart article by article. */
function nextParts({ parts, name }: FileReading, latest: readonly Part[]): Part[] {
  if (parts.length > mostParts) throw no('too-many-parts', { name, count: parts.length, limit: mostParts });
  return inherited(latest, parts);
}

export const importingActions: Pick<Actions<typeof instruments>, 'readFile' | 'importText'> = {
  async readFile(ctx, { id, fileId }) {
    const row = ctx.permitRead(await findInstrument(ctx.tx, id));
    const reading = await readTextFile(ctx, await usableFile(ctx, fileId));
    const number = (await textsSeen(ctx, row))[0]?.number ?? 0;
    const before = number === 0 ? [] : ((await findText(ctx.tx, id, number))?.parts ?? []);
    const parts = nextParts(reading, before);
    const changes = number === 0 || before.length + parts.length > mostCompared ? null : redline(before, parts).counts;
    return { name: reading.name, parts, articles: reading.articles, notes: reading.notes, doubts: reading.doubts.map(({ says, near }) => ({ says, near })), latest: number, changes };
  },

  async importText(ctx, { id, version, fileId, label, note, withoutArticles, original }) {
    const row = await changeable(ctx, id, version);
    const file = await usableFile(ctx, fileId);
    const reading = await readTextFile(ctx, file);
    if (reading.articles === 0 && !withoutArticles) throw no('without-articles', { name: file.name });
    const latest = await findText(ctx.tx, id);
    const parts = nextParts(reading, latest?.parts ?? []);
    if (latest && latest.hash === hashOf(parts)) return ctx.unchanged({ id, version, number: latest.number });
    const number = await addText(ctx, row, parts, { label: label || null, note: note || `Leído de «${file.name}»` });
    const saved = { ...row, text_number: number };
    const places = original && mayBeOriginal(row.original_file, file);
    const next = places ? (await placeFile(ctx, saved, 'original', file, null)).version : version + 1;
    if (!places && file.claimed_kind === null) await keepSource(ctx, saved, file, `Texto de la versión ${number}`);
    return ctx.record({ fact: 'instruments.text-imported', kind: 'instrument', on: row, data: { number, parts: parts.length, articles: reading.articles, doubts: reading.doubts.length, file: fileId } }, { id, version: next, number });
  },
};

/** It was nobody's yet, and no original stands. */
const mayBeOriginal = (stands: string | null, { claimed_kind }: FileRow): boolean => stands === null && (claimed_kind === null || claimed_kind === subjectKind);
