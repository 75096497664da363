import { writeWord } from '../../../../platform/docx/index.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findListed, type ListedInstrument, type TextWithParts } from '../../store/register.ts';
import type { ListedLetterhead } from '../../store/files.ts';
import { textSeen } from '../register/seen.ts';
import { fileName, footOf, markWords } from '../../rules/files/words.ts';
import { dayWords } from '../../rules/files/day.ts';
import { textBlocks } from './blocks.ts';
import { letterheadFor, onPaper } from './paper.ts';

type Ctx = Pick<Context, 'tx' | 'actor' | 'reach' | 'permitRead' | 'files' | 'today' | 'demo'>;

/** A document made: its name for whoever keeps it, and its bytes. */
export interface Made {
  name: string;
  media: string;
  bytes: Uint8Array;
}
export const wordMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A version of a text as Word, in a letterhead or plain; its foot says which version, its hash, the day, and that sealing
 * is not signing. @throws instruments.text-unknown, text-needed, letterhead-unknown, letterhead-refused
 */
export async function makeDocx(ctx: Ctx, { id, number, letterhead }: { id: string; number?: number | undefined; letterhead?: string | undefined }): Promise<Made> {
  const row = ctx.permitRead(await findListed(ctx.tx, id));
  const text = await textSeen(ctx, row, number);
  const chosen = await letterheadFor(ctx, row.owner, letterhead);
  const bytes = chosen ? await inLetterhead(ctx, chosen, row, text) : await plainly(ctx, row, text);
  return { name: fileName(row, text.number, ctx.demo), media: wordMedia, bytes };
}

const markOf = (ctx: Ctx, row: ListedInstrument, text: TextWithParts): string | null => markWords({ example: row.example || ctx.demo, sealed: text.sealed_at !== null, pending: row.pending });
const footFor = (ctx: Ctx, row: ListedInstrument, text: TextWithParts): string[] =>
  footOf({ kind: row.kindTitle ?? row.kind, number: row.number, version: text.number, label: text.label, hash: text.hash, sealedOn: text.sealed_at?.toISOString().slice(0, 10) ?? null, today: ctx.today });

async function plainly(ctx: Ctx, row: ListedInstrument, { ...text }: TextWithParts): Promise<Uint8Array> {
  const [first, ...rest] = text.parts;
  const titled = first?.kind === 'title' && first.heading !== null && first.text === '';
  return writeWord({
    title: titled ? (first.heading ?? row.title) : row.title,
    borrowed: !titled,
    subtitle: [row.kindTitle, row.number && `N.º ${row.number}`].filter(Boolean).join(' '),
    context: [[row.ownerName, row.territoryName].filter(Boolean).join(' · '), stateLine(row)].filter(Boolean),
    blocks: textBlocks(titled ? rest : text.parts),
    footer: footFor(ctx, row, text),
    mark: markOf(ctx, row, text),
    language: `es-${row.country}`,
  });
}

const stateLine = ({ stateTitle, state_on }: ListedInstrument): string => (stateTitle ? `${stateTitle}${state_on ? `, ${dayWords(state_on)}` : ''}` : '');

async function inLetterhead(ctx: Ctx, chosen: ListedLetterhead, row: ListedInstrument, text: TextWithParts): Promise<Uint8Array> {
  const titled = chosen.tags.includes('titulo') && text.parts[0]?.kind === 'title';
  const words = {
    titulo: (titled ? text.parts[0]?.heading : null) ?? row.title,
    numero: row.number ?? '',
    fecha: dayWords(row.published_on ?? row.signed_on ?? ctx.today),
    institucion: row.ownerName ?? '',
    territorio: row.territoryName ?? '',
    pie: footFor(ctx, row, text).join('\n'),
    marca: markOf(ctx, row, text) ?? '',
  };
  return onPaper(ctx, chosen, words, textBlocks(titled ? text.parts.slice(1) : text.parts));
}
